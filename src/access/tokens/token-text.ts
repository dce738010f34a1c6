import { createHash, randomBytes } from 'node:crypto';

/** What every token of this server begins with, so that whoever finds one in a file or a log knows what it is. */
export const TOKEN_PREFIX = 'wulfrun_';

const TOKEN_BYTES = 32;

/** A new token: 256 random bits, so that nobody guesses it and a plain hash of it gives nothing away. */
export function newTokenText(): string {
  return `${TOKEN_PREFIX}${randomBytes(TOKEN_BYTES).toString('base64url')}`;
}

/** What is kept of a token. It is looked up by this, so no comparison takes longer the more of a token was guessed. */
export function hashOfToken(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
