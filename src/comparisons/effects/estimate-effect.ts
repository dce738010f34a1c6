import type { EffectFigures, NoEffect } from './effect-result';
import { beforeAfter } from './methods/before-after';
import { differenceInDifferences } from './methods/difference-in-differences';
import { generalisedSyntheticControl } from './methods/generalised-synthetic-control';
import { groupTime } from './methods/group-time';
import { interruptedTimeSeries } from './methods/interrupted-time-series';
import { poissonFixedEffects } from './methods/poisson-fixed-effects';
import { syntheticControl } from './methods/synthetic-control';
import { twoWayFixedEffects } from './methods/two-way-fixed-effects';
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

/** One effect by one method: nothing but arithmetic, so that it can be done anywhere. */
export function estimateEffect(method: MethodName, study: Study, options: EstimationOptions): EffectFigures | NoEffect {
  return METHODS[method](study, options);
}
