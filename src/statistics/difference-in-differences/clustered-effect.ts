import { type Effect, effectWithLimits, effectWithoutLimits } from '../effect';

export interface ClusteredBasis {
  readonly standardError: number;
  readonly clusters: number;
  /** Clusters in which the regressor changes. */
  readonly clustersThatChange: number;
  readonly confidence: number;
  readonly method: 'cr1-t' | 'poisson-sandwich-normal';
}

/**
 * A coefficient with its clustered limits, unless there is one cluster in all, or one in which the regressor changes:
 * the residuals of that one add up to nearly 0 for having been fitted, and so would the error.
 */
export function clusteredEffect(value: number, basis: ClusteredBasis): Effect {
  const { standardError, clusters, clustersThatChange, confidence, method } = basis;
  if (clusters === 1) return effectWithoutLimits(value, 'one-cluster');
  if (clustersThatChange === 1) return effectWithoutLimits(value, 'one-treated-cluster');
  const degreesOfFreedom = method === 'cr1-t' ? clusters - 1 : null;
  return effectWithLimits({ value, standardError, degreesOfFreedom, confidence, method });
}
