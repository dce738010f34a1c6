import { RandomStream } from '../random';
import type { World } from '../world';
import type { MetricModel } from './metric-model';

/**
 * What befalls all practices of one area, or of one trust, in a year: a factor for each group and year, cell
 * `group * years + year`. Areas come first, then trusts: a practice that a trust runs shares the fate of the trust.
 */
export interface SharedShocks {
  factors: Float64Array;
  years: number;
  /** The group of a trust is this and its place. */
  firstTrust: number;
}

export function sharedShocks({ parameters, areas, trusts }: World, model: MetricModel): SharedShocks {
  const years = Math.ceil(parameters.months / 12);
  const random = new RandomStream(parameters.seed, 'shared-shocks', model.code);
  const cells = (areas.length + trusts.length) * years;
  const factors = Float64Array.from({ length: cells }, () => Math.exp(parameters.sharedShock * random.normal()));
  return { factors, years, firstTrust: areas.length };
}
