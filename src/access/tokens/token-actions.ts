import type { Database } from '../../database';
import type { Role } from '../role';
import { hashOfToken, newTokenText } from './token-text';

export interface NewToken {
  name: string;
  role: Role;
  /** In hours, from now on by the clock of the database. */
  expiresInHours: number;
}

export interface CreatedToken {
  id: number;
  /** The only time that it is seen: only a hash of it is kept. */
  text: string;
  expiresAt: string;
}

export async function createToken(database: Database, { name, role, expiresInHours }: NewToken): Promise<CreatedToken> {
  const text = newTokenText();
  const [row] = await database.rows<{ id: number; expires_at: string }>(
    `insert into access_token (name, role, token_sha256, expires_at)
     values ($1, $2, $3, clock_timestamp() + $4 * interval '1 hour') returning id, expires_at`,
    [name, role, hashOfToken(text), expiresInHours],
  );
  return { id: row!.id, text, expiresAt: row!.expires_at };
}

/** @returns its name; null where there is none of this number */
export async function revokeToken(database: Database, id: number): Promise<string | null> {
  const rows = await database.rows<{ name: string }>(
    'update access_token set revoked_at = coalesce(revoked_at, clock_timestamp()) where id = $1 returning name',
    [id],
  );
  return rows[0]?.name ?? null;
}

/** To the minute is enough. Where the database takes no writes, nobody is kept from reading for that. */
export async function noteTokenUse(database: Database, id: number): Promise<void> {
  await database
    .rows(
      `update access_token set last_used_at = now()
       where id = (select id from access_token where id = $1 for update skip locked)`,
      [id],
    )
    .catch(() => undefined);
}
