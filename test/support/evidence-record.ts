import { Database } from '../../src/database';
import { loadBundledEvidence } from '../../src/importing';
import { projectFolders } from '../../src/project-folders';
import { migrated, type Template } from './templates';

/** The schema with the bundled evidence in it, as revision 1. */
export const withEvidence: Template = {
  name: 'evidence',
  from: migrated,
  async build(url) {
    const database = new Database({ url });
    try {
      await loadBundledEvidence(database, projectFolders.evidence);
    } finally {
      await database.close();
    }
  },
};
