import { chiSquareUpperTail, fUpperTail } from './distributions';
import { solvePositiveDefinite } from './linear-algebra';

/** Wald's test that several coefficients are 0 together. */
export interface JointTest {
  readonly chiSquare: number;
  /** How many coefficients are tested. */
  readonly degreesOfFreedom: number;
  /** By the chi-square distribution: that of many clusters. */
  readonly p: number;
  /** The statistic over its degrees of freedom, with p by the F distribution; null where no clusters were counted. */
  readonly f: { readonly value: number; readonly denominatorDegreesOfFreedom: number; readonly p: number } | null;
}

/**
 * Wald's joint test of several estimates from their covariance.
 *
 * @param estimates   the coefficients that would all be 0
 * @param covariance  theirs, by rows
 * @param options.denominatorDegreesOfFreedom  of the F form, clusters less one; null for none
 * @returns           null without coefficients, or when the covariance is singular: more of them than clusters, say
 * @see Wald A (1943). Tests of statistical hypotheses concerning several parameters. Trans Am Math Soc 54:426-482.
 * @example waldTest([2], [[1]], { denominatorDegreesOfFreedom: null }) // chi-square 4 on 1, p 0.0455
 */
export function waldTest(
  estimates: readonly number[],
  covariance: readonly ArrayLike<number>[],
  { denominatorDegreesOfFreedom }: { denominatorDegreesOfFreedom: number | null },
): JointTest | null {
  const solution = solvePositiveDefinite(covariance, estimates);
  if (estimates.length === 0 || solution === null) return null;
  const degreesOfFreedom = estimates.length;
  const chiSquare = estimates.reduce((sum, estimate, place) => sum + estimate * solution[place]!, 0);
  const value = chiSquare / degreesOfFreedom;
  const isWithF = denominatorDegreesOfFreedom !== null && denominatorDegreesOfFreedom > 0;
  return {
    chiSquare,
    degreesOfFreedom,
    p: chiSquareUpperTail(chiSquare, degreesOfFreedom),
    f: isWithF
      ? { value, denominatorDegreesOfFreedom, p: fUpperTail(value, degreesOfFreedom, denominatorDegreesOfFreedom) }
      : null,
  };
}
