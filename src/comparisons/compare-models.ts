import type { Database } from '../database';
import { requireMetric, type MetricRow } from '../metrics';
import { benjaminiHochberg } from '../statistics';
import type { Moment } from '../time';
import { accountOf } from './answer/account';
import type { Answer, AnsweredCohort, AnsweredContrast } from './answer/answer';
import { countedTime, practiceMonths, unitsOf, type CountedTime } from './answer/counted-time';
import { attribute, type Attribution } from './attribution/attribute';
import { listJumps, withoutListJumps } from './attribution/list-jumps';
import { withoutLists } from './attribution/without-lists';
import { contrast } from './estimates/contrast';
import { pool, type Pooling } from './estimates/pooled';
import { summarise } from './estimates/summarise';
import { followSuccession } from './panel/follow-succession';
import { readListWeights } from './panel/list-weights';
import type { Panel } from './panel/panel';
import { readPanel } from './panel/read-panel';
import { checkQuestion } from './question/check-question';
import type { ComparisonInput } from './question/comparison-input';
import { withoutMembersLeftOut } from './question/left-out';
import { resolveCohort } from './question/resolve-cohort';
import type { ResolvedCohort } from './question/resolved-cohort';
import { lastSuccessors, readSuccessions, withParts } from './question/successions';
import { readUnnamedAmongComparators } from './question/unnamed-among-comparators';
import { ListJumpRule, SuccessionRule, Weighting } from './question/vocabulary';

/**
 * Compares groups of practices on one metric: looks up who belonged to which, attributes every practice-period to a cohort or
 * to nobody, pools by cohort, and holds each cohort against the reference.
 *
 * @throws {ApiError} when the question cannot be understood; lack of data is part of the answer
 */
export async function compareModels(database: Database, input: ComparisonInput, moment: Moment): Promise<Answer> {
  checkQuestion(input);
  const metric = await requireMetric(database, input.metric, moment);
  const resolved = await Promise.all(
    input.cohorts.map((cohort) => resolveCohort(database, cohort, input, metric, moment)),
  );
  const named = withoutMembersLeftOut(resolved);
  const [published, unnamedMembers, successions] = await Promise.all([
    readPanel(database, metric, input, named.flatMap(namedPractices), moment),
    readUnnamedAmongComparators(database, named, input, metric, moment),
    readSuccessions(database, moment),
  ]);
  const isFollowed = input.succession === SuccessionRule.FOLLOW;
  const { panel, partsOf } = followSuccession(published.panel, isFollowed ? lastSuccessors(successions) : new Map());
  const cohorts = withParts(named, partsOf);
  const labels = cohorts.map(({ label }) => label);
  const isListWeighted = panel.isValueOnly && input.weighting === Weighting.LIST;
  const listWeights = isListWeighted ? await readListWeights(database, panel, moment) : null;
  const attributed = attribute(panel, cohorts, { certainty: input.certainty, overlap: input.overlap });
  const weighted = listWeights === null ? attributed : withoutLists(panel, attributed, cohorts, listWeights);
  const jumps = listJumps(panel, weighted, metric.kind, labels);
  const leavesJumpsOut = input.listJumps === ListJumpRule.LEFT_OUT;
  const attribution = leavesJumpsOut ? withoutListJumps(panel, weighted, jumps, labels) : weighted;
  const time = countedTime(panel, attribution, cohorts.length);
  const pooling = poolingOf(metric, panel, input, listWeights);
  const answered = cohorts.map((cohort, place) => answerCohort(panel, attribution, time, cohort, place, pooling));
  return {
    typeName: 'Comparison',
    input,
    metric,
    moment,
    cohorts,
    panel,
    attribution,
    time,
    excluded: accountOf(panel, cohorts, attribution, published.notPractices, input.certainty),
    pooling,
    answered,
    contrasts: contrasts(answered, input, pooling),
    successions,
    partsOf,
    listJumps: jumps,
    unnamedMembers,
  };
}

/** Whom the question or a source names: where nothing is published for them, that is part of the answer. */
function namedPractices({ membership, otherwise }: ResolvedCohort): number[] {
  if (otherwise.kind !== 'NEVER') return [];
  return [...membership].filter(([, { kind }]) => kind !== 'NEVER').map(([practiceId]) => practiceId);
}

function poolingOf(metric: MetricRow, panel: Panel, input: ComparisonInput, listWeights: Float64Array | null): Pooling {
  const { kind } = metric;
  const per = panel.isValueOnly ? 1 : (metric.per ?? 1);
  return { kind, per, unit: metric.unit ?? usualUnit(kind, per, panel), confidence: input.confidence, listWeights };
}

function usualUnit(kind: MetricRow['kind'], per: number, { isValueOnly }: Panel): string {
  if (isValueOnly) return 'as published';
  if (kind === 'RATE') return `per ${per} patients a year`;
  return per === 1 ? kind.toLowerCase() : `per ${per}`;
}

function answerCohort(
  panel: Panel,
  attribution: Attribution,
  time: CountedTime,
  cohort: ResolvedCohort,
  place: number,
  pooling: Pooling,
): AnsweredCohort {
  const pooled = pool(panel, attribution.cohorts, place, [...panel.periods.keys()], pooling, unitsOf(time, place));
  return {
    label: cohort.label,
    isProxy: cohort.isProxy,
    practices: pooled.practices,
    leads: leadsOf(panel, time, cohort, place),
    practiceMonths: practiceMonths(panel, time, place),
    events: pooled.events,
    patientYears: pooled.patientYears,
    summary: summarise(pooled, pooling),
    pooled,
  };
}

function leadsOf({ units }: Panel, time: CountedTime, { leadsByPractice }: ResolvedCohort, place: number): number {
  if (leadsByPractice.size === 0) return 0;
  return new Set(unitsOf(time, place).flatMap((unit) => leadsByPractice.get(units[unit]!.practiceId) ?? [])).size;
}

function contrasts(answered: readonly AnsweredCohort[], input: ComparisonInput, pooling: Pooling): AnsweredContrast[] {
  const reference = answered.find((cohort) => cohort.label === input.reference) ?? answered.at(-1)!;
  const others = answered.filter((cohort) => cohort !== reference);
  const figures = others.map((cohort) => contrast(cohort.pooled, reference.pooled, pooling));
  const q = benjaminiHochberg(figures.map((one) => one.p));
  return others.map((cohort, place) => ({
    cohort: cohort.label,
    reference: reference.label,
    ...figures[place]!,
    q: q[place]!,
  }));
}
