import type { Database } from '../../../src/database';
import { addMonths, type Day } from '../../../src/time';
import { recordMetric } from '../../metrics/support/made-up-metric';

/**
 * Records a metric of which every practice of the record has the same value, 1, in every month of a window: who counts where is
 * then all there is to see.
 */
export async function recordOnes(database: Database, code: string, from: Day, to: Day): Promise<number> {
  const practices = await database.rows<{ key: string }>(
    `select n.key from organisation_current o join node n on n.id = o.node_id where o.kind = 'PRACTICE' order by n.key`,
  );
  const observations = [];
  for (let month = from; month < to; month = addMonths(month, 1)) {
    observations.push(...practices.map(({ key: practice }) => ({ practice, from: month, cell: 1 })));
  }
  return recordMetric(database, { code, kind: 'MEAN', publishedOn: '2001-01-01' }, observations);
}
