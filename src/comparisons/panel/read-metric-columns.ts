import type { Database } from '../../database';
import type { MetricRow } from '../../metrics';
import type { Moment } from '../../time';
import { metricColumns, type MetricColumns } from './metric-columns';
import { readStoredPeriods, type StoredPeriod } from './stored-periods';

/** So many changed observations are looked at one by one; of more it is not asked which metric they are of. */
const MOST_LOOKED_AT = 10_000;

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

/**
 * Did any observation of the metric begin or cease to stand after one revision and up to another? Where very many of any metric
 * did, the answer is yes: to read again is always right.
 */
export async function metricChangedBetween(
  database: Database,
  metricId: number,
  after: number,
  upTo: number,
): Promise<boolean> {
  const changed = (column: 'recorded_in' | 'superseded_in'): string =>
    `(select count(*) > $4 or coalesce(bool_or(changed.metric_id = $3), false) from (
        select o.metric_id from observation o where o.${column} > $1 and o.${column} <= $2 limit $4 + 1
      ) changed)`;
  const [row] = await database.rows<{ has_changed: boolean }>(
    `select ${changed('recorded_in')} or ${changed('superseded_in')} as has_changed`,
    [after, upTo, metricId, MOST_LOOKED_AT],
  );
  return row!.has_changed;
}
