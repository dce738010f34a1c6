/** A trouble with the database that whoever started the process can mend; the message says how. */
export class DatabaseError extends Error {
  override readonly name: string = 'DatabaseError';
}

export class DatabaseUnreachable extends DatabaseError {
  override readonly name = 'DatabaseUnreachable';
  constructor(url: string, cause: unknown) {
    const reason =
      cause instanceof Error && cause.message !== ''
        ? cause.message
        : String((cause as { code?: string }).code ?? cause);
    super(
      `the database at ${withoutPassword(url)} cannot be used (${reason}): check DATABASE_URL and that the server runs`,
      { cause },
    );
  }
}

export class SchemaNewerThanCode extends DatabaseError {
  override readonly name = 'SchemaNewerThanCode';
  constructor(readonly unknownMigrations: readonly string[]) {
    super(
      `the database was migrated by a newer version of Wulfrun (${unknownMigrations.join(', ')}): start that version, or point DATABASE_URL elsewhere`,
    );
  }
}

export class ServerTooOld extends DatabaseError {
  override readonly name = 'ServerTooOld';
  constructor(version: string) {
    super(`the database runs PostgreSQL ${version}: Wulfrun needs 15 or later; without DATABASE_URL it brings its own`);
  }
}

/** The server or the network went away in the middle of a transaction. */
export class ConnectionLost extends DatabaseError {
  override readonly name = 'ConnectionLost';
  constructor({ mayHaveCommitted }: { mayHaveCommitted: boolean }, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      mayHaveCommitted
        ? `the connection to the database was lost at the last step (${reason}), so it may or may not have been written: see that the server runs, and look`
        : `the connection to the database was lost (${reason}) and nothing was written: see that the server runs, and try again`,
      { cause },
    );
  }
}

export class EncodingNotUtf8 extends DatabaseError {
  override readonly name = 'EncodingNotUtf8';
  constructor(encoding: string) {
    super(
      `the database holds text as ${encoding}: make one for Wulfrun by "create database … encoding 'UTF8' template template0"`,
    );
  }
}

export class DatabaseNotPermitted extends DatabaseError {
  override readonly name = 'DatabaseNotPermitted';
  constructor(url: string, cause: unknown) {
    super(
      `the user of ${withoutPassword(url)} may not do what is needed there (${(cause as Error).message}): grant it to that user, or name the owner of the database in DATABASE_URL`,
      { cause },
    );
  }
}

/** Its schema is older than this version's, and it takes no writes. */
export class DatabaseReadOnly extends DatabaseError {
  override readonly name = 'DatabaseReadOnly';
  constructor(url: string, cause: unknown) {
    super(
      `the database at ${withoutPassword(url)} takes no writes, and its schema is not yet that of this version: run "wulfrun migrate" where it does take them`,
      { cause },
    );
  }
}

/** The address as it may be shown: no password. */
export function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    return `${parsed.protocol}//${parsed.username === '' ? '' : `${parsed.username}@`}${parsed.host}${parsed.pathname}`;
  } catch {
    return 'the address given';
  }
}
