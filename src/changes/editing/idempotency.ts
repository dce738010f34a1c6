import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import type { Transaction } from '../../database';
import { ApiError } from '../../graphql';

/** How long an answer is kept for whoever sends the same request again. */
export const KEPT_HOURS = 24;

/** Any number will do as long as no other lock of two numbers uses it. */
const KEYS_LOCK = 7_201_607;
const LONGEST_KEY = 200;

/** Whose request, and which. */
export interface KeyedRequest {
  credential: string;
  key: string;
  bodySha256: string;
}

/** What was answered before. */
export interface EarlierAnswer {
  revision: number;
  made: Record<string, unknown>;
}

/**
 * The key of a mutation: its argument, or else the header, which can only mean the one mutation of its request.
 *
 * @throws {ApiError} `BAD_INPUT`
 */
export function keyOfMutation(
  argument: string | null | undefined,
  header: string | null,
  { operation }: GraphQLResolveInfo,
): string | null {
  const [only, ...others] = operation.selectionSet.selections;
  if (header !== null && (only?.kind !== 'Field' || others.length > 0)) {
    throw new ApiError(
      'BAD_INPUT',
      'the header idempotency-key can only be meant for one mutation: give each of several its argument `idempotencyKey`',
    );
  }
  if (argument != null && header !== null && argument !== header)
    throw new ApiError('BAD_INPUT', '`idempotencyKey` and the header idempotency-key differ: give one of the two');
  const key = argument ?? header;
  if (key !== null && (key.trim() === '' || key.length > LONGEST_KEY))
    throw new ApiError('BAD_INPUT', `an idempotency key has 1 to ${LONGEST_KEY} characters, got ${key.length}`);
  return key;
}

/** Equal for requests that ask for the same, whatever the order in which they say it. */
export function hashOfBody(mutation: string, input: object): string {
  return createHash('sha256')
    .update(`${mutation}\n${JSON.stringify(input, sorted)}`)
    .digest('hex');
}

function sorted(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== null && item !== undefined);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * Takes a key for the length of the transaction.
 *
 * @returns what was answered to the same request before; null where it is to be carried out
 * @throws {ApiError} `IDEMPOTENCY_KEY_IN_USE` while another carries it out, `IDEMPOTENCY_KEY_REUSED` when it asked for something else
 */
export async function takeKey(
  transaction: Transaction,
  { credential, key, bodySha256 }: KeyedRequest,
): Promise<EarlierAnswer | null> {
  const { rows: locks } = await transaction.query<{ isTaken: boolean }>(
    `select pg_try_advisory_xact_lock($1, hashtext($2)) as "isTaken"`,
    [KEYS_LOCK, `${credential}\n${key}`],
  );
  if (!locks[0]!.isTaken) {
    throw new ApiError(
      'IDEMPOTENCY_KEY_IN_USE',
      'a request with this idempotency key is being carried out: send it again shortly for its answer',
    );
  }
  const { rows } = await transaction.query<{ body_sha256: string; revision: number; made: string }>(
    'select body_sha256, revision, made from idempotency_key where credential = $1 and key = $2 and expires_at > now()',
    [credential, key],
  );
  const [earlier] = rows;
  if (earlier === undefined) return null;
  if (earlier.body_sha256 !== bodySha256)
    throw new ApiError('IDEMPOTENCY_KEY_REUSED', 'the idempotency key was used for something else: choose a new one');
  return { revision: earlier.revision, made: JSON.parse(earlier.made) as Record<string, unknown> };
}

/** Keeps the answer together with the revision that it is about, and lets go of some that are too old. */
export async function keepAnswer(
  transaction: Transaction,
  { credential, key, bodySha256 }: KeyedRequest,
  { revision, made }: EarlierAnswer,
): Promise<void> {
  await transaction.query(
    `insert into idempotency_key (credential, key, body_sha256, revision, made, expires_at)
     values ($1, $2, $3, $4, $5, now() + $6 * interval '1 hour')
     on conflict (credential, key) do update set body_sha256 = excluded.body_sha256, revision = excluded.revision,
       made = excluded.made, expires_at = excluded.expires_at`,
    [credential, key, bodySha256, revision, JSON.stringify(made), KEPT_HOURS],
  );
  await transaction.query(
    `delete from idempotency_key where (credential, key) in (
       select credential, key from idempotency_key where expires_at <= now() order by expires_at limit 100 for update skip locked)`,
  );
}
