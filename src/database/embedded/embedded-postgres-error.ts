import { DatabaseError } from '../errors';

/**
 * What went wrong with the bundled PostgreSQL:
 *
 * - `NO_SOFTWARE`: no PostgreSQL is bundled for this processor or system, or it can't run here
 * - `NO_SERVER_USER`: root may not run PostgreSQL, and no OS user could be found or made that does it instead
 * - `DATA_FOLDER_UNUSABLE`: the folder can't be made, entered, read or written
 * - `OTHER_VERSION`: the data was written by another major version of PostgreSQL
 * - `DISK_FULL`: no space left where the data lies
 * - `NOT_ANSWERING`: a server holds the data but doesn't answer
 * - `EARLIER_SERVER_ENDING`: processes of a server that was killed have not all ended yet
 * - `START_FAILED`: anything else; the log says what
 */
export type EmbeddedPostgresProblem =
  | 'NO_SOFTWARE'
  | 'NO_SERVER_USER'
  | 'DATA_FOLDER_UNUSABLE'
  | 'OTHER_VERSION'
  | 'DISK_FULL'
  | 'NOT_ANSWERING'
  | 'EARLIER_SERVER_ENDING'
  | 'START_FAILED';

/** The bundled PostgreSQL could not be started. The message is one sentence that says what to do. */
export class EmbeddedPostgresError extends DatabaseError {
  override readonly name = 'EmbeddedPostgresError';
  constructor(
    readonly code: EmbeddedPostgresProblem,
    message: string,
    /** The last lines that the server or `initdb` wrote, oldest first; empty where they would add nothing. */
    readonly logTail: readonly string[] = [],
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
