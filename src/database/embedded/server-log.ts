import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { chown, readFile } from 'node:fs/promises';
import type { OsUser } from './run-program';

const LARGEST_LOG_BYTES = 5_000_000;

/** The log of one launch: a place in the file, and what was written since. */
export interface ServerLog {
  descriptor: number;
  lines: () => Promise<string[]>;
  close: () => void;
}

/** Opens the server's log at its end. A long one is put aside first and takes the place of the one before. */
export async function openServerLog(path: string, user: OsUser | null): Promise<ServerLog> {
  if (sizeOf(path) > LARGEST_LOG_BYTES) renameSync(path, `${path}.previous`);
  const start = sizeOf(path);
  const descriptor = openSync(path, 'a', 0o600);
  if (user) await chown(path, user.uid, user.gid);
  return {
    descriptor,
    lines: async () => (await readFile(path)).subarray(start).toString('utf8').split('\n').filter(Boolean),
    close: () => closeSync(descriptor),
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
