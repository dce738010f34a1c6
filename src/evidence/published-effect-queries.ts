import type { Database } from '../database';
import { nodeRow, partialDate, partialDateColumns, type NodeRow } from '../graphql';
import { knowledgeAt, standsAt, type Knowledge, type Moment } from '../time';
import { statedPeriod } from './period';
import { provenanceOf, type ProvenanceRow } from './provenance';
import type { PrintedEffect } from './rate-difference';
import { lastDayHeard, mayHaveBeenSaidBy } from './stated-time';
import { IntegrationModel } from './vocabulary';

export interface PublishedEffectRow extends NodeRow, PrintedEffect {
  study: string;
  setting: string;
  programmeId: number | null;
  /** At most one of the two is given. */
  model: string | null;
  contextModel: string | null;
  metricId: number;
  /** The code of the outcome. */
  metric: string;
  estimand: string | null;
  pAsPrinted: string | null;
  comparatorValue: number | null;
  direction: string;
  asStated: string | null;
  comparator: string | null;
  method: string;
  period: string | null;
  nPractices: number | null;
  nPatients: number | null;
  absolutePerYear: number | null;
  absoluteUnit: string | null;
  sourceId: number;
  grade: string;
  note: string | null;
  knowledge: Knowledge;
  provenance: ProvenanceRow;
}

interface StoredEffect {
  node_id: number;
  key: string;
  study: string;
  setting: string;
  programme_id: number | null;
  model: string | null;
  metric_id: number;
  metric: string;
  unit: string;
  per: string | null;
  estimand: string | null;
  effect: number | null;
  lower: number | null;
  upper: number | null;
  confidence_level: number | null;
  p_as_printed: string | null;
  comparator_value: number | null;
  direction: string;
  effect_as_stated: string | null;
  comparator: string | null;
  method: string;
  period_note: string | null;
  n_practices: number | null;
  n_patients: number | null;
  absolute_per_year: number | null;
  absolute_unit: string | null;
  source_id: number;
  grade: string;
  note: string | null;
  release_id: number | null;
  release_row: number | null;
  recorded_in: number;
  published_earliest: string | null;
  published_latest: string | null;
}

const SELECT = `select e.node_id, n.key, e.study, e.setting, e.programme_id, e.model, e.metric_id, metric_node.key as metric, e.unit, e.per,
  e.estimand, e.effect::float8, e.lower::float8, e.upper::float8, e.confidence_level::float8, e.p_as_printed,
  e.comparator_value::float8, e.direction, e.effect_as_stated, e.comparator, e.method, ${partialDateColumns('e', 'period_from', 'period_to')},
  e.period_note, e.n_practices, e.n_patients, e.absolute_per_year::float8, e.absolute_unit, e.source_id, e.grade, e.note,
  e.release_id, e.release_row, e.recorded_in, s.published_earliest, s.published_latest
  from published_effect e
  join node n on n.id = e.node_id
  join node metric_node on metric_node.id = e.metric_id
  join source s on s.node_id = e.source_id and ${standsAt('s', '$1')}
  where ${standsAt('e', '$1')} and ${mayHaveBeenSaidBy('s', '$2')}`;

export interface EffectConditions {
  model?: string | null;
  metricId?: number | null;
}

/** By their keys; without those that had certainly not been published at the moment. */
export async function readPublishedEffects(
  database: Database,
  { model = null, metricId = null }: EffectConditions,
  moment: Moment,
): Promise<PublishedEffectRow[]> {
  const rows = await database.rows<StoredEffect>(
    `${SELECT} and ($3::text is null or e.model = $3) and ($4::integer is null or e.metric_id = $4) order by n.key collate "C"`,
    [moment.atRevision, lastDayHeard(moment), model, metricId],
  );
  return rows.map((row) => publishedEffectRow(row, moment));
}

export async function readPublishedEffectsByKey(
  database: Database,
  keys: readonly string[],
  moment: Moment,
): Promise<PublishedEffectRow[]> {
  const rows = await database.rows<StoredEffect>(`${SELECT} and n.key = any($3)`, [
    moment.atRevision,
    lastDayHeard(moment),
    keys,
  ]);
  return rows.map((row) => publishedEffectRow(row, moment));
}

const COMPARED_MODELS = new Set<string>(Object.values(IntegrationModel));

function publishedEffectRow(row: StoredEffect, moment: Moment): PublishedEffectRow {
  const isCompared = row.model !== null && COMPARED_MODELS.has(row.model);
  const published = { statedEarliest: row.published_earliest, statedLatest: row.published_latest };
  return {
    ...nodeRow('PublishedEffect', row, moment),
    study: row.study,
    setting: row.setting,
    programmeId: row.programme_id,
    model: isCompared ? row.model : null,
    contextModel: isCompared ? null : row.model,
    metricId: row.metric_id,
    metric: row.metric,
    unit: row.unit,
    per: row.per,
    estimand: row.estimand,
    effect: row.effect,
    lower: row.lower,
    upper: row.upper,
    confidence: row.confidence_level,
    pAsPrinted: row.p_as_printed,
    comparatorValue: row.comparator_value,
    direction: row.direction,
    asStated: row.effect_as_stated,
    comparator: row.comparator,
    method: row.method,
    period: periodInWords(row),
    nPractices: row.n_practices,
    nPatients: row.n_patients,
    absolutePerYear: row.absolute_per_year,
    absoluteUnit: row.absolute_unit,
    sourceId: row.source_id,
    grade: row.grade,
    note: row.note,
    knowledge: knowledgeAt(published, moment)!,
    provenance: provenanceOf({
      sourceId: row.source_id,
      releaseId: row.release_id,
      releaseRow: row.release_row,
      recordedIn: row.recorded_in,
      grade: row.grade,
      moment,
    }),
  };
}

function periodInWords(row: StoredEffect): string | null {
  const dates = statedPeriod(partialDate(row, 'period_from'), partialDate(row, 'period_to'))?.text ?? null;
  if (dates === null || row.period_note === null) return dates ?? row.period_note;
  return `${dates} (${row.period_note})`;
}
