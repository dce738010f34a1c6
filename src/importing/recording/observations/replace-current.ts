import { stagedColumns, type StageCounts } from '../../../changes';
import type { Transaction } from '../../../database';
import { keepWhatStood } from '../editions/latest-edition';
import { sameKey, sameValue } from '../editions/key-of-observation';
import { tables } from '../tables';
import { STAGE } from './begin-stage';
import { lockAgainstReaders } from './lock-against-readers';

const { name: TABLE, key: KEY } = tables.observation;
const CURRENT = `${TABLE}_current`;
const STILL_STANDS = 2147483647;

/** The server's own setting counts where it is larger. */
const INDEX_MEMORY_MB = 256;

/**
 * Gives the stage the keys of the table that it will be. Each is built at once from all rows, which takes a fraction of what it
 * takes to keep them up row by row.
 *
 * @param isInOrder  whether rows of one metric and period stand together, as questions read them
 */
export async function prepareReplacement(transaction: Transaction, isInOrder: boolean): Promise<void> {
  await transaction.query(
    `select set_config('maintenance_work_mem', greatest(setting::bigint, ${INDEX_MEMORY_MB * 1024})::text, true)
     from pg_settings where name = 'maintenance_work_mem'`,
  );
  if (!isInOrder) {
    await transaction.query(`create table stage_in_order (like ${STAGE} including constraints including defaults)`);
    const columns = [...stagedColumns(tables.observation), 'superseded_in'].join(', ');
    await transaction.query(
      `insert into stage_in_order (${columns}) select ${columns} from ${STAGE} order by ${KEY.join(', ')}`,
    );
    await transaction.query(`drop table ${STAGE}`);
    await transaction.query(`alter table stage_in_order rename to ${STAGE}`);
  }
  await transaction.query(
    `alter table ${STAGE} add constraint ${STAGE}_pkey primary key (${[...KEY, 'superseded_in'].join(', ')})`,
  );
  const { rows: keys } = await transaction.query<{ definition: string }>(
    `select pg_get_indexdef(indexrelid) as definition from pg_index where indrelid = '${TABLE}'::regclass and not indisprimary`,
  );
  for (const { definition } of keys) {
    await transaction.query(definition.replace(/^CREATE INDEX \S+ ON ONLY \S+/, `create index on ${STAGE}`));
  }
}

/**
 * Makes the stage the table of what stands. Few rows stand so far: those that the file does not speak of, or says again, are
 * taken over, and those that it changes become history. Readers see the one table or the other.
 */
export async function replaceCurrent(
  transaction: Transaction,
  releaseId: number,
  revision: number,
  staged: number,
): Promise<StageCounts> {
  await expectKnownIdentities(transaction);
  // A column that has the same value in every row is not written to any of them.
  await transaction.query(`alter table ${STAGE} add column recorded_in integer not null default ${revision}`);
  await transaction.query(`alter table ${STAGE} alter column recorded_in drop default`);
  await addMissingRules(transaction);
  const counts = await takeOver(transaction, releaseId, revision, staged);

  await lockAgainstReaders(transaction, TABLE);
  await transaction.query(`alter table ${TABLE} detach partition ${CURRENT}`);
  await transaction.query(`drop table ${CURRENT}`);
  await transaction.query(`alter table ${STAGE} rename to ${CURRENT}`);
  await renameKeys(transaction);
  await transaction.query(
    `alter table ${TABLE} attach partition ${CURRENT} for values from (${STILL_STANDS}) to (maxvalue)`,
  );
  // The bounds of the partition say the same from now on.
  await transaction.query(`alter table ${CURRENT} drop constraint observation_stands`);
  return counts;
}

async function takeOver(
  transaction: Transaction,
  releaseId: number,
  revision: number,
  staged: number,
): Promise<StageCounts> {
  const changed = await transaction.query(
    `update ${TABLE} t set superseded_in = $1 from ${STAGE} s
     where t.superseded_in = ${STILL_STANDS} and ${sameKey('t', 's')} and not ${sameValue('t', 's')}`,
    [revision],
  );
  if (changed.rowCount! > 0) await keepWhatStood(transaction, releaseId, revision);
  const unchanged = await transaction.query(`delete from ${STAGE} s using ${CURRENT} t where ${sameKey('t', 's')}`);
  const columns = [...stagedColumns(tables.observation), 'recorded_in', 'superseded_in'].join(', ');
  await transaction.query(`insert into ${STAGE} (${columns}) select ${columns} from ${CURRENT}`);
  await transaction.query(
    `insert into revision_metric (revision, metric_id) select distinct $1::integer, metric_id from release_scope
     where release_id = $2 and exists (select from ${STAGE} s where s.metric_id = release_scope.metric_id and s.release_id = $2)
     on conflict do nothing`,
    [revision, releaseId],
  );
  return {
    added: staged - changed.rowCount! - unchanged.rowCount!,
    changed: changed.rowCount!,
    unchanged: unchanged.rowCount!,
    withdrawn: 0,
  };
}

/** The rules of the table that the stage does not have yet: those that speak of the revision. */
async function addMissingRules(transaction: Transaction): Promise<void> {
  const { rows } = await transaction.query<{ name: string; rule: string }>(
    `select conname as name, pg_get_constraintdef(oid) as rule from pg_constraint
     where contype = 'c' and conrelid = '${TABLE}'::regclass
       and conname not in (select conname from pg_constraint where conrelid = '${STAGE}'::regclass)`,
  );
  for (const { name, rule } of rows) {
    await transaction.query(`alter table ${STAGE} add constraint "${name}" ${rule}`);
  }
}

/** So that the stage of the next file finds their names free. */
async function renameKeys(transaction: Transaction): Promise<void> {
  const { rows } = await transaction.query<{ name: string }>(
    `select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = '${CURRENT}'::regclass`,
  );
  for (const { name } of rows) {
    await transaction.query(`alter index "${name}" rename to "${name.replace(STAGE, CURRENT)}"`);
  }
}

/** What the trigger of the table checks of added rows, found by leaps through the keys. @throws by foreign_key_violation */
async function expectKnownIdentities(transaction: Transaction): Promise<void> {
  for (const [column, kind] of [
    ['metric_id', 'METRIC'],
    ['organisation_id', 'ORGANISATION'],
  ] as const) {
    const { rows } = await transaction.query<{ id: number }>(
      `with recursive leap (id) as (
         select min(${column}) from ${STAGE}
         union all
         select (select s.${column} from ${STAGE} s where s.${column} > leap.id order by s.${column} limit 1)
         from leap where leap.id is not null
       )
       select id from leap where id is not null and not exists (select from node n where n.id = leap.id and n.kind = '${kind}')`,
    );
    if (rows.length > 0)
      throw new Error(`staged observations are of ${rows[0]!.id}, which is no ${kind.toLowerCase()}`);
  }
}
