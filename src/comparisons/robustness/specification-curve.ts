import type { Database } from '../../database';
import { ApiError } from '../../graphql';
import type { Answer } from '../answer/answer';
import type { NotEstimable } from '../answer/not-estimable';
import { compareModels } from '../compare-models';
import { keyOf, type EstimatorContext } from '../effects/answer-effects';
import { studyOf } from '../effects/assemble-study';
import { effectRow, notEstimableRow, type EffectRow } from '../effects/effect-row';
import { estimationOptions } from '../effects/estimation-options';
import type { NoEffect } from '../effects/effect-result';
import type { Study } from '../effects/study';
import { EffectOptions } from '../question/effect-options';
import { type DonorPlace, type Specification, type SpecificationChoices, specificationsOf } from './specifications';

const MOST_SPECIFICATIONS = 100;

/** Far fewer than may wait for a single thread. */
const AT_ONCE = 4;

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
  const answerUnder = answersBy(context.database, answer);
  const entries: Promise<RobustnessEntry>[] = [];
  for (const specification of specifications) {
    // Assembling is work of this thread, and the queue of estimates is everybody's: one after the other, and few at once.
    await entries.at(-AT_ONCE);
    const own = await answerUnder(specification);
    const { anticipationMonths } = specification;
    const options = Object.assign(new EffectOptions(), asked, { anticipationMonths });
    const study = await studyOf(context.database, own, options);
    const entry = estimate(context, { answer: own, options, study }, specification);
    entry.catch(() => undefined); // awaited with the others
    entries.push(entry);
  }
  return summary(await Promise.all(entries), answer.pooling.unit);
}

/** A study and what it was asked with. */
interface Assembled {
  answer: Answer;
  options: EffectOptions;
  study: Study | NoEffect;
}

/** The same question under other rules of membership, each asked once. */
function answersBy(database: Database, answer: Answer): (specification: Specification) => Promise<Answer> {
  const { input } = answer;
  const byRules = new Map([[rulesOf(input), Promise.resolve(answer)]]);
  return (specification) => {
    const rules = rulesOf(specification);
    const known = byRules.get(rules);
    if (known !== undefined) return known;
    const { certainty, leavers } = specification;
    const other = Object.assign(Object.create(Object.getPrototypeOf(input) as object) as Answer['input'], input);
    const asked = compareModels(database, Object.assign(other, { certainty, leavers }), answer.moment);
    byRules.set(rules, asked);
    return asked;
  };
}

function rulesOf({ certainty, leavers }: Pick<Specification, 'certainty' | 'leavers'>): string {
  return `${certainty} ${leavers}`;
}

async function estimate(
  { estimator, hasLeft }: EstimatorContext,
  { answer, options: asked, study: whole }: Assembled,
  specification: Specification,
): Promise<RobustnessEntry> {
  if ('isEstimable' in whole) return { ...specification, result: notEstimableRow(whole) };
  const { method, donorPlace } = specification;
  const study = withDonorsOf(whole, donorPlace);
  const options = estimationOptions(asked, answer.input.confidence);
  const key = `${keyOf(answer, method, asked, options)} ${donorPlace}`;
  const figures = await estimator.estimate({ key, method, study, options }, hasLeft);
  const result = figures.isEstimable
    ? effectRow({ answer, method, asked, options }, study, figures)
    : notEstimableRow(figures);
  return { ...specification, result };
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
