import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVIDENCE_FOLDER, loadEvidence } from './evidence-template';

/** One place in one file of the evidence that says something else from now on. */
export interface Correction {
  file: string;
  was: string;
  is: string;
}

/**
 * Loads the bundled evidence again with corrections in it, as its keepers would.
 *
 * @returns the revision that it made
 */
export async function correctEvidence(url: string, corrections: readonly Correction[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'wulfrun-evidence-'));
  try {
    cpSync(EVIDENCE_FOLDER, folder, { recursive: true });
    for (const { file, was, is } of corrections) {
      const path = join(folder, file);
      const parts = readFileSync(path, 'utf8').split(was);
      if (parts.length !== 2)
        throw new Error(`${file} holds ${JSON.stringify(was)} ${parts.length - 1} times, not once`);
      writeFileSync(path, parts.join(is));
    }
    const revision = await loadEvidence(url, folder);
    if (revision === null) throw new Error('the corrections changed nothing');
    return revision;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
