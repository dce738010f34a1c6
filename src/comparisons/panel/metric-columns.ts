import type { MetricRow } from '../../metrics';
import { addMonths } from '../../time';
import type { Reading } from './kept-readings';
import { CELL_STATES, type CellState, type Numbers, type PanelPeriod } from './panel';
import { isPoolable } from './poolable';
import { NUMERATOR, VALUE, type StoredPeriod } from './stored-periods';

/** Everything that stands of one metric, as columns. Cell `organisation * periods.length + period`, as in a panel. */
export interface MetricColumns extends Reading {
  /** Whoever something is published for, by code. */
  organisations: readonly { nodeId: number; key: string }[];
  periods: readonly PanelPeriod[];
  numerators: Numbers;
  denominators: Numbers;
  /** Empty where nothing is published as a value only. */
  values: Numbers;
  /** Index into {@link CELL_STATES}. */
  states: Uint8Array;
  /** Are there cells with a numerator, and cells with a value only? */
  hasNumerators: boolean;
  hasValues: boolean;
}

const stateOf = (state: CellState): number => CELL_STATES.indexOf(state);
const PRESENT = stateOf('PRESENT');
const ABSENT = stateOf('ABSENT');
const NOT_POOLABLE = stateOf('NOT_POOLABLE');
const BYTES_OF_AN_ORGANISATION = 100;

/** Puts what is stored of each period into columns. */
export function metricColumns(
  stored: readonly StoredPeriod[],
  organisations: readonly { nodeId: number; key: string }[],
  kind: MetricRow['kind'],
): MetricColumns {
  const periods = stored.map(({ from, months }) => ({ from, to: addMonths(from, months), months }));
  const hasNumerators = stored.some(({ kinds }) => kinds.includes(NUMERATOR));
  const hasValues = stored.some(({ kinds }) => kinds.includes(VALUE));
  const cells = organisations.length * periods.length;
  const columns = {
    organisations,
    periods,
    numerators: noNumbers(hasNumerators ? cells : 0),
    denominators: noNumbers(hasNumerators ? cells : 0),
    values: noNumbers(hasValues ? cells : 0),
    states: new Uint8Array(cells).fill(ABSENT),
    hasNumerators,
    hasValues,
  };
  const placeOf = new Map(organisations.map(({ nodeId }, place) => [nodeId, place]));
  stored.forEach((period, place) => fillPeriod(columns, period, place, placeOf, kind));
  // Where both kinds are there, what a cell has is told by what it has not.
  const isMixed = hasNumerators && hasValues;
  const numbers = {
    numerators: isMixed ? columns.numerators : inFewestBytes(columns.numerators),
    denominators: inFewestBytes(columns.denominators),
    values: inFewestBytes(columns.values),
  };
  const bytes = [...Object.values(numbers), columns.states].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return { ...columns, ...numbers, bytes: bytes + organisations.length * BYTES_OF_AN_ORGANISATION };
}

function noNumbers(length: number): Float64Array {
  return new Float64Array(length).fill(Number.NaN);
}

function fillPeriod(
  { numerators, denominators, values, states, periods }: Omit<MetricColumns, 'bytes'>,
  { organisationIds, kinds, numbers, denominators: storedDenominators }: StoredPeriod,
  period: number,
  placeOf: ReadonlyMap<number, number>,
  metricKind: MetricRow['kind'],
): void {
  let nextNumber = 0;
  let nextDenominator = 0;
  for (let place = 0; place < kinds.length; place += 1) {
    const cell = placeOf.get(organisationIds[place]!)! * periods.length + period;
    const kind = kinds[place]!;
    if (kind === NUMERATOR) {
      const numerator = numbers!.readDoubleBE(nextNumber);
      const denominator = storedDenominators!.readDoubleBE(nextDenominator);
      nextNumber += Float64Array.BYTES_PER_ELEMENT;
      nextDenominator += Float64Array.BYTES_PER_ELEMENT;
      numerators[cell] = numerator;
      denominators[cell] = denominator;
      states[cell] = isPoolable(metricKind, numerator, denominator) ? PRESENT : NOT_POOLABLE;
    } else if (kind === VALUE) {
      values[cell] = numbers!.readDoubleBE(nextNumber);
      nextNumber += Float64Array.BYTES_PER_ELEMENT;
      states[cell] = PRESENT;
    } else {
      states[cell] = Number(kind);
    }
  }
}

/** Whole numbers take half the memory; nobody reads the zero that stands where there is none. */
function inFewestBytes(numbers: Float64Array): Numbers {
  const whole = new Int32Array(numbers.length);
  for (let cell = 0; cell < numbers.length; cell += 1) {
    const number = numbers[cell]!;
    whole[cell] = number;
    if (!Object.is(whole[cell], number) && !Number.isNaN(number)) return numbers;
  }
  return whole;
}
