import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ClusterFiles } from './cluster-files';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { READY_TIMEOUT_MS, type RunningServer } from './launch-server';
import { hasLeft, readPostmasterFile } from './postmaster-file';
import { isAlive, isServerOf } from './server-process';
import { waitUntil } from './wait-until';

const INCOMPLETE_FILE_TIMEOUT_MS = 2_000;

/**
 * The server that runs on this data already, if one does: another Wulfrun process started it, or one that was killed and left it
 * behind. Waits for one that is about to be ready or about to end.
 */
export async function findRunningServer(cluster: ClusterFiles): Promise<RunningServer | null> {
  const path = cluster.postmasterFile;
  await waitUntil(() => readPostmasterFile(path) !== 'incomplete', INCOMPLETE_FILE_TIMEOUT_MS);
  const file = readPostmasterFile(path);
  if (file === null) return null;
  if (file === 'incomplete') {
    // Nobody writes a few lines for seconds: a power cut has left an empty file.
    rmSync(path, { force: true });
    return null;
  }
  const { pid } = file;
  let readyPort = 0;
  await waitUntil(() => {
    const now = readPostmasterFile(path);
    if (now !== null && now !== 'incomplete' && now.pid === pid && now.isReady) readyPort = now.port;
    return readyPort > 0 || hasLeft(path, pid) || !isServerOf(pid, cluster.data);
  }, READY_TIMEOUT_MS);
  if (hasLeft(path, pid) || !isAlive(pid)) return null; // PostgreSQL itself clears the file of a dead server
  if (!isServerOf(pid, cluster.data)) {
    disown(path);
    return null;
  }
  if (readyPort > 0) return { pid, port: readyPort };
  throw new EmbeddedPostgresError(
    'NOT_ANSWERING',
    `a PostgreSQL server (process ${pid}) holds ${cluster.folder} but is not ready: look into ${cluster.log}, or end that process, and start again`,
  );
}

/**
 * The process that wrote this file is dead. PostgreSQL finds that out by itself, unless the number belongs to another program
 * by now: then it refuses to start. It knows that its own parent can't be a server, so the file gets our number. To delete the
 * file instead would lose what PostgreSQL reads in it to make sure that no child of the dead server still writes.
 */
function disown(path: string): void {
  const [, ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [process.pid, ...rest].join('\n'));
}
