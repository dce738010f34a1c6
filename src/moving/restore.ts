import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DatabaseError as PostgresError } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { inTransaction, type Database, type Transaction } from '../database';
import type { MovedRecord } from './back-up';
import { altered, notABackup, parseHeader, parsePart, type BackupHeader } from './backup-format';
import { BackupReader } from './backup-reader';
import { rowsEndingIn } from './count-rows';
import { expectEmptyRecord, expectSameSchema } from './fit-to-restore';
import { recordTables, type RecordTable } from './record-tables';
import { unpacked } from './unpacked';

/**
 * Restores a record into an empty one of the same schema, exactly as it was: every revision at its instant, every identity
 * under its number. In one transaction: what cannot be restored whole is not restored at all.
 *
 * @throws {BackupUnusable}; errors of the database
 */
export async function restore(database: Database, source: Readable): Promise<MovedRecord> {
  try {
    const reader = new BackupReader(unpacked(source));
    const first = await reader.line();
    if (first === null) throw notABackup();
    const header = parseHeader(first);
    await inTransaction(database, (transaction) => restoreInto(transaction, header, reader));
    // The record is restored: a server that stops now will count its rows when it is back.
    await database.pool.query('analyze').catch(() => undefined);
    return { revision: header.revision, rows: header.rows };
  } finally {
    source.destroy();
  }
}

async function restoreInto(transaction: Transaction, header: BackupHeader, reader: BackupReader): Promise<void> {
  const tables = await recordTables(transaction);
  await expectSameSchema(transaction, header);
  await expectEmptyRecord(transaction, tables);
  try {
    const rows = await restoreTables(transaction, reader, tables);
    expectAsCounted(header, rows, tables);
    await setSequences(transaction, header);
  } catch (error) {
    throw explainContent(error);
  }
}

/** @returns how many rows each table got, of a backup that is what it was when it was taken */
async function restoreTables(
  transaction: Transaction,
  reader: BackupReader,
  tables: readonly RecordTable[],
): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (;;) {
    const { sha256 } = reader;
    const line = await reader.line();
    if (line === null) throw altered('a line of it is too long');
    const part = parsePart(line);
    if ('isComplete' in part) {
      if (part.sha256 !== sha256) throw altered('its content is not what its hash is of');
      if (!(await reader.isAtEnd())) throw altered('something follows its end');
      await transaction.query('set constraints all immediate');
      return rows;
    }
    const table = tables.find(({ name }) => name === part.name);
    const isSame = table?.columns.join() === part.columns.join() && !(part.name in rows);
    if (table === undefined || !isSame) throw altered(`table ${part.name} is not what it should be`);
    rows[table.name] = await restoreRows(transaction, reader, table);
  }
}

async function restoreRows(
  transaction: Transaction,
  reader: BackupReader,
  { name, columns }: RecordTable,
): Promise<number> {
  let rows = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of reader.rows()) {
      rows += rowsEndingIn(chunk);
      yield chunk;
    }
  }
  const stream = transaction.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(counted(), { objectMode: false }), stream);
  return rows;
}

function expectAsCounted(
  { rows }: BackupHeader,
  restored: Record<string, number>,
  tables: readonly RecordTable[],
): void {
  for (const { name } of tables) {
    if (rows[name] !== restored[name]) {
      throw altered(`table ${name} should have ${rows[name]} rows and has ${restored[name] ?? 'none'}`);
    }
  }
}

/** Numbering goes on where it did, so that no number is given twice. */
async function setSequences(transaction: Transaction, { sequences }: BackupHeader): Promise<void> {
  for (const [name, { last, isCalled }] of Object.entries(sequences)) {
    await transaction.query('select setval($1::regclass, $2::bigint, $3)', [name, last, isCalled]);
  }
}

/** Of PostgreSQL's codes: a value that is none, a rule violated, a name that is not known. */
const CAUSED_BY_CONTENT = ['22', '23', '42'];

/** What the record would not have held before it was backed up, it cannot be asked to hold now. */
function explainContent(error: unknown): unknown {
  if (!(error instanceof PostgresError)) return error;
  const isContent = CAUSED_BY_CONTENT.includes(error.code?.slice(0, 2) ?? '');
  return isContent ? altered(error.message, error) : error;
}
