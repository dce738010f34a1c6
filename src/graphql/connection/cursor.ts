import { createHash } from 'node:crypto';
import { isDay } from '../../time';
import { ApiError } from '../errors';
import { isStorable } from '../storable-text';

/** The values that a list is ordered by, at one row, as text. The last one is unique and never null. */
export type Position = readonly (string | null)[];

/** What a value of a position is, in PostgreSQL's words. */
export type PositionType = 'text' | 'integer' | 'double precision' | 'date';

/** Longer than any that is given out: names of some hundred characters, in base64. */
const LONGEST_CURSOR = 8_000;
const LARGEST_INTEGER = 2_147_483_647;

const IS_OF_TYPE: Record<PositionType, (text: string) => boolean> = {
  text: isStorable,
  integer: (text) => /^-?\d{1,10}$/.test(text) && Math.abs(Number(text)) <= LARGEST_INTEGER,
  'double precision': (text) => /^-?\d/.test(text) && Number.isFinite(Number(text)),
  date: isDay,
};

/** @param list  names the field and the order: a cursor is good for no other */
export function encodeCursor(list: string, position: Position): string {
  const body = Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');
  return `${checksum(list, body)}.${body}`;
}

/**
 * The position that a cursor holds, one value for each of `types`. The checksum tells slips from cursors, but it is no secret:
 * whoever forges one may put anything into it, so what it holds is checked before it comes near the database.
 *
 * @throws {ApiError} `BAD_CURSOR` when it was altered or belongs to another list
 */
export function decodeCursor(list: string, cursor: string, types: readonly PositionType[]): Position {
  const [sum, body] = cursor.length > LONGEST_CURSOR ? [] : cursor.split('.');
  if (sum !== undefined && body !== undefined && checksum(list, body) === sum) {
    const position = parsed(body);
    if (isPosition(position, types)) return position;
  }
  throw new ApiError(
    'BAD_CURSOR',
    'the cursor was altered, or belongs to another field or another order: begin again without it',
  );
}

function checksum(list: string, body: string): string {
  return createHash('sha256').update(`${list}\n${body}`).digest('base64url').slice(0, 8);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  } catch {
    return null; // no JSON, so no position
  }
}

function isPosition(value: unknown, types: readonly PositionType[]): value is Position {
  if (!Array.isArray(value) || value.length !== types.length || value.at(-1) === null) return false;
  return value.every((at, index) => at === null || (typeof at === 'string' && IS_OF_TYPE[types[index]!](at)));
}
