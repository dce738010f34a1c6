import { recordRevision, RevisionKind, type StageCounts } from '../../changes';
import type { Database, Transaction } from '../../database';
import { ImportInputError } from '../errors';
import type { Reading } from '../file-reading';
import { waitForOtherFiles } from '../one-at-a-time';
import type { RejectedRow, TakenRow } from '../reading';
import type { ImportKind, RowOfKind } from '../sources';
import { TooManyRejected, type ImportResult } from './import-result';
import { recordFingertips } from './fingertips';
import { recordMeasures } from './measures';
import { recordGpAppointments } from './nhs-gp-appointments';
import { recordListSizes } from './nhs-list-size';
import { recordPracticeMap } from './nhs-practice-map';
import { recordAe } from './nhse-ae';
import { recordObservations } from './observations';
import { recordCommissioners } from './ods-commissioners';
import { recordPcnMembers } from './ods-pcn-members';
import { recordPcns } from './ods-pcns';
import { recordPracticeCommissioners } from './ods-practice-commissioners';
import { recordPractices } from './ods-practices';
import { recordTrusts } from './ods-trusts';
import { recordCharacteristics } from './practice-characteristics';
import { recordQof } from './qof';
import { applySource, stageSource } from './record-source';
import type { Recorder, RecordingRun } from './recorder';
import { RejectedRows } from './rejected-rows';
import { nameOfFile, recordRelease, reserveIdentity, wasImported } from './release';
import { saidAlready } from './said-already';
import { tables, tablesOfKind } from './tables';

const RECORDERS: { [Kind in ImportKind]: (run: RecordingRun) => Recorder<RowOfKind[Kind]> } = {
  'ods-practices': recordPractices,
  'ods-trusts': recordTrusts,
  'ods-commissioners': recordCommissioners,
  'ods-practice-commissioners': recordPracticeCommissioners,
  'ods-pcns': recordPcns,
  'ods-pcn-members': recordPcnMembers,
  'nhs-list-size': recordListSizes,
  'nhs-practice-map': recordPracticeMap,
  'nhs-gp-appointments': recordGpAppointments,
  'nhse-ae': recordAe,
  'nhs-qof': recordQof,
  fingertips: recordFingertips,
  'practice-characteristics': recordCharacteristics,
  measures: recordMeasures,
  observations: recordObservations,
};

/** How often the file has been read. */
interface Attempt {
  database: Database;
  isFirst: boolean;
}

export interface ImportOptions {
  /** Who runs it, for the revision. */
  actor: string;
  /** The share of rows, 0 to 1, above which refused rows refuse the whole file. */
  mostRejected: number;
  /** The name of a file that gives the same in another form: what would change any value of it is refused as a whole. */
  repeats?: string;
  /** Told of every refused row as it is found. What it throws ends the import, and nothing is written. */
  onRejected?: (row: RejectedRow) => void;
  /** Told now and then how far reading is. */
  onProgress?: (bytesRead: number, rows: number) => void;
  /** Told that the file is read and begins to become current, which takes a while too. */
  onRead?: (rows: number) => void;
}

/** The file is what was imported before: the transaction is given up, and that is not a failure. */
export class Repeated extends Error {
  constructor(readonly result: ImportResult) {
    super('imported before');
  }
}

const PROGRESS_ROWS = 2_000;

/**
 * Takes a file into the transaction: staged and checked beside the record, then made current as one revision.
 *
 * @throws {Repeated} when it was imported before; {TooManyRejected}; {ReadInVain} when it has to be read once more
 */
