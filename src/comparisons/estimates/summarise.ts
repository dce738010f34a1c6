import type { Estimate } from '../../evidence';
import type { Pooled, Pooling } from './pooled';
import { inWords } from './interval-words';

/** The intervals of one pooled result, the cluster-robust one first. */
export interface Summary {
  estimate: Estimate | null;
  poisson: Estimate | null;
  wilson: Estimate | null;
  /** Why there is no cluster-robust interval, in words; null where there is one. */
  whyNoEstimate: string | null;
}

const WHY_NOT = {
  'one-cluster': 'only one practice counts, and an interval over practices needs two',
  'no-events': 'there were no events',
  'all-events': 'every case was an event',
  'no-variation-between-clusters': 'all practices agree exactly, so nothing shows how they vary',
} as const;

export function summarise(pooled: Pooled, { unit }: Pooling): Summary {
  const { result } = pooled;
  if (result === null) {
    return { estimate: null, poisson: null, wilson: null, whyNoEstimate: 'no period of any practice counts to it' };
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
  return { estimate: interval && inWords(interval, unit), poisson: null, wilson: null, whyNoEstimate: whyNoInterval && WHY_NOT[whyNoInterval] };
}
