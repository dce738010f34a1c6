import type { Config } from '../../config';
import { findInputs, ImportInputError, TooManyRejected, type ImportKind, type InputPlace } from '../../importing';
import { CommandFailed } from '../command-failed';
import type { Terminal } from '../terminal';
import { importOne } from './import-one';
import type { ImportRequest } from './import-request';
import { ReportPaths } from './report-paths';
import { resultLine } from './result-line';
import { today, withRecord } from './with-record';

/**
 * Imports what is asked for, each file of a folder as a release of its own. A file that is refused does not keep the others
 * out.
 *
 * @returns the exit code: 0 when every file was taken or had been before, 1 when one was refused
 * @throws {ImportInputError} when there is nothing to import; {CommandFailed}; errors of the database
 */
export async function importFiles(request: ImportRequest, config: Config, terminal: Terminal): Promise<number> {
  const { kind, location, measure, form } = request;
  const places = await findInputs(kind, location, { measure, form }, terminal.stdin);
  expectOneFor(request, places);
  const say = (line: string): void => void terminal.stderr.write(`${line}\n`);
  return withRecord(config, say, async (database) => {
    const reports = new ReportPaths(request.report);
    const run = { request, database, terminal, notAfter: await today(database) };
    let exitCode = 0;
    for (const place of places) {
      try {
        const { result, report } = await importOne(place, reports.for(place.name), run);
        terminal.stdout.write(`${resultLine(result, report)}\n`);
        for (const note of result.notes) say(`${place.name}: ${note}`);
      } catch (error) {
        if (!(error instanceof ImportInputError || error instanceof TooManyRejected)) throw error;
        say(`wulfrun: ${error.message}`);
        exitCode = 1;
      }
    }
    return exitCode;
  });
}

/** The wide form of one measure is spread over several files of the same edition; appointments have a file for each region, and a year of QOF has one for each subject. */
const inSeveralFiles: readonly ImportKind[] = ['measures', 'nhs-gp-appointments', 'nhs-qof'];

/** @throws {CommandFailed} when an option can be right for one file only and there are several */
function expectOneFor(request: ImportRequest, places: readonly InputPlace[]): void {
  if (places.length === 1) return;
  const { kind, location, edition, publishedOn, month, report } = request;
  const files = `${location} holds ${places.length} files of this kind`;
  const isEditionOfOne = !inSeveralFiles.includes(kind) && (edition !== undefined || publishedOn !== undefined);
  if (isEditionOfOne) throw new CommandFailed(`${files}, which are not all of one edition: import each by itself`);
  if (month !== undefined) throw new CommandFailed(`${files}, which are not all of one month: import each by itself`);
  if (report !== undefined) throw new CommandFailed(`${files}: leave --report out, and each gets a report of its own`);
}