export async function importInto<Kind extends ImportKind>(
  transaction: Transaction,
  reading: Reading<Kind>,
  { actor, mostRejected, repeats, onRejected, onProgress, onRead }: ImportOptions,
  { database, isFirst }: Attempt,
): Promise<ImportResult> {
  const releaseId = await reserveIdentity(transaction);
  const rejected = new RejectedRows(onRejected);
  const refuse = (row: RejectedRow): void => rejected.add(row);
  const recorder: Recorder<RowOfKind[Kind]> = RECORDERS[reading.kind]({
    transaction,
    database,
    mayLeaveOutUnchanged: isFirst,
    releaseId,
    file: nameOfFile(reading.name),
    refuse,
  });
  await recorder.stage(takenRows(reading, refuse, onProgress));

  await waitForOtherFiles(transaction);
  const read = resultOfReading(reading, recorder, rejected.count);
  const { edition, rows, taken } = read;
  if (await wasImported(transaction, reading, edition)) throw new Repeated({ ...read, isRepeat: true, taken: 0 });
  if (rejected.first !== null && rejected.count > mostRejected * rows) {
    throw new TooManyRejected(reading.name, rows, rejected.count, rejected.first, mostRejected);
  }
  onRead?.(rows);
  const isComplete = rejected.count === 0;
  const source = await stageSource(transaction, { kind: reading.kind, edition, releaseId, isComplete });
  await recorder.finish(source);

  let counts: StageCounts | null = null;
  let overlaps: string[] = [];
  const summary = `${reading.kind}, edition ${edition.edition}: ${taken} of ${rows} rows taken, ${rejected.count} refused`;
  const revision = await recordRevision(transaction, { kind: RevisionKind.IMPORT, actor, summary }, async (number) => {
    const { sourceId } = source;
    const facts = { releaseId, sourceId, revision: number, rows, taken, rejected: rejected.count };
    await recordRelease(transaction, reading, edition, facts);
    await applySource(transaction, number);
    counts = await recorder.apply(number);
    overlaps = await overlapsOf(transaction, reading.kind, counts, number);
    if (repeats !== undefined) expectNothingChanged(reading.name, repeats, counts);
  });
  return { ...read, revision, counts, notes: [...read.notes, ...(recorder.notes?.() ?? []), ...overlaps] };
}

/** Figures are too many to be looked through under the lock; their counts tell. */
async function overlapsOf(
  transaction: Transaction,
  kind: ImportKind,
  { unchanged }: StageCounts,
  revision: number,
): Promise<string[]> {
  const table = tablesOfKind[kind].at(-1)!;
  return unchanged === 0 || table === tables.observation ? [] : saidAlready(transaction, table, revision);
}

/** @throws {ImportInputError} MEASURE_AMBIGUOUS */
function expectNothingChanged(name: string, repeats: string, { changed }: StageCounts): void {
  if (changed === 0) return;
  const sentence = `${changed.toLocaleString('en-GB')} of its values are not those of ${repeats}, so it may be another measure: import it by itself, with --measure`;
  throw new ImportInputError('MEASURE_AMBIGUOUS', name, sentence);
}

async function* takenRows<Kind extends ImportKind>(
  reading: Reading<Kind>,
  refuse: (row: RejectedRow) => void,
  onProgress: ImportOptions['onProgress'],
): AsyncGenerator<TakenRow<RowOfKind[Kind]>> {
  let rows = 0;
  for await (const found of reading) {
    const before = rows;
    rows += ('row' in found ? found.rows : undefined) ?? 1;
    if (Math.floor(rows / PROGRESS_ROWS) > Math.floor(before / PROGRESS_ROWS)) onProgress?.(reading.bytesRead, rows);
    if ('row' in found) yield found;
    else refuse(found);
  }
}

/** Reading and recording each refuse rows and leave some out: together they account for every row. */
function resultOfReading(reading: Reading, { leftOut = new Map() }: Recorder<never>, rejected: number): ImportResult {
  const { summary, edition } = reading;
  const refusedByRecord = rejected - summary.rejected;
  const leftOutByRecord = [...leftOut.values()].reduce((sum, count) => sum + count, 0);
  const leftOutNotes = [...leftOut].map(([why, count]) => `left out: ${count.toLocaleString('en-GB')} rows ${why}`);
  return {
    file: reading.name,
    edition,
    isRepeat: false,
    revision: null,
    rows: summary.read,
    taken: summary.taken - refusedByRecord - leftOutByRecord,
    rejected,
    leftOut: summary.leftOut + leftOutByRecord,
    counts: null,
    notes: [...summary.notes, ...leftOutNotes],
  };
}
