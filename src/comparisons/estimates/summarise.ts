import type { Estimate } from '../../evidence';
import type { WhyNoInterval } from '../../statistics';
import { inWords } from './interval-words';
import type { Pooled, Pooling } from './pooled';

/** The intervals of one pooled result, the cluster-robust one first. */
export interface Summary {
  estimate: Estimate | null;
  poisson: Estimate | null;
  wilson: Estimate | null;
  /** Why there is no cluster-robust interval, in words; null where there is one. */
  whyNoEstimate: string | null;
}

const WHY_NOT: Readonly<Record<WhyNoInterval, string>> = {
  'one-cluster': 'only one practice counts, and an interval over practices needs two',
  'no-events': 'there were no events',
  'all-events': 'every case was an event',
  'no-variation-between-clusters': 'all practices agree exactly, so nothing shows how they vary',
  'no-finite-limit': 'so few practices, so different, put no upper limit on it at this confidence',
};

const LIST_WEIGHTED = 'mean weighted by the patients on each list, cluster-robust by practice, t limits';

export function summarise({ practices, result }: Pooled, { unit, listWeights }: Pooling): Summary {
  if (result === null) {
    const why = practices === 0 ? 'no period of any practice counts to it' : 'there is nothing to divide by';
    return { estimate: null, poisson: null, wilson: null, whyNoEstimate: why };
  }
  if (result.kind === 'rate') {
    const { clusterRobust, poisson, whyNoClusterRobust } = result.rate;
    return {
      estimate: clusterRobust && inWords(clusterRobust, unit),
      poisson: inWords(poisson, unit),
      wilson: null,
      whyNoEstimate: whyNoClusterRobust && WHY_NOT[whyNoClusterRobust],
    };
  }
  if (result.kind === 'proportion') {
    const { clusterRobust, wilson, whyNoClusterRobust } = result.proportion;
    return {
      estimate: clusterRobust && inWords(clusterRobust, unit),
      poisson: null,
      wilson: inWords(wilson, unit),
      whyNoEstimate: whyNoClusterRobust && WHY_NOT[whyNoClusterRobust],
    };
  }
  const { interval, whyNoInterval } = result.mean;
  return {
    estimate: interval && inWords(interval, unit, listWeights === null ? undefined : LIST_WEIGHTED),
    poisson: null,
    wilson: null,
    whyNoEstimate: whyNoInterval && WHY_NOT[whyNoInterval],
  };
}
