import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Database } from '../../src/database';
import { backUp, restore, type MovedRecord } from '../../src/moving';

/** The bytes of a backup. */
export async function backupOf(database: Database): Promise<Buffer> {
  const destination = new PassThrough();
  const [bytes] = await Promise.all([buffer(destination), backUp(database, destination)]);
  return bytes;
}

/** Restores from bytes, in pieces that end anywhere. */
export async function restoreFrom(database: Database, backup: Buffer, pieceBytes = 64 * 1024): Promise<MovedRecord> {
  const pieces = Array.from({ length: Math.ceil(backup.length / pieceBytes) }, (_, n) =>
    backup.subarray(n * pieceBytes, (n + 1) * pieceBytes),
  );
  return restore(database, Readable.from(pieces));
}
