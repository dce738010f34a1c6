import type { Database } from '../../database';
import type { Role } from '../role';
import { hashOfToken } from './token-text';

/** A token as it is listed. */
export interface TokenRow {
  id: number;
  name: string;
  role: Role;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  state: 'valid' | 'expired' | 'revoked';
}

const COLUMNS = `id, name, role, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt",
  case when revoked_at is not null then 'revoked' when expires_at <= now() then 'expired' else 'valid' end as state`;

export function readTokens(database: Database): Promise<TokenRow[]> {
  return database.rows<TokenRow>(`select ${COLUMNS} from access_token order by id`);
}

/** By the clock of the database; null where no token has this text. */
export async function readTokenByText(
  database: Database,
  text: string,
): Promise<(TokenRow & { wasUsedLately: boolean }) | null> {
  const rows = await database.rows<TokenRow & { wasUsedLately: boolean }>(
    `select ${COLUMNS}, coalesce(last_used_at > now() - interval '1 minute', false) as "wasUsedLately"
     from access_token where token_sha256 = $1`,
    [hashOfToken(text)],
  );
  return rows[0] ?? null;
}
