import { statfs } from 'node:fs/promises';
import { ConnectionLost, DatabaseDiskFull } from '../database';

const LEAST_BYTES = 20_000_000;

/**
 * Says which disk is full, where that is known. A server that cannot write its log ends, and says so to nobody who is
 * connected: then what room is left tells why the connection was lost.
 *
 * @param dataFolder where the embedded server keeps its data; null for a server of one's own
 */
export async function explainFullDisk(error: unknown, dataFolder: string | null): Promise<unknown> {
  if (dataFolder === null) return error;
  if (error instanceof DatabaseDiskFull) return new DatabaseDiskFull(error, dataFolder);
  if (!(error instanceof ConnectionLost)) return error;
  const { bavail, bsize } = await statfs(dataFolder);
  return bavail * bsize < LEAST_BYTES ? new DatabaseDiskFull(error, dataFolder) : error;
}
