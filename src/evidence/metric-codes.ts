import type { Database } from '../database';
import { ApiError, didYouMean } from '../graphql';
import { standsAt, type Moment } from '../time';

/**
 * The identity of a metric, whatever it measures: claims also give values of statements and structures, not only of outcomes.
 *
 * @param code  in any case
 * @throws {ApiError} `UNKNOWN_METRIC`
 */
export async function metricIdOf(database: Database, code: string, moment: Moment): Promise<number> {
  const metrics = await database.rows<{ node_id: number; key: string }>(
    `select m.node_id, n.key from metric m join node n on n.id = m.node_id where ${standsAt('m', '$1')} order by n.key collate "C"`,
    [moment.atRevision],
  );
  const wanted = code.toUpperCase();
  const found = metrics.find(({ key }) => key.toUpperCase() === wanted);
  if (found !== undefined) return found.node_id;
  const similar = didYouMean(
    code,
    metrics.map(({ key }) => key),
  );
  throw new ApiError('UNKNOWN_METRIC', `no metric has the code "${code}"${similar}`);
}
