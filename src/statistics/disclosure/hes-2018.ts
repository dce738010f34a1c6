import { requireCount, requireFinite, requirePositive } from '../argument-checks';

import { type Disclosed, HIDDEN } from './disclosed';

const LARGEST_HIDDEN = 7;
const ROUNDED_TO = 5;

/**
 * A count of people or their events below national level, as the rule for Hospital Episode Statistics and the Emergency
 * Care Data Set has it published since September 2018: 0 stays, 1 to 7 is hidden, the rest is rounded to the nearest 5.
 *
 * Each count by itself, totals too: they are made from true counts and then rounded, and need not add up. Not for
 * national figures, nor for counts of practices and other things that are not people; standardised rates, intervals and
 * regression output are exempt. Figures that a publisher has already treated stay as they were published.
 *
 * @param count  a whole number of at least 0
 * @throws {RangeError} when `count` is not a whole number of at least 0
 * @see NHS Digital (2018). Disclosure control methodology for Hospital Episode Statistics and Emergency Care Data Set.
 * @example hes2018Count(17) // 15
 */
export function hes2018Count(count: number): Disclosed {
  requireCount(count, 'count');
  if (count >= 1 && count <= LARGEST_HIDDEN) return HIDDEN;
  return Math.round(count / ROUNDED_TO) * ROUNDED_TO;
}

/**
 * A percentage or simple rate under the same rule: made from the counts as they are published, and hidden where either
 * of them is. It can differ much from the true one where counts are small.
 *
 * @param numerator      count, a whole number of at least 0
 * @param denominator    count, a whole number of at least 0
 * @param options.per    100 for a percentage
 * @returns              per `per`; null where there is nothing to divide by
 * @throws {RangeError} when a count is not a whole number of at least 0, or `per` not above 0
 * @see NHS Digital (2018). Disclosure control methodology for Hospital Episode Statistics and Emergency Care Data Set.
 * @example hes2018Rate(13, 42, { per: 100 }) // 15 of 40: 37.5
 */
export function hes2018Rate(numerator: number, denominator: number, { per }: { per: number }): Disclosed | null {
  requirePositive(per, 'per');
  const above = hes2018Count(numerator);
  const below = hes2018Count(denominator);
  if (above === HIDDEN || below === HIDDEN) return HIDDEN;
  return below === 0 ? null : (per * above) / below;
}

/**
 * A mean, median or other simple figure over people under the same rule: hidden where it rests on 1 to 7 of them, and
 * otherwise as it is.
 *
 * @param value    in any unit; null where it rests on nobody
 * @param records  people or events that it was computed from, a whole number of at least 0
 * @throws {RangeError} when `value` is not finite, or `records` not a whole number of at least 0
 * @see NHS Digital (2018). Disclosure control methodology for Hospital Episode Statistics and Emergency Care Data Set.
 * @example hes2018Mean(4.2, 7) // '*'
 */
export function hes2018Mean(value: number | null, records: number): Disclosed | null {
  requireCount(records, 'records');
  if (value !== null) requireFinite(value, 'value');
  return records >= 1 && records <= LARGEST_HIDDEN ? HIDDEN : value;
}
