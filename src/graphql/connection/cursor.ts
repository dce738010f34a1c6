import { createHash } from 'node:crypto';
import { ApiError } from '../errors';

/** The values that a list is ordered by, at one row; the last one is unique. */
export type Position = readonly (string | number | boolean | null)[];

const LONGEST_CURSOR = 2_000;

function checksum(list: string, body: string): string {
  return createHash('sha256').update(`${list}\n${body}`).digest('base64url').slice(0, 8);
}

/** @param list  names the field and the order: a cursor is good for no other */
export function encodeCursor(list: string, position: Position): string {
  const body = Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');
  return `${checksum(list, body)}.${body}`;
}

/** @throws {ApiError} `BAD_CURSOR` when it was altered or belongs to another list */
export function decodeCursor(list: string, cursor: string): Position {
  const [sum, body] = cursor.length > LONGEST_CURSOR ? [] : cursor.split('.');
  if (sum === undefined || body === undefined || checksum(list, body) !== sum) {
    throw new ApiError('BAD_CURSOR', 'the cursor was altered, or belongs to another field or another order: begin again without it');
  }
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Position;
}
