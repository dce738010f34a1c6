import { estimateEffect } from '../estimate-effect';
import type { EffectFigures, NoEffect } from '../effect-result';
import type { EffectTask } from '../estimator';

/** What runs in a thread of its own. */
export function estimate({ method, study, options }: Omit<EffectTask, 'key'>): EffectFigures | NoEffect {
  return estimateEffect(method, study, options);
}
