import { DatabaseError } from './errors';

const DISK_FULL = '53100';

/** The server has no room to write to. */
export class DatabaseDiskFull extends DatabaseError {
  override readonly name = 'DatabaseDiskFull';

  /** @param dataFolder where the server keeps its data, if that is known */
  constructor(cause: unknown, dataFolder: string | null = null) {
    const place = dataFolder === null ? 'where the database keeps its data' : `that holds ${dataFolder}`;
    super(`the disk ${place} is full and nothing was written: free some space on it, and try again`, { cause });
  }
}

/** The same error, as a sentence where it says that the disk is full. */
export function explainDiskFull(error: unknown): unknown {
  return (error as { code?: unknown }).code === DISK_FULL ? new DatabaseDiskFull(error) : error;
}
