import type { Transaction } from '../database';

/** A table as a whole, with its history. */
export interface RecordTable {
  name: string;
  /** Those that are stored, in their order. */
  columns: string[];
}

/** Whatever tables there are, so that none is forgotten which a later migration adds; but for the list of migrations itself. */
const TABLES = `
  select c.relname as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select distinct f.confrelid::regclass::text from pg_constraint f
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
  from pg_class c
  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname <> 'migration'
  order by c.relname`;

/** All tables of the record, each after those that its rows refer to. */
export async function recordTables(transaction: Transaction): Promise<RecordTable[]> {
  const { rows } = await transaction.query<RecordTable & { needs: string[] }>(TABLES);
  const ordered: RecordTable[] = [];
  const isPlaced = (name: string): boolean => ordered.some((table) => table.name === name);
  let waiting = rows;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ needs }) => needs.every(isPlaced));
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
       and relname not like 'migration%' order by 1`,
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
