import type { Database } from '../../src/database';

export interface StoredColumn {
  name: string;
  /** As PostgreSQL writes it: `integer`, `text[]`; a domain by the type that it narrows. */
  type: string;
  isNullable: boolean;
  /** The text of the expression without casts; `identity` where the server gives the number; null where there is none. */
  default: string | null;
  isKey: boolean;
}

/** The tables of the record as they are in the database; partitions are not told apart from their table. */
export async function storedTables(database: Database): Promise<Record<string, StoredColumn[]>> {
  const rows = await database.rows<StoredColumn & { table: string }>(
    `select c.relname as "table", a.attname as name,
       format_type(coalesce(nullif(t.typbasetype, 0), t.oid), null) as type,
       not a.attnotnull as "isNullable",
       case when a.attidentity <> '' then 'identity' else pg_get_expr(d.adbin, d.adrelid) end as "default",
       coalesce(a.attnum = any(k.conkey), false) as "isKey"
     from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     join pg_type t on t.oid = a.atttypid
     left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration'
     order by c.relname collate "C", a.attname collate "C"`,
  );
  const tables: Record<string, StoredColumn[]> = {};
  for (const { table, ...column } of rows) {
    (tables[table] ??= []).push({ ...column, default: column.default?.replace(/::[a-z0-9_ ]+(\[\])?$/i, '') ?? null });
  }
  return tables;
}
