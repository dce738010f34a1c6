import { type EventsOverExposure, requireTwoRates } from './events-over-exposure';
import { exactBinomialP } from './exact-binomial-p';

/**
 * Two-sided exact p-value of the hypothesis that two Poisson rates are equal, given the sum of their events.
 *
 * Belongs with `exactRateRatio`, though the two may disagree at the edge: p is of the "minimum likelihood" kind,
 * the limits are of equal tails. Not for events that cluster: it counts each as independent of the others.
 *
 * @param first   the group of interest; exposure in the same unit as the comparator's
 * @param second  the comparator
 * @returns       p between 0 and 1; 1 when neither group had an event
 * @throws {RangeError} when a count is not a whole number of at least 0, or an exposure not above 0
 * @see Przyborowski J, Wilenski H (1940). Homogeneity of results in testing samples from Poisson series. Biometrika 31:313-323.
 * @example exactConditionalP({ events: 41, exposure: 28_010 }, { events: 15, exposure: 19_017 }) // 0.040852
 */
export function exactConditionalP(first: EventsOverExposure, second: EventsOverExposure): number {
  requireTwoRates(first, second);
  const share = first.exposure / (first.exposure + second.exposure);
  return exactBinomialP(first.events, first.events + second.events, share);
}
