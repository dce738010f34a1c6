import type { Transaction } from '../database';
import type { BackupHeader } from './backup-format';
import { BackupUnusable } from './backup-unusable';
import { readMigrations, type RecordTable } from './record-tables';

/** @throws {BackupUnusable} OTHER_SCHEMA when the backup was taken from another schema than the one it would go into */
export async function expectSameSchema(transaction: Transaction, { migrations }: BackupHeader): Promise<void> {
  const here = await readMigrations(transaction);
  const notHere = migrations.filter((name) => !here.includes(name));
  const notThere = here.filter((name) => !migrations.includes(name));
  if (notHere.length > 0) {
    const sentence = `the backup was taken by a newer version of Wulfrun (${notHere.join(', ')}): restore it with that version`;
    throw new BackupUnusable('OTHER_SCHEMA', sentence);
  }
  if (notThere.length > 0) {
    const sentence = `the backup was taken by an older version of Wulfrun, before ${notThere[0]}: restore it with that version, then run "wulfrun migrate" of this one`;
    throw new BackupUnusable('OTHER_SCHEMA', sentence);
  }
}

/**
 * Keeps others from writing until the end of the transaction, and sees that nobody has yet.
 *
 * @throws {BackupUnusable} RECORD_NOT_EMPTY
 */
export async function expectEmptyRecord(transaction: Transaction, tables: readonly RecordTable[]): Promise<void> {
  const names = tables.map(({ name }) => name);
  await transaction.query(`lock table ${names.join(', ')} in share row exclusive mode`);
  for (const name of names) {
    const { rowCount } = await transaction.query(`select from ${name} limit 1`);
    if (rowCount === 0) continue;
    const { rows } = await transaction.query<{ latest: number }>(
      'select coalesce(max(number), 0) as latest from revision',
    );
    const sentence = `the record is not empty (it is at revision ${rows[0]!.latest}): restore into a new database or data folder, or take this one away first`;
    throw new BackupUnusable('RECORD_NOT_EMPTY', sentence);
  }
}
