import type { Moment } from '../../time';
import { caveats, type CaveatRow } from '../answer/caveats';
import type { Answer } from '../answer/answer';
import type { NotEstimable } from '../answer/not-estimable';
import { CaveatCode, NotEstimableReason, type EffectMethod } from '../answer/vocabulary';
import type { EffectOptions } from '../question/effect-options';
import { effectCaveats } from './effect-caveats';
import type { EffectFigures, NoEffect } from './effect-result';
import { METHODS_VERSION } from './methods-version';
import type { EstimationOptions, Study } from './study';

/** An effect as the API gives it. */
export interface EffectRow extends Omit<EffectFigures, 'isEstimable' | 'permutation' | 'settings'> {
  typeName: 'TreatmentEffect';
  method: EffectMethod;
  q: number | null;
  specification: Record<string, unknown>;
  seed: number | null;
  version: string;
  caveats: CaveatRow[];
  moment: Moment;
}

export interface AskedEffect {
  answer: Answer;
  method: EffectMethod;
  asked: EffectOptions;
  options: EstimationOptions;
}

export function effectRow(
  { answer, method, asked, options }: AskedEffect,
  study: Study,
  figures: EffectFigures,
): EffectRow {
  const { isEstimable: _, permutation, settings, leftOut, ...rest } = figures;
  const { periods, baselineTo, covid, unit } = study;
  const { anticipationMonths, washOutMonths } = asked;
  const last = periods.at(-1);
  return {
    ...rest,
    typeName: 'TreatmentEffect',
    method,
    q: null,
    leftOut: [...study.leftOut, ...leftOut],
    specification: {
      method,
      metric: answer.metric.code,
      outcome: unit,
      from: periods[0]?.from ?? null,
      lastPeriodFrom: last?.from ?? null,
      periods: periods.length,
      covidPeriod: covid,
      baselineTo: baselineTo === null ? null : (periods[baselineTo]?.from ?? null),
      certainty: answer.input.certainty,
      leavers: answer.input.leavers,
      maxGapMonths: answer.input.maxGapMonths,
      anticipationMonths,
      washOutMonths,
      permutation,
      ...options,
      ...settings,
    },
    seed: permutation === null ? null : options.seed,
    version: METHODS_VERSION,
    caveats: [...ofComparison(answer), ...effectCaveats(method, study, figures)],
    moment: answer.moment,
  };
}

/** Caveats of contrasts, and those that an effect has words of its own for. */
const NOT_OF_EFFECTS: readonly CaveatCode[] = [
  CaveatCode.DIFFERENT_TIMES,
  CaveatCode.SHARED_PRACTICES,
  CaveatCode.FEW_TREATED_CLUSTERS,
  CaveatCode.COVID_PERIOD,
  CaveatCode.SHORT_SERIES,
  CaveatCode.MULTIPLE_TESTS,
];

function ofComparison(answer: Answer): CaveatRow[] {
  return caveats(answer).filter(({ code }) => !NOT_OF_EFFECTS.includes(code));
}

/** Why there is no effect, as the API gives it. */
export function notEstimableRow({ reason, explanation, needed }: NoEffect): NotEstimable {
  const code = reason.toUpperCase().replaceAll('-', '_') as keyof typeof NotEstimableReason;
  return { typeName: 'NotEstimable', reason: NotEstimableReason[code], explanation, needed };
}
