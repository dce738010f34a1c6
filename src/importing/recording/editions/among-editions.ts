import { type StageCounts } from '../../../changes';
import type { Transaction } from '../../../database';
import type { AppliedRelease } from './apply-observations';
import { rankOf, type LaterRelease } from './edition-rank';
import { KEY_COLUMNS, keyOf, sameKey, sameValue, VALUE_COLUMNS, valueOf } from './key-of-observation';
import { leavesOut, speaksOf } from './release-scope';
import { standByEditions } from './stand-by-editions';

/**
 * A later edition is held already: the file takes its place between the editions before and after it.
 *
 * Only words that differ from those of the edition before are kept. So where this file says something new of an observation, the
 * next edition that speaks of it has to be heard: if it has no row of its own, it said what the edition before this one said, and
 * is given that row now.
 */
export async function applyAmongEditions(
  transaction: Transaction,
  release: AppliedRelease,
  later: readonly LaterRelease[],
  revision: number,
): Promise<StageCounts> {
  const { releaseId } = release;
  const rank = await rankOf(transaction, releaseId);
  await gatherWords(transaction, release);
  await gatherStatements(transaction);
  await keepNews(transaction, releaseId, rank);
  for (const next of later) await hear(transaction, next);
  return standByEditions(transaction, revision);
}

/** What this file says, and of what it leaves out that it says nothing, or, with refused rows, that it is silent. */
async function gatherWords(transaction: Transaction, release: AppliedRelease): Promise<void> {
  const leftOut = leavesOut(release.releaseId, release);
  await transaction.query(
    `create temporary table word on commit drop as
     select ${keyOf('s')}, 'VALUE' as said, ${valueOf('s')}, s.release_row from stage_observation s
     union all
     select ${KEY_COLUMNS}, $1, null, null, null, null, null from (
       select ${keyOf('t')} from observation_current t where ${leftOut}
       union select ${keyOf('t')} from observation_statement_current t where ${leftOut}
     ) known`.replace('$1', release.isComplete ? `'WITHDRAWN'` : `'SILENT'`),
  );
  await transaction.query('analyze word');
}

/** Everything that is held of the same observations. What no edition brought is later than any. */
async function gatherStatements(transaction: Transaction): Promise<void> {
  await transaction.query(
    `create temporary table statement on commit drop as
     select ${keyOf('t')}, coalesce(e.rank, 2147483647) as rank, t.release_id, t.release_row, 'VALUE' as said, ${valueOf('t')}, true as stands,
       false as is_new, false as is_gone
     from observation_current t left join edition_rank e on e.release_id = t.release_id
     where exists (select from word w where ${sameKey('w', 't')})
     union all
     select ${keyOf('t')}, e.rank, t.release_id, t.release_row, t.said, ${valueOf('t')}, false, false, false
     from observation_statement_current t join edition_rank e on e.release_id = t.release_id
     where exists (select from word w where ${sameKey('w', 't')})`,
  );
  await transaction.query(`create index on statement (${KEY_COLUMNS})`);
  await transaction.query('analyze statement');
}

/**
 * Adds to `statement` the words of this file that differ from those of the edition before, and puts into `news` which of them the
 * next edition has not been heard on yet, with what the edition before said (`before_…`).
 */
async function keepNews(transaction: Transaction, releaseId: number, rank: number): Promise<void> {
  const before = VALUE_COLUMNS.split(', ')
    .map((column) => `before.${column} as before_${column}`)
    .join(', ');
  await transaction.query(
    `create temporary table news on commit drop as
     select w.*, coalesce(before.said, 'WITHDRAWN') as before_said, ${before}
     from word w left join (
       select distinct on (${keyOf('e')}) e.* from statement e where e.said <> 'SILENT' and e.rank < ${rank}
       order by ${keyOf('e')}, e.rank desc
     ) before on ${sameKey('before', 'w')}
     where case w.said when 'SILENT' then before.said = 'VALUE'
       else w.said <> coalesce(before.said, 'WITHDRAWN') or not ${sameValue('w', 'before')} and w.said = 'VALUE' end`,
  );
  await transaction.query(
    `insert into statement (${KEY_COLUMNS}, rank, release_id, release_row, said, ${VALUE_COLUMNS}, stands, is_new, is_gone)
     select ${keyOf('n')}, ${rank}, ${releaseId}, n.release_row, n.said, ${valueOf('n')}, false, true, false from news n`,
  );
  await transaction.query(`delete from news where said = 'SILENT'`);
  await transaction.query(`create index on news (${KEY_COLUMNS})`);
  await transaction.query('analyze news');
}

/** What a later edition said of the news: it is heard on all but those that it is silent on or does not speak of. */
async function hear(
  transaction: Transaction,
  { releaseId, rank, isComplete, isSamePublication }: LaterRelease,
): Promise<void> {
  // Where it says the same as this file, the words are this file's from now on.
  await transaction.query(
    `update statement later set is_gone = true from news n
     where ${sameKey('later', 'n')} and later.rank = ${rank} and later.said = n.said and ${sameValue('later', 'n')}`,
  );
  await transaction.query(
    `delete from news n using statement later where ${sameKey('later', 'n')} and later.rank = ${rank} and later.said <> 'SILENT'`,
  );
  if (!isSamePublication) return;
  const unheard = `${speaksOf(releaseId, 'n')} and not exists (
    select from statement later where ${sameKey('later', 'n')} and later.rank = ${rank})`;
  const said = `case when n.before_said = 'VALUE' then 'VALUE' else '${isComplete ? 'WITHDRAWN' : 'SILENT'}' end`;
  const values = VALUE_COLUMNS.split(', ')
    .map((column) => `n.before_${column}`)
    .join(', ');
  await transaction.query(
    `with spoken as (
       insert into statement (${KEY_COLUMNS}, rank, release_id, said, ${VALUE_COLUMNS}, stands, is_new, is_gone)
       select ${keyOf('n')}, ${rank}, ${releaseId}, ${said}, ${values}, false, true, false from news n where ${unheard}
       returning *
     )
     delete from news n using spoken where ${sameKey('n', 'spoken')} and spoken.said <> 'SILENT'`,
  );
}
