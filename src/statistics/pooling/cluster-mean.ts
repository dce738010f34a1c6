import { tCriticalValue } from '../distributions';
import type { Estimate, IntervalMethod } from '../estimate';

import { whyNoIntervalFrom, type WhyNoInterval } from './why-no-interval';

/** A mean whose uncertainty comes from how clusters differ. */
export interface ClusterMean {
  /** In the unit of the values given. */
  readonly value: number;
  readonly clusters: number;
  /** One less than the clusters. */
  readonly degreesOfFreedom: number;
  /** In the unit of `value`; null with one cluster, 0 when all agree exactly. */
  readonly standardError: number | null;
  readonly interval: Estimate | null;
  /** Set exactly when `interval` is null. */
  readonly whyNoInterval: WhyNoInterval | null;
}

/** A mean with the t interval that its standard error and clusters allow, or the reason for having none. */
export function clusterMean(
  mean: { readonly value: number; readonly clusters: number; readonly standardError: number | null },
  confidence: number,
  method: IntervalMethod,
): ClusterMean {
  const { value, clusters, standardError } = mean;
  const degreesOfFreedom = clusters - 1;
  const common = { value, clusters, degreesOfFreedom, standardError };
  if (!standardError) return { ...common, interval: null, whyNoInterval: whyNoIntervalFrom(standardError) };

  const margin = tCriticalValue(confidence, degreesOfFreedom) * standardError;
  const interval = { value, lower: value - margin, upper: value + margin, confidence, method };
  return { ...common, interval, whyNoInterval: null };
}
