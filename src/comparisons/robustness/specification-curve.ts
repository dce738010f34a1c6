import type { Database } from '../../database';
import { ApiError } from '../../graphql';
import type { Answer } from '../answer/answer';
import type { NotEstimable } from '../answer/not-estimable';
import { compareModels } from '../compare-models';
import type { EstimatorContext } from '../effects/answer-effects';
import { keyOf } from '../effects/answer-effects';
import { assembleStudy } from '../effects/assemble-study';
import { effectRow, notEstimableRow, type EffectRow } from '../effects/effect-row';
import { estimationOptions } from '../effects/estimation-options';
import type { NoEffect } from '../effects/effect-result';
import type { Study } from '../effects/study';
import { EffectOptions } from '../question/effect-options';
import { type DonorPlace, type Specification, type SpecificationChoices, specificationsOf } from './specifications';

const MOST_SPECIFICATIONS = 100;

export interface RobustnessEntry extends Specification {
  result: EffectRow | NotEstimable;
}

export interface RobustnessRow {
  entries: RobustnessEntry[];
  unit: string;
  asked: number;
  estimable: number;
  median: number | null;
  lowest: number | null;
  highest: number | null;
  negative: number;
  positive: number;
  excludingNought: number;
}

/**
 * The specification curve: the effect by every combination of defensible choices, so that nobody need believe the one that was
 * chosen.
 *
 * @throws {ApiError} `BAD_INPUT` for too many combinations
 * @see Simonsohn U, Simmons JP, Nelson LD (2020). Specification curve analysis. Nat Hum Behav 4:1208-1214.
 */
export async function specificationCurve(
  context: { database: Database } & EstimatorContext,
  answer: Answer,
  choices: SpecificationChoices,
  asked: EffectOptions,
): Promise<RobustnessRow> {
  const specifications = specificationsOf(choices);
  if (specifications.length > MOST_SPECIFICATIONS) {
    throw new ApiError(
      'BAD_INPUT',
      `robustness: ${specifications.length} combinations are more than the ${MOST_SPECIFICATIONS} that are run at once: leave choices out`,
      { field: 'robustness' },
    );
  }
  const answerFor = answersBy(context.database, answer);
  const entries = await Promise.all(
    specifications.map(async (specification): Promise<RobustnessEntry> => {
      const own = await answerFor(specification);
      return { ...specification, result: await estimate(context, own, specification, asked) };
    }),
  );
  return summary(entries, answer.pooling.unit);
}

/** The same question under other rules of membership, each asked once. */
function answersBy(database: Database, answer: Answer): (specification: Specification) => Promise<Answer> {
  const byRules = new Map<string, Promise<Answer>>();
  return ({ certainty, leavers }) => {
    if (certainty === answer.input.certainty && leavers === answer.input.leavers) return Promise.resolve(answer);
    const key = `${certainty} ${leavers}`;
    const known = byRules.get(key);
    if (known !== undefined) return known;
    const input = Object.assign(Object.create(Object.getPrototypeOf(answer.input) as object), answer.input, {
      certainty,
      leavers,
    }) as Answer['input'];
    const other = compareModels(database, input, answer.moment);
    byRules.set(key, other);
    return other;
  };
}

async function estimate(
  { database, estimator, hasLeft }: { database: Database } & EstimatorContext,
  answer: Answer,
  { method, donorPlace, anticipationMonths }: Specification,
  asked: EffectOptions,
): Promise<EffectRow | NotEstimable> {
  const own = Object.assign(new EffectOptions(), asked, { anticipationMonths });
  const options = estimationOptions(own, answer.input.confidence);
  const whole = await assembleStudy(database, answer, own);
  const study = 'isEstimable' in whole ? whole : withDonorsOf(whole, donorPlace);
  if ('isEstimable' in study) return notEstimableRow(study);
  const key = `${keyOf(answer, method, own, options)} ${donorPlace}`;
  const figures = await estimator.estimate({ key, method, study, options }, hasLeft);
  return figures.isEstimable
    ? effectRow({ answer, method, asked: own, options }, study, figures)
    : notEstimableRow(figures);
}

/** Comparators of the places of the treated share what befalls these; those of others cannot be touched by them. */
function withDonorsOf(study: Study, donorPlace: DonorPlace): Study | NoEffect {
  if (donorPlace === 'ALL') return study;
  const places = new Set(study.treated.flatMap(({ place }) => place ?? []));
  // Of a practice without a place nobody knows whether it shares one.
  const comparators = study.comparators.filter(
    ({ place }) => place !== null && places.has(place) === (donorPlace === 'SAME_PLACES'),
  );
  return { ...study, comparators };
}

function summary(entries: RobustnessEntry[], unit: string): RobustnessRow {
  const estimates = entries.flatMap(({ result }) => ('estimate' in result ? [result.estimate] : []));
  const values = estimates.map(({ value }) => value).sort((one, other) => one - other);
  const middle = values.length >> 1;
  const median = values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
  return {
    entries,
    unit,
    asked: entries.length,
    estimable: values.length,
    median: values.length === 0 ? null : median,
    lowest: values[0] ?? null,
    highest: values.at(-1) ?? null,
    negative: values.filter((value) => value < 0).length,
    positive: values.filter((value) => value > 0).length,
    excludingNought: estimates.filter(({ lower, upper }) => lower > 0 || upper < 0).length,
  };
}
