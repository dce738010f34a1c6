import type { Transaction } from '../database';

/** A table as a whole, with its history. */
export interface RecordTable {
  name: string;
  /** Those that are stored, in their order. */
  columns: string[];
}

/**
 * What a server keeps for itself and does not move: the list of migrations, the hashes of its tokens (whoever has one for this
 * server has none for another), and the answers that it holds ready for requests sent twice.
 */
const NOT_MOVED = ['migration', 'access_token', 'idempotency_key'];
const isNotMoved = NOT_MOVED.map((name) => `'${name}'`).join(', ');

/** Whatever other tables there are, so that none is forgotten which a later migration adds. */
const TABLES = `
  select c.relname as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select distinct f.confrelid::regclass::text from pg_constraint f
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
  from pg_class c
  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname not in (${isNotMoved})
  order by c.relname`;

/** References that the database checks for many rows at once, by no key of each row. */
const CHECKED_TOGETHER: Record<string, readonly string[]> = {
  observation: ['node', 'release', 'revision', 'revision_metric'],
};

/** All tables of the record, each after those that its rows refer to. */
export async function recordTables(transaction: Transaction): Promise<RecordTable[]> {
  const { rows } = await transaction.query<RecordTable & { needs: string[] }>(TABLES);
  const ordered: RecordTable[] = [];
  const isPlaced = (name: string): boolean => ordered.some((table) => table.name === name);
  let waiting = rows;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ name, needs }) => [...needs, ...(CHECKED_TOGETHER[name] ?? [])].every(isPlaced));
    if (ready.length === 0)
      throw new Error(`tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(', ')}`);
    ordered.push(...ready.map(({ name, columns }) => ({ name, columns })));
    waiting = waiting.filter(({ name }) => !isPlaced(name));
  }
  return ordered;
}

/** Where each sequence stands that numbers rows. It may have gone on since the snapshot, and never back. */
export async function readSequences(
  transaction: Transaction,
): Promise<Record<string, { last: string; isCalled: boolean }>> {
  const { rows } = await transaction.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'S'
       and not exists (
         select from pg_depend d where d.objid = pg_class.oid and d.deptype in ('a', 'i')
           and d.refobjid in (select to_regclass(name) from unnest($1::text[]) as name)
       ) order by 1`,
    [NOT_MOVED],
  );
  const sequences: Record<string, { last: string; isCalled: boolean }> = {};
  for (const { name } of rows) {
    const { rows: state } = await transaction.query<{ last: string; isCalled: boolean }>(
      `select last_value::text as last, is_called as "isCalled" from ${name}`,
    );
    sequences[name] = state[0]!;
  }
  return sequences;
}

/** The migrations that the schema is made of. */
export async function readMigrations(transaction: Transaction): Promise<string[]> {
  const { rows } = await transaction.query<{ name: string }>('select name from migration order by id');
  return rows.map(({ name }) => name);
}
