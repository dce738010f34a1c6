import type { Database } from '../database';
import { requireMetric, type MetricRow } from '../metrics';
import { benjaminiHochberg } from '../statistics';
import type { Moment } from '../time';
import type { Answer, AnsweredCohort } from './answer/answer';
import { attribute, type Attribution } from './attribution/attribute';
import { withoutLists } from './attribution/without-lists';
import { contrast } from './estimates/contrast';
import { pool, type Pooling } from './estimates/pooled';
import { summarise } from './estimates/summarise';
import { readListWeights } from './panel/list-weights';
import type { Panel } from './panel/panel';
import { readPanel } from './panel/read-panel';
import { checkQuestion } from './question/check-question';
import type { ComparisonInput } from './question/comparison-input';
import { resolveCohort } from './question/resolve-cohort';
import type { ResolvedCohort } from './question/resolved-cohort';
import { readUnnamedMembers } from './question/unnamed-members';
import { Weighting } from './question/vocabulary';

/**
 * Compares groups of practices on one metric: looks up who belonged to which, attributes every practice-period to a cohort or
 * to nobody, pools by cohort, and holds each cohort against the reference.
 *
 * @throws {ApiError} when the question cannot be understood; lack of data is part of the answer
 */
export async function compareModels(database: Database, input: ComparisonInput, moment: Moment): Promise<Answer> {
  checkQuestion(input);
  const metric = await requireMetric(database, input.metric, moment);
  const cohorts: ResolvedCohort[] = [];
  for (const cohort of input.cohorts) cohorts.push(await resolveCohort(database, cohort, input, moment));
  const members = cohorts.filter((cohort) => cohort.isOfModel).flatMap((cohort) => [...cohort.membership.keys()]);
  const panel = await readPanel(database, metric.nodeId, input, members, moment);
  const attributed = attribute(panel, cohorts, { certainty: input.certainty, overlap: input.overlap });
  const isListWeighted = panel.isValueOnly && input.weighting === Weighting.LIST;
  const listWeights = isListWeighted ? await readListWeights(database, panel, moment) : null;
  const attribution = listWeights === null ? attributed : withoutLists(panel, attributed, cohorts, listWeights);
  const pooling = poolingOf(metric, panel, input, listWeights);
  const answered = cohorts.map((cohort, index) => answerCohort(panel, attribution, cohort, index, pooling));
  return {
    typeName: 'Comparison',
    input,
    metric,
    moment,
    cohorts,
    panel,
    attribution,
    pooling,
    answered,
    contrasts: contrasts(answered, input, pooling),
    unnamedMembers: await readUnnamedMembers(database, cohorts, moment),
  };
}

function poolingOf(metric: MetricRow, panel: Panel, input: ComparisonInput, listWeights: Float64Array | null): Pooling {
  const kind = (metric.kind ?? 'COUNT') as Pooling['kind'];
  const per = panel.isValueOnly ? 1 : (metric.per ?? 1);
  const unit = metric.unit ?? (kind === 'PROPORTION' ? 'proportion' : kind === 'RATE' ? `per ${per} patients a year` : 'value');
  return { kind, per, unit, confidence: input.confidence, listWeights };
}

function answerCohort(panel: Panel, attribution: Attribution, cohort: ResolvedCohort, index: number, pooling: Pooling): AnsweredCohort {
  const periods = panel.periods.map((_, period) => period);
  const pooled = pool(panel, attribution.cohorts, index, periods, pooling);
  const { leads, practiceMonths } = countCells(panel, attribution, cohort, index);
  return {
    label: cohort.label,
    isProxy: cohort.isProxy,
    practices: pooled.practices,
    leads,
    practiceMonths,
    events: pooled.events,
    patientYears: pooled.patientYears,
    summary: summarise(pooled, pooling),
    pooled,
  };
}

function countCells(panel: Panel, attribution: Attribution, cohort: ResolvedCohort, index: number): { leads: number; practiceMonths: number } {
  const leads = new Set<number>();
  let practiceMonths = 0;
  panel.units.forEach((unit, u) => {
    let counts = false;
    panel.periods.forEach((period, p) => {
      if ((attribution.cohorts[u * panel.periods.length + p]! & (1 << index)) === 0) return;
      counts = true;
      practiceMonths += period.months;
    });
    if (counts) cohort.leadsByPractice.get(unit.practiceId)?.forEach((lead) => leads.add(lead));
  });
  return { leads: leads.size, practiceMonths };
}

function contrasts(answered: readonly AnsweredCohort[], input: ComparisonInput, pooling: Pooling): Answer['contrasts'] {
  const reference = answered.find((cohort) => cohort.label === input.reference) ?? answered.at(-1)!;
  const others = answered.filter((cohort) => cohort !== reference);
  const figures = others.map((cohort) => contrast(cohort.pooled, reference.pooled, pooling));
  const q = benjaminiHochberg(figures.map((one) => one.p));
  return others.map((cohort, index) => ({ cohort: cohort.label, reference: reference.label, ...figures[index]!, q: q[index]! }));
}
