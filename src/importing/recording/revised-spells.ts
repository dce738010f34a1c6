import { stagedColumns } from '../../changes';
import type { Transaction } from '../../database';
import type { RecordedSource } from './recorder';
import { tables } from './tables';

/** SQL: spells that any edition of the network register states, with the name of the edition and whether a file brought it. */
const OF_EDITIONS = `(
  select t.*, n.key collate "C" as edition_key, brought.importer
  from participation_current t join node n on n.id = t.source_id and n.key like 'ODS-EPCN-%'
  left join release brought on brought.node_id = t.release_id
  where t.stage = 'JOINED' and t.practice_id is not null
)`;

const EDITION = '(e.stated_latest, e.stated_earliest, e.edition_key)';
const MINE = '($2::date, $3::date, $4::text)';

const sameSpell = (one: string, other: string): string =>
  `(${one}.programme_id, ${one}.practice_id, ${one}.valid_from_earliest) = (${other}.programme_id, ${other}.practice_id, ${other}.valid_from_earliest)`;

const anotherEnd = (one: string, other: string): string =>
  `(${one}.valid_to_earliest, ${one}.valid_to_latest) is distinct from (${other}.valid_to_earliest, ${other}.valid_to_latest)`;

/**
 * A spell whose end is another than in the edition before revises the row of that edition. So do rows of this edition those of the
 * one before it, and those of the one after it rows of this edition, if it is there already.
 *
 * @returns how many rows of the edition after it are staged again for that
 */
export async function linkRevisedSpells(
  transaction: Transaction,
  source: RecordedSource,
  releaseId: number,
): Promise<number> {
  const values = [source.sourceId, source.statedLatest, source.statedEarliest, source.key];
  await transaction.query(
    `update stage_participation s set revises_id = before.node_id from (
       select distinct on (e.programme_id, e.practice_id, e.valid_from_earliest) e.* from ${OF_EDITIONS} e
       where e.source_id <> $1 and ${EDITION} < ${MINE}
       order by e.programme_id, e.practice_id, e.valid_from_earliest, e.stated_latest desc, e.stated_earliest desc, e.edition_key desc
     ) before
     where s.release_id = $5 and ${sameSpell('before', 's')} and ${anotherEnd('before', 's')}`,
    [...values, releaseId],
  );
  const columns = stagedColumns(tables.participation);
  const own = `case when ${anotherEnd('after', 's')} then s.node_id end`;
  const revised = columns.map((column) => (column === 'revises_id' ? own : `after.${column}`));
  const { rowCount } = await transaction.query(
    `insert into stage_participation (${columns.join(', ')})
     select ${revised.join(', ')} from (
       select distinct on (e.programme_id, e.practice_id, e.valid_from_earliest) e.* from ${OF_EDITIONS} e
       where e.source_id <> $1 and ${EDITION} > ${MINE}
       order by e.programme_id, e.practice_id, e.valid_from_earliest, e.stated_latest, e.stated_earliest, e.edition_key
     ) after join stage_participation s on s.source_id = $1 and ${sameSpell('after', 's')}
     where after.importer = $5 and after.revises_id is distinct from (${own})`,
    [...values, source.kind],
  );
  return rowCount ?? 0;
}
