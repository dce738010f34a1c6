import type { Database } from '../database';
import type { Moment } from '../time';
import type { PracticeFilter } from './organisation-filter';
import { selectOrganisations } from './organisation-selection';

/** The identities of all practices that a filter picks at a moment; for comparisons, which need them all at once. */
export async function readPracticesMatching(
  database: Database,
  filter: PracticeFilter | null | undefined,
  moment: Moment,
): Promise<number[]> {
  const { fromWhere, values } = selectOrganisations('Practice', filter, moment);
  const rows = await database.rows<{ node_id: number }>(`select o.node_id ${fromWhere} order by o.node_id`, values);
  return rows.map((row) => row.node_id);
}
