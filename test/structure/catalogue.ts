import type { Database } from '../../src/database';

/** Everything that migrations make, as PostgreSQL itself would write it: one line a thing, in order. */
export async function catalogueOf(database: Database): Promise<string[]> {
  const rows = await database.rows<{ line: string }>(
    `with ours as (
       select c.oid, c.relname from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not in ('migration')
     )
     select * from (
       select format('column %s.%s %s%s%s', relname, attname, format_type(atttypid, atttypmod),
         case when attnotnull then ' not null' else '' end, coalesce(' default ' || pg_get_expr(adbin, adrelid), '')) as line
       from ours join pg_attribute a on a.attrelid = ours.oid and attnum > 0 and not attisdropped
       left join pg_attrdef on adrelid = ours.oid and adnum = attnum
       union all
       select format('constraint %s.%s %s', relname, conname, pg_get_constraintdef(k.oid)) from ours join pg_constraint k on conrelid = ours.oid
       union all
       select pg_get_indexdef(indexrelid) from ours join pg_index on indrelid = ours.oid
       union all
       select pg_get_triggerdef(t.oid) from ours join pg_trigger t on tgrelid = ours.oid where not tgisinternal
       union all
       select format('partition of %s: %s %s', inhparent::regclass, relname, pg_get_expr(relpartbound, c.oid))
       from pg_inherits join pg_class c on c.oid = inhrelid where c.relkind = 'r'
       union all
       select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
       union all
       select format('domain %s %s', typname, pg_get_constraintdef(k.oid)) from pg_type t join pg_constraint k on k.contypid = t.oid
       where typnamespace = 'public'::regnamespace
     ) made order by line collate "C"`,
  );
  return rows.map(({ line }) => line);
}

/** Every row of every table, by table, without the instants of recording; in an order of its own. */
export async function contentOf(database: Database): Promise<Record<string, string[]>> {
  const tables = await database.rows<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration'
     order by c.relname`,
  );
  const content: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await database.rows<{ line: string }>(
      `select line from (select (to_jsonb(t) - 'recorded_at')::text as line from ${name} t) as lines order by line collate "C"`,
    );
    content[name] = rows.map(({ line }) => line);
  }
  return content;
}
