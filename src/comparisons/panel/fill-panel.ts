import type { MetricRow } from '../../metrics';
import { CELL_STATES, type CellState, type Panel } from './panel';
import { isPoolable } from './poolable';
import { NUMERATOR, VALUE, type StoredPeriod } from './stored-periods';

const stateOf = (state: CellState): number => CELL_STATES.indexOf(state);
const PRESENT = stateOf('PRESENT');
const NOT_POOLABLE = stateOf('NOT_POOLABLE');

/**
 * Puts what is stored of each period into the cells of a panel.
 *
 * @param unitOf  the place of a practice in the panel, by its identity; others are passed over
 */
export function fillPanel(
  panel: Panel,
  stored: readonly StoredPeriod[],
  unitOf: ReadonlyMap<number, number>,
  kind: MetricRow['kind'],
): void {
  panel.isValueOnly = stored.every(({ kinds }) => !kinds.includes(NUMERATOR));
  stored.forEach((period, place) => fillPeriod(panel, period, place, unitOf, kind));
}

function fillPeriod(
  panel: Panel,
  { practiceIds, kinds, numbers, denominators }: StoredPeriod,
  period: number,
  unitOf: ReadonlyMap<number, number>,
  metricKind: MetricRow['kind'],
): void {
  const nextNumber = doublesOf(numbers);
  const nextDenominator = doublesOf(denominators);
  for (let place = 0; place < kinds.length; place += 1) {
    const unit = unitOf.get(practiceIds[place]!);
    const kind = kinds[place]!;
    const isPresent = kind === VALUE || kind === NUMERATOR;
    const number = isPresent ? nextNumber() : Number.NaN;
    const denominator = kind === NUMERATOR ? nextDenominator() : Number.NaN;
    if (unit === undefined) continue;
    const cell = unit * panel.periods.length + period;
    panel.states[cell] = isPresent ? PRESENT : Number(kind);
    if (kind === VALUE) {
      panel.values[cell] = number;
      // A value beside numerators of others cannot be added to them.
      if (!panel.isValueOnly) panel.states[cell] = NOT_POOLABLE;
    } else if (kind === NUMERATOR) {
      panel.numerators[cell] = number;
      panel.denominators[cell] = denominator;
      if (!isPoolable(metricKind, number, denominator)) panel.states[cell] = NOT_POOLABLE;
    }
  }
}

/** Gives one number after the other. */
function doublesOf(bytes: Buffer | null): () => number {
  let offset = 0;
  return () => {
    const number = bytes!.readDoubleBE(offset);
    offset += 8;
    return number;
  };
}
