import type { Config } from '../../config';
import type { Database } from '../../database';
import { loadBundledEvidence } from '../../importing';
import { openRecord } from '../../open-record';
import { projectFolders } from '../../project-folders';
import { explainFullDisk } from '../explain-full-disk';

/**
 * Does something with the record open, and lets go of it. Files are recorded beside what is curated: that comes first, as it does
 * when the server starts.
 */
export async function withRecord<Result>(
  config: Config,
  say: (line: string) => void,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const record = await openRecord(config, say);
  try {
    if (config.loadsEvidence) await loadBundledEvidence(record.database, projectFolders.evidence);
    return await work(record.database);
  } catch (error) {
    throw await explainFullDisk(error, record.dataFolder);
  } finally {
    await record.close();
  }
}

/** By the clock of the database: nothing is published after it. */
export async function today(database: Database): Promise<string> {
  const [row] = await database.rows<{ today: string }>('select current_date as today');
  return row!.today;
}
