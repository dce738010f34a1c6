import { resolve } from 'node:path';
import { Database, migrate } from '../../../src/database';
import { loadBundledEvidence } from '../../../src/importing';
import type { Template } from '../../support/templates';

export const EVIDENCE_FOLDER = resolve(__dirname, '../../../data/evidence');

/** The schema and the bundled evidence, as one revision. */
export const withEvidence: Template = {
  name: 'evidence',
  async build(url) {
    await migrate(url);
    await loadEvidence(url, EVIDENCE_FOLDER);
  },
};

/** @returns the revision that the load made; null when nothing was new */
export async function loadEvidence(url: string, folder: string): Promise<number | null> {
  const database = new Database({ url });
  try {
    return (await loadBundledEvidence(database, folder)).revision;
  } finally {
    await database.close();
  }
}
