import type { Transaction } from '../../../database';
import type { RecordedSource } from '../recorder';

const BROUGHT_OTHERWISE = `relation_current t left join release brought on brought.node_id = t.release_id
  where t.predicate = 'COMMISSIONED_BY' and brought.importer is distinct from 'ods-practice-commissioners'`;

/** SQL: standing links from practices to commissioners that no edition of this register brought. They stay, whatever it says. */
export const CURATED = `(select t.node_id from ${BROUGHT_OTHERWISE})`;

/**
 * Gives staged rows that are curated links under other keys the identity of those, and takes away rows that overlap a curated
 * link of the same practice without being it.
 *
 * @returns how many were taken away
 */
export async function leaveCuratedLinks(transaction: Transaction, source: RecordedSource): Promise<number> {
  const curated = `(select t.* from ${BROUGHT_OTHERWISE})`;
  await transaction.query(
    `update stage_relation s set node_id = t.node_id from ${curated} t
     where t.subject_id = s.subject_id and t.object_id = s.object_id
       and s.valid_from_earliest between t.valid_from_earliest and t.valid_from_latest`,
  );
  const { rowCount } = await transaction.query(
    `delete from stage_relation s using ${curated} t
     where t.subject_id = s.subject_id and s.source_id = $1 and s.node_id not in ${CURATED}
       and t.valid_from_latest < coalesce(s.valid_to_earliest, 'infinity')
       and s.valid_from_latest < coalesce(t.valid_to_earliest, 'infinity')`,
    [source.sourceId],
  );
  return rowCount ?? 0;
}
