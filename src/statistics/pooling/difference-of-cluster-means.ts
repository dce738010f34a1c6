import { requireConfidence } from '../argument-checks';
import { tCriticalValue, tTwoSidedP } from '../distributions';
import type { Estimate } from '../estimate';

import type { ClusterMean } from './cluster-mean';
import { welchDegreesOfFreedom } from './welch-degrees-of-freedom';
import { whyNoIntervalFrom, type WhyNoInterval } from './why-no-interval';

export interface DifferenceOfClusterMeans {
  /** First minus second, in their unit. */
  readonly value: number;
  /** Null when either mean has none. */
  readonly standardError: number | null;
  /** Welch's, usually not whole; null without an interval. */
  readonly degreesOfFreedom: number | null;
  readonly interval: Estimate | null;
  /** Two-sided p-value of the hypothesis that the means are equal; null without an interval. */
  readonly p: number | null;
  /** Set exactly when `interval` is null. */
  readonly whyNoInterval: WhyNoInterval | null;
}

/**
 * Difference of two means over clusters, the first minus the comparator, by Welch's method: the groups may differ in
 * size and in how much their practices vary.
 *
 * For two groups of different practices. Not for the same practices before and after, whose means move together, and
 * not for more than one look at the data without a correction (`benjaminiHochberg`).
 *
 * @param first               the group of interest, from `meanOfClusterMeans` or `weightedMeanOfClusters`
 * @param second              the comparator, of the same kind and unit
 * @param options.confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns                   difference with t interval and p; without them, and saying why, when either group has one
 *                            cluster or neither group varies
 * @throws {RangeError} when `confidence` is not between 0 and 1
 * @see Welch BL (1947). The generalization of 'Student's' problem. Biometrika 34:28-35.
 * @see Satterthwaite FE (1946). An approximate distribution of estimates of variance components. Biometrics 2:110-114.
 * @example
 * // of the practice means 4, 6, 11 and 1, 2, 2, 3
 * differenceOfClusterMeans(ours, theirs, { confidence: 0.95 }) // 5, -3.5273 to 13.5273; df 2.1547; p 0.1334
 */
export function differenceOfClusterMeans(
  first: ClusterMean,
  second: ClusterMean,
  { confidence }: { confidence: number },
): DifferenceOfClusterMeans {
  requireConfidence(confidence);
  const value = first.value - second.value;
  const [one, other] = [first.standardError, second.standardError];
  if (one === null || other === null) {
    const none = { interval: null, p: null, whyNoInterval: whyNoIntervalFrom(null) };
    return { value, standardError: null, degreesOfFreedom: null, ...none };
  }
  const standardError = Math.hypot(one, other);
  if (standardError === 0) {
    return {
      value,
      standardError,
      degreesOfFreedom: null,
      interval: null,
      p: null,
      whyNoInterval: whyNoIntervalFrom(0),
    };
  }
  const degreesOfFreedom = welchDegreesOfFreedom({ ...first, standardError: one }, { ...second, standardError: other });
  const margin = tCriticalValue(confidence, degreesOfFreedom) * standardError;
  return {
    value,
    standardError,
    degreesOfFreedom,
    interval: { value, lower: value - margin, upper: value + margin, confidence, method: 'welch-t' },
    p: tTwoSidedP(value / standardError, degreesOfFreedom),
    whyNoInterval: null,
  };
}
