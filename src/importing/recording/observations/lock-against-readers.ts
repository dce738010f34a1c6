import { setTimeout as delay } from 'node:timers/promises';
import type { Transaction } from '../../../database';

const LOCK_NOT_AVAILABLE = '55P03';

/** How long readers that come later may have to wait behind one that is there already. */
const PATIENCE_MS = 1_000;
const PAUSE_MS = 250;

/**
 * Locks a table against readers, between two of them. Whoever waits for such a lock keeps every later reader waiting too, so where
 * a long question is being answered the lock is given up and asked for again.
 */
export async function lockAgainstReaders(transaction: Transaction, table: string): Promise<void> {
  for (;;) {
    await transaction.query('savepoint before_lock');
    try {
      await transaction.query(`set local lock_timeout = ${PATIENCE_MS}`);
      await transaction.query(`lock table ${table} in access exclusive mode`);
      await transaction.query('set local lock_timeout = 0');
      await transaction.query('release savepoint before_lock');
      return;
    } catch (error) {
      if ((error as { code?: unknown }).code !== LOCK_NOT_AVAILABLE) throw error;
      await transaction.query('rollback to savepoint before_lock');
      await delay(PAUSE_MS);
    }
  }
}
