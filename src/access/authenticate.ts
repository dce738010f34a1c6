import type { Database } from '../database';
import { ApiError } from '../graphql';
import { ANONYMOUS, type Caller } from './caller';
import { openIdProvider, type OpenIdSettings } from './openid';
import { noteTokenUse, readTokenByText, TOKEN_PREFIX } from './tokens';

export interface AccessSettings {
  /** May somebody who does not say who they are ask questions? */
  allowsAnonymousReading: boolean;
  /** Null: only our own tokens are taken. */
  openId: OpenIdSettings | null;
}

/** Tells from the header `authorization` who asks. */
export type Authenticate = (authorization: string | undefined) => Promise<Caller>;

const BEARER = /^bearer +([\w.~+/-]+=*)$/i;
const LONGEST_TOKEN = 16_000;
const THREE_PARTS = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Its answers throw {@link ApiError} `UNAUTHENTICATED`: a token that is wrong is never the same as none. */
export function authentication(database: Database, { allowsAnonymousReading, openId }: AccessSettings): Authenticate {
  const provider = openId === null ? null : openIdProvider(openId);
  return async (authorization) => {
    if (authorization === undefined) {
      if (allowsAnonymousReading) return ANONYMOUS;
      throw refused('this server answers nobody unknown: send a token in the header authorization, as "Bearer …"');
    }
    const token = authorization.length > LONGEST_TOKEN ? undefined : BEARER.exec(authorization)?.[1];
    if (token === undefined) throw refused('the header authorization must be "Bearer" and a token');
    if (token.startsWith(TOKEN_PREFIX)) return ownerOf(database, token);
    if (provider !== null && THREE_PARTS.test(token)) return provider(token);
    throw refused('the token is none that this server knows');
  };
}

async function ownerOf(database: Database, text: string): Promise<Caller> {
  const token = await readTokenByText(database, text);
  if (token === null) throw refused('the token is none that this server knows');
  if (token.state === 'revoked') throw refused('the token has been revoked: ask whoever runs this server for another');
  if (token.state === 'expired')
    throw refused(`the token expired at ${token.expiresAt}: ask whoever runs this server for another`);
  if (!token.wasUsedLately) await noteTokenUse(database, token.id);
  return { name: token.name, credential: `token ${token.id}`, role: token.role };
}

const refused = (message: string): ApiError => new ApiError('UNAUTHENTICATED', message);
