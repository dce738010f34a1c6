/** A trouble with the database that whoever started the process can mend; the message says how. */
export class DatabaseError extends Error {
  override readonly name: string = 'DatabaseError';
}

export class DatabaseUnreachable extends DatabaseError {
  override readonly name = 'DatabaseUnreachable';
  constructor(url: string, cause: unknown) {
    const reason = cause instanceof Error && cause.message !== '' ? cause.message : String((cause as { code?: string }).code ?? cause);
    super(`the database at ${withoutPassword(url)} cannot be used (${reason}): check DATABASE_URL and that the server runs`, { cause });
  }
}

export class SchemaNewerThanCode extends DatabaseError {
  override readonly name = 'SchemaNewerThanCode';
  constructor(readonly unknownMigrations: readonly string[]) {
    super(`the database was migrated by a newer version of Wulfrun (${unknownMigrations.join(', ')}): start that version, or point DATABASE_URL elsewhere`);
  }
}

export class ServerTooOld extends DatabaseError {
  override readonly name = 'ServerTooOld';
  constructor(version: string) {
    super(`the database runs PostgreSQL ${version}: Wulfrun needs 15 or later`);
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
