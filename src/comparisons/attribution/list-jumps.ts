import type { MetricRow } from '../../metrics';
import { CELL_STATES, type Panel } from '../panel/panel';
import type { Attribution } from './attribute';
import { Exclusions, type ExcludedSpan } from './exclusions';

const PRESENT = CELL_STATES.indexOf('PRESENT');

/** A list that grows or shrinks by a larger share from one month to the next did not do so by patients coming and going. */
const MOST_CHANGE = 0.2;

/**
 * Practices that count and whose list jumped, with the months at which it did. Lists are the denominators of a rate by month; of
 * other metrics nothing is said.
 *
 * @param labels  of the cohorts, by their places
 */
export function listJumps(
  panel: Panel,
  { cohorts }: Attribution,
  kind: MetricRow['kind'],
  labels: readonly string[],
): ExcludedSpan[] {
  if (kind !== 'RATE' || panel.isValueOnly || panel.periods.some(({ months }) => months !== 1)) return [];
  const { periods, denominators, states } = panel;
  const jumps = new Exclusions(panel);
  const follows = periods.map(({ from }, place) => place > 0 && periods[place - 1]!.to === from);
  for (let unit = 0; unit < panel.units.length; unit += 1) {
    const first = unit * periods.length;
    for (let period = 1; period < periods.length; period += 1) {
      const cell = first + period;
      if (cohorts[cell] === 0 || !follows[period] || states[cell] !== PRESENT || states[cell - 1] !== PRESENT) continue;
      const before = denominators[cell - 1]!;
      if (Math.abs(denominators[cell]! - before) <= MOST_CHANGE * before) continue;
      jumps.add(unit, period, 'LIST_JUMP', labels[firstOf(cohorts[cell]!)]!);
    }
  }
  return jumps.spans();
}

/** Takes practices whose list jumped out altogether: all of their time that would have counted is an exclusion. */
export function withoutListJumps(
  panel: Panel,
  attribution: Attribution,
  jumps: readonly ExcludedSpan[],
  labels: readonly string[],
): Attribution {
  if (jumps.length === 0) return attribution;
  const counted = attribution.cohorts.slice();
  const excluded = new Exclusions(panel);
  const jumped = new Set(jumps.map(({ practiceId }) => practiceId));
  panel.units.forEach(({ practiceId }, unit) => {
    if (!jumped.has(practiceId)) return;
    panel.periods.forEach((_, period) => {
      const cell = unit * panel.periods.length + period;
      if (counted[cell] === 0) return;
      excluded.add(unit, period, 'LIST_JUMP', labels[firstOf(counted[cell]!)]!);
      counted[cell] = 0;
    });
  });
  return { ...attribution, cohorts: counted, excluded: [...attribution.excluded, ...excluded.spans()] };
}

/** The first of the cohorts that are given as bits. */
function firstOf(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
