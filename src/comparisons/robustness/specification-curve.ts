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
  const studyFor = studiesBy(context.database, answer, asked);
  // One after the other: assembling is work of this thread, and whoever asks meanwhile should have a turn in between.
  for (const specification of specifications) await studyFor(specification);
  const entries = await Promise.all(
    specifications.map(async (specification): Promise<RobustnessEntry> => {
      const assembled = await studyFor(specification);
      return { ...specification, result: await estimate(context, assembled, specification) };
    }),
  );
  return summary(entries, answer.pooling.unit);
}

/** A study and what it was asked with. */
interface Assembled {
  answer: Answer;
  options: EffectOptions;
  study: Study | NoEffect;
}

/** The studies of a question under other rules, each assembled once: a national one takes much memory. */
function studiesBy(
  database: Database,
  answer: Answer,
  asked: EffectOptions,
): (specification: Specification) => Promise<Assembled> {
  const answers = once(({ certainty, leavers }: Specification) => `${certainty} ${leavers}`, answerUnderRules);
  return once(
    ({ certainty, leavers, anticipationMonths }) => `${certainty} ${leavers} ${anticipationMonths}`,
    async (specification) => {
      const own = await answers(specification);
      const { anticipationMonths } = specification;
      const options = Object.assign(new EffectOptions(), asked, { anticipationMonths });
      return { answer: own, options, study: await assembleStudy(database, own, options) };
    },
  );

  async function answerUnderRules({ certainty, leavers }: Specification): Promise<Answer> {
    const { input } = answer;
    if (certainty === input.certainty && leavers === input.leavers) return answer;
    const other = Object.assign(Object.create(Object.getPrototypeOf(input) as object) as Answer['input'], input);
    return compareModels(database, Object.assign(other, { certainty, leavers }), answer.moment);
  }
}

function once<Argument, Result>(
  keyOfArgument: (argument: Argument) => string,
  make: (argument: Argument) => Promise<Result>,
): (argument: Argument) => Promise<Result> {
  const made = new Map<string, Promise<Result>>();
  return (argument) => {
    const key = keyOfArgument(argument);
    const before = made.get(key);
    if (before !== undefined) return before;
    const result = make(argument);
    made.set(key, result);
    return result;
  };
}

async function estimate(
  { estimator, hasLeft }: EstimatorContext,
  { answer, options: asked, study: whole }: Assembled,
  { method, donorPlace }: Specification,
): Promise<EffectRow | NotEstimable> {
  if ('isEstimable' in whole) return notEstimableRow(whole);
  const study = withDonorsOf(whole, donorPlace);
  const options = estimationOptions(asked, answer.input.confidence);
  const key = `${keyOf(answer, method, asked, options)} ${donorPlace}`;
  const figures = await estimator.estimate({ key, method, study, options }, hasLeft);
  return figures.isEstimable ? effectRow({ answer, method, asked, options }, study, figures) : notEstimableRow(figures);
}

/** Comparators of the places of the treated share what befalls these; those of others cannot be touched by them. */
function withDonorsOf(study: Study, donorPlace: DonorPlace): Study {
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
