import type { Database, Transaction } from './database';

/** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
export async function inTransaction<Result>(database: Database, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    // A write is bounded by whoever runs it (a national import takes minutes), not by the limit set for questions.
    await client.query('set local statement_timeout = 0');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // If the connection itself is lost, there is nothing to roll back on; the server does it.
    const broken = await client.query('rollback').then(() => false, () => true);
    client.release(broken);
    throw error;
  }
}
