import type { Faults } from '../../changes';
import type { Day } from '../../time';
import type { NamedMetric } from './named-in-input';
import type { ObservationInput } from './observation-inputs';

const LONGEST_PERIOD_MONTHS = 120;

/** What is wrong with one observation by itself. @param today  nothing that begins later can have been measured */
export function observationFaults(
  row: ObservationInput,
  place: number,
  metric: NamedMetric,
  today: Day,
  faults: Faults,
): void {
  const invalid = (field: string, sentence: string): void =>
    faults.invalid(['rows', place, field], `rows.${place}: ${sentence}`);
  const { from, numerator = null, denominator = null, value = null, absence = null } = row;
  const months = row.months ?? 1;
  if (!from.endsWith('-01')) invalid('from', `a period begins on the first of a month, got ${from}`);
  if (from > today) invalid('from', `the period begins in the future, on ${from}`);
  if (months < 1 || months > LONGEST_PERIOD_MONTHS)
    invalid('months', `a period has 1 to ${LONGEST_PERIOD_MONTHS} months, got ${months}`);
  const forms = [numerator !== null || denominator !== null, value !== null, absence !== null].filter(Boolean).length;
  if (forms !== 1) {
    invalid('value', 'give numerator and denominator, or a value, or the reason of absence, and only one of the three');
    return;
  }
  if ((numerator === null) !== (denominator === null)) {
    const missing = numerator === null ? 'numerator' : 'denominator';
    invalid(missing, `${missing} is missing: the two belong together`);
  }
  if (numerator !== null && numerator < 0) invalid('numerator', `nothing is counted below zero, got ${numerator}`);
  if (denominator !== null && denominator <= 0)
    invalid(
      'denominator',
      `the denominator must be above zero, got ${denominator}: of none the absence is ZERO_DENOMINATOR`,
    );
  if (metric.kind !== 'PROPORTION') return;
  if (numerator !== null && denominator !== null && numerator > denominator)
    invalid('numerator', `a part of ${denominator} cannot be ${numerator}`);
  if (value !== null && (value < 0 || value > 1)) invalid('value', `a proportion is between 0 and 1, got ${value}`);
}
