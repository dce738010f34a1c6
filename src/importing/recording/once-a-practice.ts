import type { Transaction } from '../../database';

/**
 * A code that any edition of a register has as a practice stays one, whichever edition comes last: memberships and figures hang
 * on it. What was curated is left to who curates it.
 *
 * @param settle  brings the staged organisations into their final form but for that
 */
export async function onceAPractice(transaction: Transaction, settle: () => Promise<void>): Promise<void> {
  const { rows } = await transaction.query<{ id: number }>(
    `select s.node_id as id from stage_organisation s join organisation_current t on t.node_id = s.node_id
     join release brought on brought.node_id = t.release_id and brought.importer in ('ods-practices', 'ods-pcn-members')
     where 'PRACTICE' in (s.kind, t.kind) and s.kind <> t.kind`,
  );
  await settle();
  await transaction.query(
    `update stage_organisation set kind = 'PRACTICE', sub_kind = 'GENERAL_PRACTICE' where node_id = any($1) and kind <> 'PRACTICE'`,
    [rows.map(({ id }) => id)],
  );
}
