import { resolve } from 'node:path';
import { Database } from '../../../src/database';
import { loadBundledEvidence } from '../../../src/importing';

export const EVIDENCE_FOLDER = resolve(__dirname, '../../../data/evidence');

export { withEvidence } from '../../support/evidence-record';

/** @returns the revision that the load made; null when nothing was new */
export async function loadEvidence(url: string, folder: string): Promise<number | null> {
  const database = new Database({ url });
  try {
    return (await loadBundledEvidence(database, folder)).revision;
  } finally {
    await database.close();
  }
}
