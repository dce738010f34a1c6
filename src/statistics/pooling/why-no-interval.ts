/**
 * Why clusters can't say how uncertain their pooled figure is. An answer, not an error.
 *
 * - `one-cluster`: a single practice says nothing about how practices differ.
 * - `no-events`, `all-events`: a rate or proportion of 0, or a proportion of 1, has no logarithm or logit.
 * - `no-variation-between-clusters`: all agree exactly, and limits without width would claim certainty.
 * - `no-finite-limit`: clusters so few and so different put no upper limit on a rate at the confidence asked for.
 */
export type WhyNoInterval =
  'one-cluster' | 'no-events' | 'all-events' | 'no-variation-between-clusters' | 'no-finite-limit';

/** The reason that a standard error gives, if it gives one: none with one cluster, 0 when all agree exactly. */
export function whyNoIntervalFrom(standardError: number | null): WhyNoInterval | null {
  if (standardError === null) return 'one-cluster';
  return standardError === 0 ? 'no-variation-between-clusters' : null;
}
