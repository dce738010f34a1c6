import { Database } from '../../../src/database';
import { loadBundledEvidence } from '../../../src/importing';
import { EvidenceCopy, rowsOf } from '../../importing/evidence/evidence-folder';
import { migrated } from '../../support/templates';
import { createDatabase, dropDatabase } from '../../support/test-databases';
import type { ChangedRow } from '../corrections';

/** Runs `ask` over a fresh database that holds the bundled evidence with these rows changed. */
export async function withCorrectedEvidence(
  rows: readonly ChangedRow[],
  ask: (database: Database) => Promise<void>,
): Promise<void> {
  const copy = new EvidenceCopy();
  const database = new Database({ url: await createDatabase(migrated) });
  try {
    for (const changed of rows) copy.set(changed.file, lineOf(changed), changed.cells);
    await loadBundledEvidence(database, copy.folder);
    await ask(database);
  } finally {
    await database.close();
    await dropDatabase(database.url);
    copy.remove();
  }
}

/** The one line in which all these columns hold these values; the header is line 1. */
function lineOf({ file, row: wanted }: ChangedRow): number {
  const lines = rowsOf(file).flatMap((row, at) =>
    Object.entries(wanted).every(([heading, value]) => row[heading] === value) ? [at + 2] : [],
  );
  if (lines.length !== 1) throw new Error(`${file} has ${lines.length} rows with ${JSON.stringify(wanted)}, not one`);
  return lines[0]!;
}
