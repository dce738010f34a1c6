import { stagedColumns } from '../../changes';
import type { Transaction } from '../../database';
import type { RecordedSource } from './recorder';
import { tables } from './tables';

/** SQL: spells that any edition of the network register states, with the name of the edition. */
const OF_EDITIONS = `(
  select t.*, n.key collate "C" as edition_key
  from participation_current t join node n on n.id = t.source_id and n.key like 'ODS-EPCN-%'
  where t.stage = 'JOINED'
)`;

/**
 * Of each network the latest edition that lists it is preferred: staged rows take the preference from those of earlier
 * editions, or have none where a later edition is held. Of two editions published in the same days the name decides.
 *
 * @returns how many rows of earlier editions lose their preference
 */
export async function preferTheLatestEdition(transaction: Transaction, source: RecordedSource): Promise<number> {
  const edition = '(e.stated_latest, e.stated_earliest, e.edition_key)';
  const mine = '($2::date, $3::date, $4::text)';
  const values = [source.sourceId, source.statedLatest, source.statedEarliest, source.key];
  await transaction.query(
    `update stage_participation s set is_preferred = false
     where s.is_preferred and s.programme_id in (
       select e.programme_id from ${OF_EDITIONS} e where e.source_id <> $1 and ${edition} > ${mine})`,
    values,
  );
  const columns = stagedColumns(tables.participation);
  const loses = columns.map((column) => (column === 'is_preferred' ? 'false' : `e.${column}`));
  const { rowCount } = await transaction.query(
    `insert into stage_participation (${columns.join(', ')})
     select ${loses.join(', ')} from ${OF_EDITIONS} e
     where e.is_preferred and e.source_id <> $1 and ${edition} < ${mine}
       and e.programme_id in (select programme_id from stage_participation)`,
    values,
  );
  return rowCount ?? 0;
}
