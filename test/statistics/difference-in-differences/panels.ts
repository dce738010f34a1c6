import fc from 'fast-check';

import type { PanelRows } from '../../../src/statistics';

/** A panel with gaps, and a regressor that varies within units and periods (nearly always). */
export interface PanelWithRegressor {
  panel: PanelRows & { outcome: number[]; unit: number[]; period: number[] };
  values: number[];
}

/** Some cells of a panel of 4 to 6 units and 3 to 5 periods, with an outcome and a regressor. */
export const somePanel = (anOutcome: fc.Arbitrary<number>): fc.Arbitrary<PanelWithRegressor> =>
  fc.tuple(fc.integer({ min: 4, max: 6 }), fc.integer({ min: 3, max: 5 })).chain(([units, periods]) =>
    fc
      .array(fc.tuple(anOutcome, fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 9 })), {
        minLength: units * periods,
        maxLength: units * periods,
      })
      .map((cells) => {
        const places = cells.map((_, cell) => cell).filter((cell) => cells[cell]![2] > 0);
        return {
          panel: {
            outcome: places.map((cell) => cells[cell]![0]),
            unit: places.map((cell) => Math.floor(cell / periods)),
            period: places.map((cell) => cell % periods),
          },
          values: places.map((cell) => cells[cell]![1]),
        };
      }),
  );

/** All cells of a panel, unit by unit. */
export function balanced(series: readonly (readonly number[])[]): PanelRows & { outcome: number[] } {
  return {
    outcome: series.flat(),
    unit: series.flatMap((of, unit) => of.map(() => unit)),
    period: series.flatMap((of) => of.map((_, period) => period)),
  };
}

/** The same panel with its rows in another order. */
export function reordered({ panel, values }: PanelWithRegressor, order: readonly number[]): PanelWithRegressor {
  const take = (column: readonly number[]) => order.map((row) => column[row]!);
  return {
    panel: { outcome: take(panel.outcome), unit: take(panel.unit), period: take(panel.period) },
    values: take(values),
  };
}
