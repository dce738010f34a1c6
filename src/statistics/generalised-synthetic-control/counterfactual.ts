import { leastSquares } from '../linear-algebra';

import type { InteractiveFixedEffects, OutcomesWithCovariates } from './interactive-fixed-effects';

/** Outcomes less what covariates and the common level explain: what the unit's own level and loadings are fitted to. */
function ownPart(
  { outcomes, covariates }: OutcomesWithCovariates,
  { slopes, commonLevel }: InteractiveFixedEffects,
): Float64Array {
  return commonLevel.map((level, period) =>
    slopes.reduce((rest, slope, of) => rest - slope * covariates[of]![period]!, outcomes[period]! - level),
  );
}

/** Level and loadings from some periods, and what is left in every period; null when those periods can't tell them. */
function gapsFrom(
  own: Float64Array,
  factors: readonly Float64Array[],
  periods: readonly number[],
): Float64Array | null {
  const take = (column: Float64Array) => periods.map((period) => column[period]!);
  const fit = leastSquares([periods.map(() => 1), ...factors.map(take)], take(own));
  if ('dependentColumn' in fit) return null;
  const [level = 0, ...loadings] = fit.coefficients;
  return own.map((value, period) =>
    loadings.reduce((rest, loading, of) => rest - loading * factors[of]![period]!, value - level),
  );
}

const upTo = (firstAfter: number): number[] => Array.from({ length: firstAfter }, (_, period) => period);

/** The unit less what it would have been, by period; null when its periods before can't tell its loadings. */
export function gapsOf(
  unit: OutcomesWithCovariates,
  firstAfter: number,
  common: InteractiveFixedEffects,
): Float64Array | null {
  return gapsFrom(ownPart(unit, common), common.factors, upTo(firstAfter));
}

/** Each period before, as foretold from the others before; null when they can't tell. */
export function gapsLeftOut(
  unit: OutcomesWithCovariates,
  firstAfter: number,
  common: InteractiveFixedEffects,
): number[] | null {
  const own = ownPart(unit, common);
  const gaps: number[] = [];
  for (const left of upTo(firstAfter)) {
    const others = upTo(firstAfter).filter((period) => period !== left);
    const of = gapsFrom(own, common.factors, others);
    if (of === null) return null;
    gaps.push(of[left]!);
  }
  return gaps;
}
