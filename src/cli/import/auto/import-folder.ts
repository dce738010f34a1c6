import { basename } from 'node:path';
import type { Config } from '../../../config';
import type { Database } from '../../../database';
import {
  EvidenceInvalid,
  importEvidence,
  ImportInputError,
  planFolder,
  TooManyRejected,
  type FolderPlan,
  type ImportResult,
  type PlannedFile,
} from '../../../importing';
import { projectFolders } from '../../../project-folders';
import type { Terminal } from '../../terminal';
import { importOne, type ImportRun } from '../import-one';
import { ReportPaths } from '../report-paths';
import { today, withRecord } from '../with-record';
import { nothingTaken, outcomeOfEvidence, outcomeOfFile, type Outcome } from './outcome';
import { outcomeTable } from './outcome-table';
import { planText } from './plan-text';

/** What `wulfrun import auto` is asked to do. */
export interface FolderRequest {
  location: string;
  /** Only say what would be done. */
  dryRun?: boolean;
  /** The share of rows, 0 to 1, above which refused rows refuse a file. */
  maxRejected: number;
}

/**
 * Recognises every file of a folder by its content and imports them in an order in which what is spoken of is there already,
 * each file in a transaction of its own. Names every file with which it does nothing.
 *
 * @returns the exit code: 0 when every file that is recognised is in the record now, 1 when one was refused
 */
export async function importFolder(request: FolderRequest, config: Config, terminal: Terminal): Promise<number> {
  const { location, dryRun = false } = request;
  const say = (line: string): void => void terminal.stderr.write(`${line}\n`);
  return withRecord(config, say, async (database) => {
    const plan = await planFolder(database, location);
    terminal.stdout.write(`${planText(location, plan)}\n`);
    if (dryRun) return plan.problems.length === 0 ? 0 : 1;
    const outcomes = await carryOut(plan, request, database, terminal);
    if (outcomes.length > 0) terminal.stdout.write(`${outcomeTable(location, outcomes)}\n`);
    terminal.stdout.write(`${closingLine(plan, outcomes)}\n`);
    return plan.problems.length > 0 || outcomes.some(({ end }) => end === 'refused') ? 1 : 0;
  });
}

async function carryOut(
  plan: FolderPlan,
  { maxRejected }: FolderRequest,
  database: Database,
  terminal: Terminal,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const reports = new ReportPaths(undefined);
  const notAfter = await today(database);
  for (const { folder } of plan.evidence) {
    const refused = { name: folder, kind: 'evidence', edition: '' };
    outcomes.push(await orRefused(refused, async () => outcomeOfEvidence(folder, await evidenceIn(database, folder))));
  }
  for (const file of plan.files) {
    const { place, kind, options, repeats, notes } = file;
    const run: ImportRun = {
      request: { kind, maxRejected, ...options, repeats: repeats ?? undefined },
      database,
      terminal,
      notAfter,
    };
    const outcome = await orRefused(refusedFile(file), async () => {
      const { result, report } = await importOne(place, reports.for(place.name), run);
      const listed = report === null ? [] : [`refused rows are listed in ${report}`];
      return outcomeOfFile(kind, result, [...listed, ...notes, ...overlapOf(file, result)]);
    });
    outcomes.push(outcome);
  }
  for (const { place, kind, edition, rows } of plan.imported) {
    outcomes.push({ name: place.name, kind, edition, end: 'imported before', counts: nothingTaken(rows), notes: [] });
  }
  for (const { name, kind, reason } of plan.duplicates) {
    outcomes.push({ name, kind, edition: '', end: 'duplicate', counts: null, notes: [reason] });
  }
  return outcomes;
}

/** Values that stand already, in another form of the same file. */
function overlapOf({ repeats }: PlannedFile, { counts }: ImportResult): string[] {
  if (repeats === null || counts === null) return [];
  return [
    `${counts.unchanged.toLocaleString('en-GB')} of its values are those of ${basename(repeats)}, which are taken once`,
  ];
}

const evidenceIn = (database: Database, folder: string) => importEvidence(database, folder, projectFolders.evidence);

const refusedFile = ({ place, kind, edition }: PlannedFile) => ({ name: place.name, kind, edition: edition ?? '' });

/** A file that is refused does not keep the others out. */
async function orRefused(
  file: Pick<Outcome, 'name' | 'kind' | 'edition'>,
  take: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await take();
  } catch (error) {
    const isRefusal = [ImportInputError, TooManyRejected, EvidenceInvalid].some((kind) => error instanceof kind);
    if (!isRefusal) throw error;
    const reason = (error as Error).message;
    return { ...file, end: 'refused', counts: null, notes: reason.split('\n') };
  }
}

function closingLine({ unrecognised, problems }: FolderPlan, outcomes: readonly Outcome[]): string {
  const ended = (end: Outcome['end']): number => outcomes.filter((outcome) => outcome.end === end).length;
  return [
    `${ended('taken')} taken`,
    `${ended('imported before')} imported before`,
    `${ended('duplicate')} duplicates`,
    `${ended('refused') + problems.length} refused`,
    `${unrecognised.length} not recognised`,
  ].join(', ');
}
