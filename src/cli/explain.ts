import { ConfigInvalid } from '../config';
import { DatabaseError, isConnectionLost } from '../database';
import { EmbeddedPostgresError } from '../database/embedded';
import { EvidenceInvalid, ImportInputError } from '../importing';
import { ListenFailed } from '../listen-failed';
import { CommandFailed } from './command-failed';

/** Errors that whoever runs a command can mend: their message says how, and a stack would only be in the way. */
const MADE_TO_BE_READ = [CommandFailed, ConfigInvalid, DatabaseError, EvidenceInvalid, ImportInputError, ListenFailed];

/** What a person is told of an error that ends a command: one line where that suffices, and the stack of a fault of ours. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof EmbeddedPostgresError)
    return [error.message, ...error.logTail.map((line) => `  ${line}`)].join('\n');
  if (MADE_TO_BE_READ.some((kind) => error instanceof kind)) return error.message;
  if (isConnectionLost(error))
    return `the connection to the database was lost (${error.message}): see that the server runs, and try again`;
  return `something unexpected happened: ${error.stack ?? error.message}`;
}
