import type { EffectFigures, NoEffect } from './effect-result';
import { estimateEffect, type MethodName } from './estimate-effect';
import type { EstimationOptions, Study } from './study';

/** Where effects are estimated: some take seconds, and nobody else should wait for them. */
export interface Estimator {
  estimate(method: MethodName, study: Study, options: EstimationOptions): Promise<EffectFigures | NoEffect>;
}

/** In the process that asks: for scripts, and where one question at a time is asked anyway. */
export const estimateHere: Estimator = {
  estimate: (method, study, options) => Promise.resolve(estimateEffect(method, study, options)),
};
