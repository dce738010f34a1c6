import { contrast } from '../../../src/comparisons/estimates/contrast';
import { pool, type Pooled, type Pooling } from '../../../src/comparisons/estimates/pooled';
import { summarise } from '../../../src/comparisons/estimates/summarise';
import type { PanelPeriod } from '../../../src/comparisons/panel/panel';
import { type Cell, panelOf, periodsFrom } from '../support/panels';

/** One year as a single period, in which patients are patient-years. */
export const oneYear = periodsFrom('2018-01-01', 1, 12);

export const rateFor100: Pooling = {
  kind: 'RATE',
  per: 100,
  unit: 'per 100 patients a year',
  confidence: 0.95,
  listWeights: null,
};

export const share: Pooling = { ...rateFor100, kind: 'PROPORTION', per: 1, unit: 'proportion' };

/** One cohort of made-up practices, each a row of cells, all of which count. */
export function poolOf(rows: readonly (readonly Cell[])[], pooling: Pooling, periods: PanelPeriod[] = oneYear): Pooled {
  const panel = panelOf(
    rows.map((cells, index) => ({ code: `P${index + 1}`, cells })),
    periods,
  );
  const counted = new Uint32Array(panel.states.length).map((_, cell) => (panel.states[cell] === 0 ? 1 : 0));
  return pool(
    panel,
    counted,
    0,
    periods.map((_, period) => period),
    pooling,
  );
}

export function summaryOf(rows: readonly (readonly Cell[])[], pooling: Pooling, periods: PanelPeriod[] = oneYear) {
  return summarise(poolOf(rows, pooling, periods), pooling);
}

export function contrastOf(ours: readonly (readonly Cell[])[], theirs: readonly (readonly Cell[])[], pooling: Pooling) {
  return contrast(poolOf(ours, pooling), poolOf(theirs, pooling), pooling);
}

/** Rows of one period each. */
export function counts(...pairs: [number, number][]): Cell[][] {
  return pairs.map((pair) => [pair]);
}
