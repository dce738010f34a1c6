import type { Database } from '../../database';
import type { MetricRow } from '../../metrics';
import type { Moment } from '../../time';
import { metricColumns, type MetricColumns } from './metric-columns';
import { readStoredPeriods, type StoredPeriod } from './stored-periods';

/** All that stands of a metric at a moment. */
export async function readMetricColumns(
  database: Database,
  { nodeId, kind }: Pick<MetricRow, 'nodeId' | 'kind'>,
  moment: Moment,
): Promise<MetricColumns> {
  const stored = await readStoredPeriods(database, nodeId, moment);
  // By code, so that an answer does not depend on the order in which the record came to know them.
  const organisations = await database.rows<{ nodeId: number; key: string }>(
    `select n.id as "nodeId", n.key from node n where n.id = any($1) order by n.key collate "C"`,
    [[...organisationsIn(stored)]],
  );
  return metricColumns(stored, organisations, kind);
}

function organisationsIn(stored: readonly StoredPeriod[]): Set<number> {
  const ids = new Set<number>();
  for (const { organisationIds } of stored) for (const id of organisationIds) ids.add(id);
  return ids;
}

/** Did any observation of the metric begin or cease to stand after one revision and up to another? */
export async function metricChangedBetween(
  database: Database,
  metricId: number,
  after: number,
  upTo: number,
): Promise<boolean> {
  const [row] = await database.rows<{ has_changed: boolean }>(
    `select exists (
       select from revision_metric c where c.metric_id = $3 and c.revision > $1 and c.revision <= $2
     ) as has_changed`,
    [after, upTo, metricId],
  );
  return row!.has_changed;
}
