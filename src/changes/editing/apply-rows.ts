import type { Transaction } from '../../database';
import type { CopyValue } from '../writing';

/** A row by its columns; every row of one table has the same. */
export type EditedRow = Record<string, CopyValue>;

/** What a table's rows are known by. */
export interface EditedTable {
  name: string;
  key: readonly string[];
}

const PROVENANCE = ['release_id', 'release_row'];

/**
 * Makes rows current that are few enough for one parameter, as `applyStage` does those that are too many for it: a row that says
 * what stands is left alone, another supersedes it. A row without `release_id` was brought by no file.
 *
 * @returns how many were added or changed
 */
export async function applyRows(
  transaction: Transaction,
  { name, key }: EditedTable,
  revision: number,
  rows: readonly EditedRow[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const columns = Object.keys(rows[0]!);
  const attributes = columns.filter((column) => !key.includes(column) && !PROVENANCE.includes(column));
  const given = `json_populate_recordset(null::${name}, $2::json) s`;
  const sameKey = key.map((column) => `t.${column} = s.${column}`).join(' and ');
  const tuple = (alias: string): string => attributes.map((column) => `${alias}.${column}`).join(', ');
  const values = [revision, JSON.stringify(rows)];
  await transaction.query(
    `update ${name} t set superseded_in = $1 from ${given}
     where t.superseded_in = 2147483647 and ${sameKey} and (${tuple('t')}) is distinct from (${tuple('s')})`,
    values,
  );
  const { rowCount } = await transaction.query(
    `insert into ${name} (${columns.join(', ')}, recorded_in)
     select ${columns.map((column) => `s.${column}`).join(', ')}, $1 from ${given}
     where not exists (select 1 from ${name}_current t where ${sameKey})`,
    values,
  );
  return rowCount ?? 0;
}

/** The latest revision that changed any row with this value in a column; 0 where there never was one. */
export async function latestChangeOf(
  transaction: Transaction,
  table: string,
  column: string,
  id: number,
): Promise<number> {
  const { rows } = await transaction.query<{ revision: number }>(
    `select coalesce(max(greatest(recorded_in, nullif(superseded_in, 2147483647))), 0) as revision
     from ${table} where ${column} = $1`,
    [id],
  );
  return rows[0]!.revision;
}
