import { readdir } from 'node:fs/promises';
import type { Config } from '../../config';
import { evidenceFiles, importEvidence } from '../../importing';
import { projectFolders } from '../../project-folders';
import type { Terminal } from '../terminal';
import { inColumns } from './auto/columns';
import { withRecord } from './with-record';

/** What `wulfrun import evidence` is asked to do. */
export interface EvidenceRequest {
  folder: string;
  /** The name of the set, where the folder's name is not to be it. */
  set?: string;
}

/** Imports the tables of evidence in a folder as one revision, or not at all. @throws {EvidenceInvalid} */
export async function importEvidenceFolder(
  { folder, set: name }: EvidenceRequest,
  config: Config,
  terminal: Terminal,
): Promise<void> {
  const say = (line: string): void => void terminal.stderr.write(`${line}\n`);
  await withRecord(config, say, async (database) => {
    const { set, edition, revision, files, notes } = await importEvidence(
      database,
      folder,
      projectFolders.evidence,
      name,
    );
    const count = (number: number | undefined): string => (number === undefined ? '-' : number.toLocaleString('en-GB'));
    const table = files.map(({ file, rows, changes }) => [
      file,
      ...[rows, changes?.added, changes?.changed, changes?.unchanged, changes?.withdrawn].map(count),
      changes === null ? 'loaded before' : 'taken',
    ]);
    const header = ['file', 'rows', 'added', 'changed', 'unchanged', 'withdrawn', 'outcome'];
    const became = revision === null ? 'nothing changed' : `revision ${revision}`;
    const lines = [`evidence set ${set.name}, edition ${edition}: ${became}`, ...inColumns(header, table)];
    terminal.stdout.write(`${lines.join('\n')}\n`);
    for (const note of [...notes, ...(await notRead(folder))]) say(`${folder}: ${note}`);
  });
}

async function notRead(folder: string): Promise<string[]> {
  const others = (await readdir(folder)).filter((name) => !name.startsWith('.') && !evidenceFiles.includes(name));
  return others.length === 0 ? [] : [`not read: ${others.sort().join(', ')}`];
}
