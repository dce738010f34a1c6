import { recordRevision, RevisionKind, type StageCounts } from '../../changes';
import { inTransaction, type Database, type Transaction } from '../../database';
import type { Edition } from '../edition';
import type { Reading } from '../file-reading';
import type { RejectedRow, TakenRow } from '../reading';
import type { ImportKind, RowOfKind } from '../sources';
import { recordListSizes } from './nhs-list-size';
import { recordPracticeMap } from './nhs-practice-map';
import { recordPcnMembers } from './ods-pcn-members';
import { recordPractices } from './ods-practices';
import { recordMeasures } from './measures';
import { applySource, stageSource } from './record-source';
import type { Recorder, RecordingRun } from './recorder';

const RECORDERS: { [Kind in ImportKind]: (run: RecordingRun) => Recorder<RowOfKind[Kind]> } = {
  'ods-practices': recordPractices,
  'ods-pcn-members': recordPcnMembers,
  'nhs-list-size': recordListSizes,
  'nhs-practice-map': recordPracticeMap,
  measures: recordMeasures,
};

export interface ImportOptions {
  /** Who runs it, for the revision. */
  actor: string;
  /** The share of rows, 0 to 1, above which refused rows refuse the whole file. */
  mostRejected: number;
  /** Told now and then how far it is. */
  onProgress?: (bytesRead: number, rows: number) => void;
}

export interface ImportResult {
  file: string;
  /** The file had been imported already; nothing was done. */
  isRepeat: boolean;
  edition: Edition;
  /** The revision that it became; null for a repeat. */
  revision: number | null;
  rows: number;
  taken: number;
  rejected: RejectedRow[];
  counts: StageCounts | null;
  notes: readonly string[];
}

/** More of a file was bad than may be: nothing of it was written. */
export class TooManyRejected extends Error {
  override readonly name = 'TooManyRejected';
  constructor(readonly result: ImportResult, mostRejected: number) {
    const { file, rows, rejected } = result;
    super(
      `${file}: ${rejected.length} of ${rows} rows were refused, more than the ${mostRejected * 100}% that may be; nothing was written. ` +
        `The first: line ${rejected[0]!.line}, ${rejected[0]!.rejected}`,
    );
  }
}

/** The file is what was imported before: the transaction is given up, and that is not a failure. */
class Repeated extends Error {
  constructor(readonly result: ImportResult) {
    super('imported before');
  }
}

const PROGRESS_ROWS = 2_000;

/**
 * One published file, from reading to revision, in one transaction: a run that is cut leaves nothing behind. The same file again
 * changes nothing.
 *
 * @throws {TooManyRejected} when more rows are bad than may be; whatever reading throws
 */
export async function importFile<Kind extends ImportKind>(database: Database, reading: Reading<Kind>, options: ImportOptions): Promise<ImportResult> {
  try {
    return await inTransaction(database, (transaction) => importInto(transaction, reading, options));
  } catch (error) {
    if (error instanceof Repeated) return error.result;
    throw error;
  } finally {
    await reading.close();
  }
}

async function importInto<Kind extends ImportKind>(transaction: Transaction, reading: Reading<Kind>, options: ImportOptions): Promise<ImportResult> {
  const rejected: RejectedRow[] = [];
  const releaseId = await reserveIdentity(transaction);
  const recorder: Recorder<RowOfKind[Kind]> = RECORDERS[reading.kind]({ transaction, releaseId, refuse: (row) => rejected.push(row) });
  await recorder.stage(takenRows(reading, rejected, options));
  const { summary, edition } = reading;
  const refusedByRecord = rejected.length - summary.rejected;
  const result: ImportResult = {
    file: reading.name,
    isRepeat: false,
    edition,
    revision: null,
    rows: summary.read,
    taken: summary.taken - refusedByRecord,
    rejected: rejected.sort((a, b) => a.line - b.line),
    counts: null,
    notes: summary.notes,
  };
  if (await wasImported(transaction, reading, edition)) throw new Repeated({ ...result, isRepeat: true, taken: 0 });
  if (rejected.length > options.mostRejected * summary.read) throw new TooManyRejected(result, options.mostRejected);
  const source = await stageSource(transaction, reading.kind, edition, releaseId);
  await recorder.finish(source);
  await nameRelease(transaction, reading, edition, releaseId);
  const summaryLine = `${reading.kind}, edition ${edition.edition}: ${result.taken} of ${result.rows} rows taken, ${rejected.length} refused`;
  let counts: StageCounts | null = null;
  const revision = await recordRevision(transaction, { kind: RevisionKind.IMPORT, actor: options.actor, summary: summaryLine }, async (number) => {
    await recordRelease(transaction, reading, result, source.sourceId, releaseId, number);
    await applySource(transaction, number);
    counts = await recorder.apply(number);
  });
  return { ...result, revision, counts };
}

async function* takenRows<Kind extends ImportKind>(
  reading: Reading<Kind>,
  rejected: RejectedRow[],
  { onProgress }: ImportOptions,
): AsyncGenerator<TakenRow<RowOfKind[Kind]>> {
  let rows = 0;
  for await (const found of reading) {
    rows += 1;
    if (rows % PROGRESS_ROWS === 0) onProgress?.(reading.bytesRead, rows);
    if ('row' in found) yield found;
    else rejected.push(found);
  }
}

async function wasImported(transaction: Transaction, reading: Reading, { edition }: Edition): Promise<boolean> {
  const { rowCount } = await transaction.query('select from release where importer = $1 and edition = $2 and sha256 = $3', [
    reading.kind,
    edition,
    reading.sha256,
  ]);
  return rowCount !== 0;
}

/** Rows carry their release before its name is known, which only the end of the file tells: so its number comes first. */
async function reserveIdentity(transaction: Transaction): Promise<number> {
  const { rows } = await transaction.query<{ id: number }>(`select nextval(pg_get_serial_sequence('node', 'id'))::integer as id`);
  return rows[0]!.id;
}

async function nameRelease(transaction: Transaction, reading: Reading, { edition }: Edition, releaseId: number): Promise<void> {
  await transaction.query(`insert into node (id, kind, key) overriding system value values ($1, 'RELEASE', $2)`, [
    releaseId,
    `${reading.kind}/${edition}/${fileName(reading.name)}/${reading.sha256.slice(0, 12)}`,
  ]);
}

async function recordRelease(
  transaction: Transaction,
  reading: Reading,
  result: ImportResult,
  sourceId: number,
  releaseId: number,
  revision: number,
): Promise<void> {
  const { edition } = result;
  await transaction.query(
    `insert into release (node_id, source_id, importer, edition, file, sha256, published_earliest, published_latest, rows, taken, rejected, recorded_in)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      releaseId,
      sourceId,
      reading.kind,
      edition.edition,
      fileName(reading.name),
      reading.sha256,
      edition.publishedEarliest,
      edition.publishedLatest,
      result.rows,
      result.taken,
      result.rejected.length,
      revision,
    ],
  );
}

/** The record keeps the name of a file, not where it lay on somebody's machine. */
function fileName(name: string): string {
  return name.split(/[\\/]/).at(-1)!;
}
