import { readFileSync } from 'node:fs';

/** What a running server tells of itself in `postmaster.pid`. */
export interface PostmasterFile {
  pid: number;
  port: number;
  /** It accepts connections. False while it starts, recovers or stops. */
  isReady: boolean;
}

/** Null when there is no such file; `incomplete` when the server has only begun to write it, or a power cut emptied it. */
export function readPostmasterFile(path: string): PostmasterFile | 'incomplete' | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  // Lines: process, data folder, start time, port, socket folder, address, shared memory, state (src/include/utils/pidfile.h).
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0) return 'incomplete';
  return { pid, port, isReady: port > 0 && lines[7]?.trim() === 'ready' };
}

/** Whether the server of this process number has left: it takes its file away as the last thing it does. */
export function hasLeft(path: string, pid: number): boolean {
  const file = readPostmasterFile(path);
  return file === null || (file !== 'incomplete' && file.pid !== pid);
}
