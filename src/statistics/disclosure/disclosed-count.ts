import { belowFiveCount } from './below-five';
import type { Disclosed } from './disclosed';
import { hes2018Count } from './hes-2018';

/** `hes_2018`: counts from hospital records since September 2018. `lt5`: the older rule that local bodies still use. */
export type DisclosureRule = 'hes_2018' | 'lt5';

const COUNT_BY_RULE: Readonly<Record<DisclosureRule, (count: number) => Disclosed>> = {
  hes_2018: hes2018Count,
  lt5: belowFiveCount,
};

/**
 * A count that stands alone, as a rule has it published.
 *
 * @param count  a whole number of at least 0
 * @param rule   that of hospital records unless said otherwise
 * @throws {RangeError} when `count` is not a whole number of at least 0
 * @example disclosedCount(6) // '*'
 */
export function disclosedCount(count: number, rule: DisclosureRule = 'hes_2018'): Disclosed {
  return COUNT_BY_RULE[rule](count);
}
