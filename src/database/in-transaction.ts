import type { Database, Transaction } from './database';
import { explainDiskFull } from './disk-full';
import { ConnectionLost } from './errors';

export interface TransactionOptions {
  /** May it take as long as any question may, and wait for locks as long? Without it there is no limit. */
  isBounded?: boolean;
}

/**
 * Runs `work` in one transaction: committed when it returns, rolled back when it throws.
 *
 * @throws {ConnectionLost} when the server or the network goes away; {DatabaseDiskFull}; whatever `work` throws
 */
export async function inTransaction<Result>(
  database: Database,
  work: (transaction: Transaction) => Promise<Result>,
  { isBounded = false }: TransactionOptions = {},
): Promise<Result> {
  const client = await database.pool.connect();
  // A connection can be lost between two statements; without a listener that would end the process.
  let lostBy: Error | null = null;
  const onLost = (error: Error): void => void (lostBy ??= error);
  client.on('error', onLost);
  let isBroken = false;
  let isCommitting = false;
  try {
    // Statements of a write are planned for their values: one that meets a million rows is worth it.
    await client.query('begin; set local plan_cache_mode = auto');
    // An import is bounded by whoever runs it (a national one takes minutes), not by the limits set for questions.
    if (!isBounded) await client.query('set local statement_timeout = 0; set local lock_timeout = 0');
    const result = await work(client);
    isCommitting = true;
    await client.query('commit');
    return result;
  } catch (error) {
    // If the connection itself is lost, there is nothing to roll back on; the server does it.
    isBroken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw isBroken ? new ConnectionLost({ mayHaveCommitted: isCommitting }, lostBy ?? error) : explainDiskFull(error);
  } finally {
    // A lost connection complains more than once.
    if (!isBroken) client.off('error', onLost);
    client.release(isBroken);
  }
}
