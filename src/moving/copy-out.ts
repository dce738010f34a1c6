import { finished } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import type { Transaction } from '../database';
import type { RecordTable } from './record-tables';

/** All rows of a table as text, in chunks that need not end where a row does. */
export async function* copyOut(transaction: Transaction, { name, columns }: RecordTable): AsyncGenerator<Buffer> {
  const stream = transaction.query(copyTo(`copy (select ${columns.join(', ')} from ${name}) to stdout`));
  let isWhole = false;
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
    isWhole = true;
  } finally {
    // A connection that is answering can do nothing else, not even roll back, until the answer has been heard to its end.
    if (!isWhole && !stream.destroyed) await finished(stream.resume()).catch(() => undefined);
  }
}
