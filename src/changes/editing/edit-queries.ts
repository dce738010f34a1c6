import type { Database } from '../../database';

/** What a revision rests on that a mutation made. */
export interface EditRow {
  revision: number;
  credential: string;
  sourceId: number | null;
}

/** Of these revisions those that mutations made. They never change, so no moment is needed. */
export function readEdits(database: Database, revisions: readonly number[]): Promise<EditRow[]> {
  return database.rows<EditRow>(
    'select revision, credential, source_id as "sourceId" from edit where revision = any($1)',
    [revisions],
  );
}
