import type { VersionedTable } from '../../changes';
import type { Transaction } from '../../database';

/**
 * Which staged rows say what stood before this revision, and which files said so first: an overlap of publications, or of a
 * publication with what was curated from it.
 *
 * @returns sentences without a full stop
 */
export async function saidAlready(
  transaction: Transaction,
  { name, key }: VersionedTable,
  revision: number,
): Promise<string[]> {
  const { rows } = await transaction.query<{ file: string; importer: string; count: number }>(
    `select r.file, r.importer, count(*)::int as count from stage_${name} s
     join ${name}_current t on ${key.map((column) => `t.${column} = s.${column}`).join(' and ')}
     join release r on r.node_id = t.release_id
     where t.recorded_in < $1 group by r.node_id order by count desc, r.node_id`,
    [revision],
  );
  return rows.map(
    ({ file, importer, count }) =>
      `${count.toLocaleString('en-GB')} of its rows stood already, from ${file} (${importer})`,
  );
}
