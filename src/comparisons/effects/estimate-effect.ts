import type { EffectFigures, NoEffect } from './effect-result';
import { beforeAfter } from './methods/before-after';
import { differenceInDifferences } from './methods/difference-in-differences';
import { generalisedSyntheticControl } from './methods/generalised-synthetic-control';
import { groupTime } from './methods/group-time';
import { interruptedTimeSeries } from './methods/interrupted-time-series';
import { poissonFixedEffects } from './methods/poisson-fixed-effects';
import { syntheticControl } from './methods/synthetic-control';
import { twoWayFixedEffects } from './methods/two-way-fixed-effects';
import { noEffectBecause } from './no-effect';
import type { EstimationOptions, Study } from './study';

export type EstimateBy = (study: Study, options: EstimationOptions) => EffectFigures | NoEffect;

/** The methods by the names that the API has for them. */
export const METHODS = {
  BEFORE_AFTER: beforeAfter,
  DIFFERENCE_IN_DIFFERENCES: differenceInDifferences,
  TWO_WAY_FIXED_EFFECTS: twoWayFixedEffects,
  POISSON_FIXED_EFFECTS: poissonFixedEffects,
  GROUP_TIME_ATT: groupTime,
  INTERRUPTED_TIME_SERIES: interruptedTimeSeries,
  SYNTHETIC_CONTROL: syntheticControl,
  GENERALISED_SYNTHETIC_CONTROL: generalisedSyntheticControl,
} satisfies Record<string, EstimateBy>;

export type MethodName = keyof typeof METHODS;

const WITHOUT_COMPARATORS: readonly MethodName[] = ['BEFORE_AFTER', 'INTERRUPTED_TIME_SERIES'];

const none = (reason: 'no-treated-units' | 'no-comparison-units') =>
  ({ isEstimable: false, reason, needed: 1, had: 0, subject: null }) as const;

/** One effect by one method: nothing but arithmetic, so that it can be done anywhere. */
export function estimateEffect(method: MethodName, study: Study, options: EstimationOptions): EffectFigures | NoEffect {
  if (study.treated.length === 0) return noEffectBecause(none('no-treated-units'));
  // A regression on members alone would compare late joiners with early ones, and with nobody else.
  if (study.comparators.length === 0 && !WITHOUT_COMPARATORS.includes(method))
    return noEffectBecause(none('no-comparison-units'));
  return METHODS[method](study, options);
}
