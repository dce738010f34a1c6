import type { Pool } from 'pg';

/** The tables of the record: not partitions of tables, and not what a server keeps for itself. */
async function recordTables(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and not relispartition and relname not in ('migration', 'access_token', 'idempotency_key') order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** How many rows each table holds, those that no longer stand included. */
export async function rowCounts(pool: Pool): Promise<Record<string, number>> {
  return forEachTable(pool, 'count(*)::integer');
}

/** A digest of every row of each table, whatever their order. */
export async function tableDigests(pool: Pool): Promise<Record<string, string>> {
  return forEachTable(pool, `md5(string_agg(md5(t::text), '' order by md5(t::text)))`);
}

async function forEachTable<Answer>(pool: Pool, expression: string): Promise<Record<string, Answer>> {
  const answers: Record<string, Answer> = {};
  for (const name of await recordTables(pool)) {
    const { rows } = await pool.query<{ answer: Answer }>(`select ${expression} as answer from ${name} t`);
    answers[name] = rows[0]!.answer;
  }
  return answers;
}

/** Empties the record, so that a test can begin anew. */
export async function clearRecord(pool: Pool): Promise<void> {
  await pool.query(`truncate ${(await recordTables(pool)).join(', ')} restart identity cascade`);
}
