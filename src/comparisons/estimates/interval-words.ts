import type { Estimate } from '../../evidence';
import type { Estimate as StatisticalEstimate, IntervalMethod, RatioEstimate } from '../../statistics';

/** What an analyst reads as the method of an interval, one for each there is; the pages in `docs/methods/` say more. */
const WORDS: Readonly<Record<IntervalMethod, string>> = {
  'garwood-exact': 'exact Poisson limits (Garwood)',
  byar: 'Byar’s limits, events taken as independent',
  wilson: 'Wilson score limits, members taken as independent',
  'log-wald': 'ratio with log-Wald limits, events taken as independent',
  'exact-conditional': 'ratio with exact conditional limits, events taken as independent',
  wald: 'difference with Wald limits, events taken as independent',
  mover: 'difference by MOVER from the limits of both',
  'newcombe-hybrid-score': 'difference with Newcombe’s hybrid score limits, members taken as independent',
  'katz-log': 'ratio with log limits (Katz), members taken as independent',
  'cluster-robust-log': 'cluster-robust by practice, t limits on the log scale',
  'cluster-robust-logit': 'cluster-robust by practice, t limits on the logit scale',
  'cluster-robust-linear': 'mean weighted by its denominators, cluster-robust by practice, t limits',
  'cluster-robust-log-ratio': 'ratio, cluster-robust by practice, Welch’s t limits on the log scale',
  'cluster-means-t': 'mean over practices, each counted once, t limits over practices',
  'welch-t': 'difference of means, Welch’s t limits over practices',
};

/**
 * An estimate as answers print it.
 *
 * @param how  instead of the usual words for its method, where more is known of how it came about
 */
export function inWords(estimate: StatisticalEstimate, unit: string, how = WORDS[estimate.method]): Estimate {
  const { value, lower, upper, confidence } = estimate;
  return { value, lower, upper, confidence, unit, method: how };
}

/** A difference by MOVER, and from which limits of the two it was made. */
export function differenceInWords(difference: StatisticalEstimate, unit: string, limits: string): Estimate {
  return inWords(difference, unit, `${WORDS[difference.method]}, ${limits}`);
}

/** A ratio that has both limits; null where one is missing or infinite. */
export function ratioInWords({ value, lower, upper, confidence, method }: RatioEstimate): Estimate | null {
  if (value === null || lower === null || upper === null || !Number.isFinite(upper)) return null;
  return inWords({ value, lower, upper, confidence, method }, 'ratio');
}
