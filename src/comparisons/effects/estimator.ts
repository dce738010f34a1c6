import type { EffectFigures, NoEffect } from './effect-result';
import { estimateEffect, type MethodName } from './estimate-effect';
import type { EstimationOptions, Study } from './study';

/** One effect to be estimated. */
export interface EffectTask {
  /** The same for what has the same answer for good: question, record, method, options and version of the arithmetic. */
  key: string;
  method: MethodName;
  study: Study;
  options: EstimationOptions;
}

/** Where effects are estimated: some take seconds, and nobody else should wait for them. */
export interface Estimator {
  /** @param signal  whoever asked has left */
  estimate(task: EffectTask, signal?: AbortSignal): Promise<EffectFigures | NoEffect>;
}

/** In the process that asks: for scripts, and where one question at a time is asked anyway. */
export const estimateHere: Estimator = {
  estimate: ({ method, study, options }) => Promise.resolve(estimateEffect(method, study, options)),
};
