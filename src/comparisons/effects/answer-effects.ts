import type { Database } from '../../database';
import { benjaminiHochberg } from '../../statistics';
import type { Answer } from '../answer/answer';
import { fingerprint } from '../answer/fingerprint';
import type { NotEstimable } from '../answer/not-estimable';
import type { EffectMethod } from '../answer/vocabulary';
import type { EffectOptions } from '../question/effect-options';
import { studyOf } from './assemble-study';
import { effectRow, notEstimableRow, type EffectRow } from './effect-row';
import { estimationOptions } from './estimation-options';
import type { Estimator } from './estimator';
import { METHODS_VERSION } from './methods-version';
import type { EstimationOptions } from './study';

/** What effects need of the context. */
export interface EstimatorContext {
  estimator: Estimator;
  /** Says when nobody waits for the answer any more. */
  hasLeft?: AbortSignal | undefined;
}

/**
 * The effects of one comparison by several methods, in the order asked.
 *
 * @throws {ApiError} `BAD_INPUT` for an option outside its range; lack of data is an answer
 */
export async function answerEffects(
  { database, estimator, hasLeft }: { database: Database } & EstimatorContext,
  answer: Answer,
  methods: readonly EffectMethod[],
  asked: EffectOptions,
): Promise<(EffectRow | NotEstimable)[]> {
  const options = estimationOptions(asked, answer.input.confidence);
  const study = await studyOf(database, answer, asked);
  if ('isEstimable' in study) return methods.map(() => notEstimableRow(study));
  const effects = await Promise.all(
    methods.map(async (method) => {
      const key = keyOf(answer, method, asked, options);
      const figures = await estimator.estimate({ key, method, study, options }, hasLeft);
      return figures.isEstimable
        ? effectRow({ answer, method, asked, options }, study, figures)
        : notEstimableRow(figures);
    }),
  );
  return withAdjustedP(effects);
}

/** The fingerprint stands for question and record. */
export function keyOf(answer: Answer, method: EffectMethod, asked: EffectOptions, options: EstimationOptions): string {
  return [METHODS_VERSION, fingerprint(answer), method, JSON.stringify(asked), JSON.stringify(options)].join(' ');
}

/** Several tests at once are adjusted together: by the asymptotic p, which most methods have. */
function withAdjustedP(effects: readonly (EffectRow | NotEstimable)[]): (EffectRow | NotEstimable)[] {
  const tested = effects.filter((one): one is EffectRow => 'estimate' in one && one.p !== null);
  if (tested.length < 2) return [...effects];
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  const qOf = new Map(tested.map((one, place) => [one, adjusted[place]!]));
  return effects.map((one) => ('estimate' in one ? { ...one, q: qOf.get(one) ?? null } : one));
}
