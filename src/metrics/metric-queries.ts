import type { Database } from '../database';
import { ApiError, didYouMean, inOrderOf, nodeRow, type NodeRow } from '../graphql';
import { standsAt, type Moment } from '../time';
import { observationsAt } from './known-observations';
import type { MetricKind } from './vocabulary';

export interface MetricRow extends NodeRow {
  code: string;
  name: string;
  kind: `${MetricKind}`;
  unit: string | null;
  per: number | null;
  improvement: 'INCREASE' | 'DECREASE' | null;
  frequency: string | null;
  definition: string;
  sourceId: number | null;
  caveats: string[];
  isSimulated: boolean;
}

interface StoredMetric {
  node_id: number;
  key: string;
  name: string;
  kind: `${MetricKind}`;
  unit: string | null;
  per: number | null;
  lower_is_better: boolean | null;
  frequency: string | null;
  definition: string | null;
  source_id: number | null;
  caveats: string[];
  is_simulated: boolean;
}

/** Metrics of claims that are no measurements (counts of practices, dates, opinions) have no kind and are left out. */
const SELECT = `select m.node_id, n.key, m.name, m.kind, m.unit, m.per, m.lower_is_better, m.frequency, m.definition, m.source_id,
  m.caveats, m.is_simulated from metric m join node n on n.id = m.node_id where m.kind is not null and ${standsAt('m', '$1')}`;

export async function readOutcomeMetrics(database: Database, moment: Moment): Promise<MetricRow[]> {
  return (await database.rows<StoredMetric>(`${SELECT} order by n.key collate "C"`, [moment.atRevision])).map((row) =>
    metricRow(row, moment),
  );
}

export async function readMetricsByCode(
  database: Database,
  codes: readonly string[],
  moment: Moment,
): Promise<(MetricRow | null)[]> {
  const rows = await database.rows<StoredMetric>(`${SELECT} and n.key = any($2)`, [
    moment.atRevision,
    codes.map((code) => code.trim().toUpperCase()),
  ]);
  return inOrderOf(
    codes.map((code) => code.trim().toUpperCase()),
    rows.map((row) => metricRow(row, moment)),
    (row) => row.code,
  );
}

/** @throws {ApiError} `UNKNOWN_METRIC`, with the codes that look most like it */
export async function requireMetric(database: Database, code: string, moment: Moment): Promise<MetricRow> {
  const [metric] = await readMetricsByCode(database, [code], moment);
  if (metric == null) throw await unknownMetric(database, code, moment);
  return metric;
}

/** `UNKNOWN_METRIC`, with the codes that look most like the unknown one. */
export async function unknownMetric(database: Database, code: string, moment: Moment): Promise<ApiError> {
  const known = (await readOutcomeMetrics(database, moment)).map((row) => row.code);
  return new ApiError('UNKNOWN_METRIC', `no outcome metric has the code "${code}"${didYouMean(code, known)}`);
}

export async function readMetricsById(
  database: Database,
  ids: readonly number[],
  moment: Moment,
): Promise<MetricRow[]> {
  return (await database.rows<StoredMetric>(`${SELECT} and m.node_id = any($2)`, [moment.atRevision, ids])).map((row) =>
    metricRow(row, moment),
  );
}

export async function readObservationCounts(
  database: Database,
  ids: readonly number[],
  moment: Moment,
): Promise<number[]> {
  const rows = await database.rows<{ metric_id: number; count: number }>(
    `select o.metric_id, count(*)::int as count from ${await observationsAt(database, moment)} o where ${standsAt('o', '$1')} and o.metric_id = any($2) group by o.metric_id`,
    [moment.atRevision, ids],
  );
  const counts = new Map(rows.map((row) => [row.metric_id, row.count]));
  return ids.map((id) => counts.get(id) ?? 0);
}

function metricRow(row: StoredMetric, moment: Moment): MetricRow {
  return {
    ...nodeRow('OutcomeMetric', row, moment),
    code: row.key,
    name: row.name,
    kind: row.kind,
    unit: row.unit,
    per: row.per,
    improvement: row.lower_is_better === null ? null : row.lower_is_better ? 'DECREASE' : 'INCREASE',
    frequency: row.frequency,
    definition: row.definition ?? row.name,
    sourceId: row.source_id,
    caveats: row.caveats,
    isSimulated: row.is_simulated,
  };
}
