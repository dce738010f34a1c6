import { waldTest, type JointTest } from '../joint-test';

import { clusterPulls, ofCell } from './combination';
import { type GroupTimeDesign, groupTimeCells, isReference } from './group-time-cells';
import { staggeredPanel, type StaggeredUnit } from './staggered-panel';

/**
 * Wald's test that no cohort moved otherwise than its comparison before it started: all effects before the start are 0
 * together.
 *
 * A small p casts doubt on the assumption that all rests on; a large one does not confirm it, least of all with few
 * treated units. With nearly as many cohorts times periods as units it rejects far too often.
 *
 * @returns null where there is no effect before a start, or more of them than units can tell apart
 * @throws {RangeError} as `groupTimeEffects`
 * @see Callaway B, Sant'Anna PHC (2021). Difference-in-differences with multiple time periods. J Econom 225:200-230.
 */
export function groupTimePreTest(units: readonly StaggeredUnit[], design: GroupTimeDesign): JointTest | null {
  const panel = staggeredPanel(units);
  const before = groupTimeCells(panel, design).filter((cell) => cell.eventTime < 0 && !isReference(cell));
  if (before.length >= panel.clusters) return null;
  const pulls = before.map((cell) => clusterPulls(ofCell(cell), panel));
  const covariance = pulls.map(() => new Float64Array(pulls.length));
  for (let row = 0; row < pulls.length; row += 1) {
    for (let column = 0; column <= row; column += 1) covariance[row]![column] = product(pulls[row]!, pulls[column]!);
  }
  return waldTest(
    before.map(({ value }) => value),
    covariance,
    { denominatorDegreesOfFreedom: null },
  );
}

function product(one: Float64Array, other: Float64Array): number {
  // Four sums at a time, since each would wait for the one before.
  let [first, second, third, fourth] = [0, 0, 0, 0];
  const whole = one.length - (one.length % 4);
  for (let place = 0; place < whole; place += 4) {
    first += one[place]! * other[place]!;
    second += one[place + 1]! * other[place + 1]!;
    third += one[place + 2]! * other[place + 2]!;
    fourth += one[place + 3]! * other[place + 3]!;
  }
  for (let place = whole; place < one.length; place += 1) first += one[place]! * other[place]!;
  return first + second + third + fourth;
}
