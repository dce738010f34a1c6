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
    await tellThePlanner(database, reading.kind, result);
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

/** As the server has it by itself. */
const SHARE_WORTH_COUNTING = 0.1;

/**
 * The server would count many new rows by itself within a minute; until then questions would be planned for tables without them.
 * A small file beside much that stands changes no plan, and counting would take longer than the import.
 */
async function tellThePlanner(database: Database, kind: ImportKind, { counts }: ImportResult): Promise<void> {
  if (counts === null) return;
  const names = tablesOfKind[kind].map(({ name }) => name);
  const touched = counts.added + counts.changed + counts.withdrawn;
  // The file is recorded: a server that stops now will count when it is back.
  await countGrown(database, names, touched).catch(() => undefined);
}

async function countGrown(database: Database, names: readonly string[], touched: number): Promise<void> {
  const grown = await database.rows<{ name: string }>(
    `select name from unnest($1::text[]) as name join pg_class c on c.oid = (name || '_current')::regclass
     where c.reltuples <= 0 or $2 > c.reltuples * ${SHARE_WORTH_COUNTING}`,
    [names, touched],
  );
  if (grown.length > 0) await database.pool.query(`analyze ${grown.map(({ name }) => name).join(', ')}`);
}
