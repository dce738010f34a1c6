import type { StageCounts } from '../../../changes';
import type { Transaction } from '../../../database';
import { KEY_COLUMNS, keyOf, sameKey, sameValue, VALUE_COLUMNS, valueOf } from './key-of-observation';

/**
 * Brings the record to what `statement` holds: of each observation the last word stands, if it is a value, and all others are kept
 * as what was said.
 */
export async function standByEditions(transaction: Transaction, revision: number): Promise<StageCounts> {
  await transaction.query(
    `create temporary table last_word on commit drop as
     select distinct on (${keyOf('e')}) e.* from statement e where e.said <> 'SILENT' and not e.is_gone
       and exists (select from statement moved where ${sameKey('moved', 'e')} and (moved.is_new or moved.is_gone))
     order by ${keyOf('e')}, e.rank desc`,
  );
  await transaction.query('analyze last_word');
  const changed = await countChanges(transaction);
  await transaction.query(
    `update observation t set superseded_in = $1 from last_word l
     where t.superseded_in = 2147483647 and ${sameKey('t', 'l')} and not l.stands`,
    [revision],
  );
  await transaction.query(
    `insert into observation (${KEY_COLUMNS}, ${VALUE_COLUMNS}, release_id, release_row, recorded_in)
     select ${keyOf('l')}, ${valueOf('l')}, l.release_id, l.release_row, $1 from last_word l where l.said = 'VALUE' and not l.stands`,
    [revision],
  );
  await transaction.query(
    `update observation_statement t set superseded_in = $1 from statement e
     where t.superseded_in = 2147483647 and ${sameKey('t', 'e')} and t.release_id = e.release_id and e.is_gone and not e.stands`,
    [revision],
  );
  await transaction.query(
    `insert into observation_statement (${KEY_COLUMNS}, said, ${VALUE_COLUMNS}, release_id, release_row, recorded_in)
     select ${keyOf('e')}, e.said, ${valueOf('e')}, e.release_id, e.release_row, $1
     from statement e left join last_word l on ${sameKey('l', 'e')}
     where not e.is_gone and e.release_id is not null
       and (e.is_new and not (l.said = 'VALUE' and l.rank = e.rank) is true or e.stands and l.rank <> e.rank)`,
    [revision],
  );
  return changed;
}

async function countChanges(transaction: Transaction): Promise<StageCounts> {
  const { rows } = await transaction.query<StageCounts>(
    `select count(*) filter (where was.rank is null and l.said = 'VALUE')::integer as added,
       count(*) filter (where l.said = 'VALUE' and not ${sameValue('l', 'was')} and was.rank is not null)::integer as changed,
       count(*) filter (where l.said = 'WITHDRAWN' and was.rank is not null)::integer as withdrawn,
       (select count(*) from word where said = 'VALUE')::integer as unchanged
     from last_word l left join statement was on ${sameKey('was', 'l')} and was.stands`,
  );
  const { added, changed, unchanged, withdrawn } = rows[0]!;
  return { added, changed, unchanged: unchanged - added - changed, withdrawn };
}
