import type { Estimate as StatisticalEstimate, IntervalMethod, RatioEstimate } from '../../statistics';
import type { Estimate } from '../../evidence';

/** What an analyst reads as the method of an interval; the pages in `docs/methods/` say more. */
const WORDS: Record<IntervalMethod, string> = {
  'garwood-exact': 'exact Poisson limits (Garwood)',
  byar: 'Byar’s limits, events taken as independent',
  wilson: 'Wilson score limits, members taken as independent',
  'log-wald': 'ratio with log-Wald limits, events taken as independent',
  'exact-conditional': 'ratio with exact conditional limits, events taken as independent',
  wald: 'Wald limits',
  mover: 'difference by MOVER from the limits of both',
  'newcombe-hybrid-score': 'difference with Newcombe’s hybrid score limits',
  'katz-log': 'ratio of proportions with log limits (Katz)',
  'cluster-robust-log': 'cluster-robust by practice, on the log scale',
  'cluster-robust-logit': 'cluster-robust by practice, on the logit scale',
  'cluster-robust-linear': 'list-weighted mean, cluster-robust by practice, t limits',
  'cluster-robust-log-ratio': 'ratio, cluster-robust by practice, on the log scale',
  'cluster-means-t': 'mean over practices, each counted once, t limits over practices',
  'welch-t': 'difference of means, Welch’s t limits over practices',
} as Record<IntervalMethod, string>;

export function inWords(estimate: StatisticalEstimate, unit: string, note = ''): Estimate {
  const { value, lower, upper, confidence, method } = estimate;
  return { value, lower, upper, confidence, unit, method: `${WORDS[method] ?? method}${note}` };
}

/** A ratio that has both limits; null where one is missing or infinite. */
export function ratioInWords({ value, lower, upper, confidence, method }: RatioEstimate): Estimate | null {
  if (value === null || lower === null || upper === null || !Number.isFinite(upper)) return null;
  return { value, lower, upper, confidence, unit: 'ratio', method: WORDS[method] ?? method };
}
