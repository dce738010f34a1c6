/** A figure's standard error, and how many clusters beyond the first it rests on. */
export interface ErrorOverClusters {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

/**
 * Degrees of freedom of a difference of two independent figures whose errors may differ: (a² + b²)² / (a⁴/ν₁ + b⁴/ν₂).
 * Usually not whole; between those of the more uncertain figure and both together. At least one error is above 0.
 *
 * @see Welch BL (1947). The generalization of 'Student's' problem. Biometrika 34:28-35.
 * @see Satterthwaite FE (1946). An approximate distribution of estimates of variance components. Biometrics 2:110-114.
 */
export function welchDegreesOfFreedom(first: ErrorOverClusters, second: ErrorOverClusters): number {
  const together = Math.hypot(first.standardError, second.standardError);
  // As shares of the whole, so that fourth powers of small errors do not vanish.
  const shareOf = ({ standardError }: ErrorOverClusters) => (standardError / together) ** 2;
  return 1 / (shareOf(first) ** 2 / first.degreesOfFreedom + shareOf(second) ** 2 / second.degreesOfFreedom);
}
