import type { Database } from '../../database';
import { importFile, openReading, type ImportResult, type InputPlace } from '../../importing';
import type { Terminal } from '../terminal';
import type { ImportRequest } from './import-request';
import { ReadingProgress } from './reading-progress';
import { RejectionFile } from './rejection-file';

/** What the files of one run have in common. */
export interface ImportRun {
  request: Omit<ImportRequest, 'location' | 'report'>;
  database: Database;
  terminal: Terminal;
  /** Today: a day after which no file can have been published. */
  notAfter: string;
}

/**
 * Imports one file, shows how far it is, and lists refused rows in a report.
 *
 * @returns what became of it, and the path of the report, if rows were refused
 * @throws whatever reading and recording throw; the report is complete even then
 */
export async function importOne(
  place: InputPlace,
  reportPath: string,
  run: ImportRun,
): Promise<{ result: ImportResult; report: string | null }> {
  const { request, database, terminal, notAfter } = run;
  const reading = await openReading(request.kind, place, { ...request, notAfter });
  const say = (line: string): void => void terminal.stderr.write(`${place.name}: ${line}\n`);
  const report = new RejectionFile(reportPath);
  const progress = new ReadingProgress(reading, terminal.stderr);
  try {
    const result = await importFile(database, reading, {
      actor: 'wulfrun import',
      mostRejected: request.maxRejected,
      repeats: request.repeats,
      onRejected: (row) => report.add(row),
      onProgress: (_, rows) => progress.update(rows),
      onRead(rows) {
        progress.finish(rows);
        say('read, and being recorded');
      },
    });
    report.close();
    return { result, report: report.written };
  } catch (error) {
    progress.finish();
    report.close();
    if (report.written !== null) say(`refused rows are listed in ${report.written}`);
    throw error;
  } finally {
    progress.finish();
  }
}
