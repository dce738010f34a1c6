import type { Transaction } from '../database';

/** Any number will do as long as it is not that of the revisions or of the migrations. */
const FILES_LOCK = 7_201_606;

/**
 * Waits until nobody else brings files into the record, and keeps others out until the end of the transaction. What a file
 * becomes depends on what stands: two that looked at the record together would each think themselves the first.
 */
export async function waitForOtherFiles(transaction: Transaction): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock($1)', [FILES_LOCK]);
}
