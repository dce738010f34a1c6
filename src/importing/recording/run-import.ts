import { DatabaseError as PostgresError } from 'pg';
import { inTransaction, type Database } from '../../database';
import { ImportInputError } from '../errors';
import type { Reading } from '../file-reading';
import type { ImportKind } from '../sources';
import { importInto, Repeated, type ImportOptions } from './import-into';
import type { ImportResult } from './import-result';
import { ReadInVain } from './observations';
import { tablesOfKind } from './tables';

/**
 * One published file, from reading to revision, in one transaction: a run that is cut leaves nothing behind. The same file again
 * changes nothing.
 *
 * @throws {TooManyRejected} when more rows are bad than may be; {ImportInputError} and whatever else reading throws;
 *   {ConnectionLost}, {DatabaseDiskFull}
 */
export async function importFile<Kind extends ImportKind>(
  database: Database,
  reading: Reading<Kind>,
  options: ImportOptions,
): Promise<ImportResult> {
  try {
    const result = await inTransaction(database, (transaction) =>
      importInto(transaction, reading, options, { database, isFirst: true }),
    ).catch((error: unknown) => {
      if (error instanceof ReadInVain) return importOnceMore(database, reading, options);
      throw error;
    });
    await tellThePlanner(database, reading.kind);
    return result;
  } catch (error) {
    if (error instanceof Repeated) return error.result;
    throw explainRule(error, reading.name);
  } finally {
    await reading.close();
  }
}

/** What was found wrong with its rows has been told the first time. */
async function importOnceMore<Kind extends ImportKind>(
  database: Database,
  reading: Reading<Kind>,
  options: ImportOptions,
): Promise<ImportResult> {
  const again = await reading.again();
  try {
    return await inTransaction(database, (transaction) =>
      importInto(transaction, again, { ...options, onRejected: undefined }, { database, isFirst: false }),
    );
  } finally {
    await again.close();
  }
}

const INTEGRITY_VIOLATED = '23';

/** The database has rules of its own, and the last word. */
function explainRule(error: unknown, where: string): unknown {
  const { code, message } = error as { code?: string; message: string };
  if (!(error instanceof PostgresError) || !code?.startsWith(INTEGRITY_VIOLATED)) return error;
  const sentence = `the record does not allow what it states (${message}), and nothing was written`;
  return new ImportInputError('REFUSED_BY_RECORD', where, sentence, { cause: error });
}

/** The server would count the new rows by itself within a minute; until then questions would be planned for tables without them. */
async function tellThePlanner(database: Database, kind: ImportKind): Promise<void> {
  const names = tablesOfKind[kind].map(({ name }) => name);
  // The file is recorded: a server that stops now will count when it is back.
  await database.pool.query(`analyze ${names.join(', ')}`).catch(() => undefined);
}
