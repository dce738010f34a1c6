import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { inTransaction, type Database, type Transaction } from '../database';
import { END_OF_ROWS, FORMAT, FORMAT_VERSION, lineOf, type BackupHeader } from './backup-format';
import { copyOut } from './copy-out';
import { rowsEndingIn } from './count-rows';
import { readMigrations, readSequences, recordTables, type RecordTable } from './record-tables';

/** What was moved. */
export interface MovedRecord {
  /** The latest revision; 0 where there is none. */
  revision: number;
  rows: Record<string, number>;
}

/**
 * Writes the whole record, all history and every revision as it was recorded, from one snapshot: whatever is written meanwhile
 * is not in it. Memory does not grow with the record.
 *
 * @param destination is ended when everything is written
 * @throws whatever writing to it throws; errors of the database
 */
export async function backUp(database: Database, destination: Writable): Promise<MovedRecord> {
  return inTransaction(database, async (transaction) => {
    await transaction.query('set transaction isolation level repeatable read, read only');
    // Before the snapshot: a table that was replaced after it would seem to be empty.
    await transaction.query('lock table observation in access share mode');
    const tables = await recordTables(transaction);
    const header = await headerOf(transaction, tables);
    const content = Readable.from(contentOf(transaction, header, tables), { objectMode: false });
    await pipeline(content, createGzip(), destination);
    return { revision: header.revision, rows: header.rows };
  });
}

async function headerOf(transaction: Transaction, tables: readonly RecordTable[]): Promise<BackupHeader> {
  const rows: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows: counted } = await transaction.query<{ count: number }>(`select count(*) from ${name}`);
    rows[name] = counted[0]!.count;
  }
  const { rows: facts } = await transaction.query<Pick<BackupHeader, 'takenAt' | 'postgresql' | 'revision'>>(
    `select clock_timestamp() as "takenAt", current_setting('server_version') as postgresql,
       (select coalesce(max(number), 0) from revision) as revision`,
  );
  const migrations = await readMigrations(transaction);
  const sequences = await readSequences(transaction);
  return { format: FORMAT, version: FORMAT_VERSION, ...facts[0]!, migrations, rows, sequences };
}

async function* contentOf(
  transaction: Transaction,
  header: BackupHeader,
  tables: readonly RecordTable[],
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const hashed = (chunk: Buffer): Buffer => {
    hash.update(chunk);
    return chunk;
  };
  const rows: Record<string, number> = {};
  yield hashed(lineOf(header));
  for (const table of tables) {
    rows[table.name] = 0;
    yield hashed(lineOf(table));
    for await (const chunk of copyOut(transaction, table)) {
      rows[table.name]! += rowsEndingIn(chunk);
      yield hashed(chunk);
    }
    yield hashed(END_OF_ROWS);
  }
  yield lineOf({ isComplete: true, rows, sha256: hash.digest('hex') });
}
