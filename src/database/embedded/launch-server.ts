import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import type { ClusterFiles } from './cluster-files';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { explainFailure } from './explain-failure';
import { freeLoopbackPort } from './free-port';
import { readPostmasterFile } from './postmaster-file';
import { type OsUser, programEnvironment } from './run-program';
import { openServerLog } from './server-log';
import { serverArguments, type ServerSettings } from './server-settings';
import type { Software } from './software';
import { waitUntil } from './wait-until';

export interface RunningServer {
  pid: number;
  port: number;
}

/** Recovery after a crash reads at most 1 GB of log; a slow disk needs a minute for that. */
export const READY_TIMEOUT_MS = 180_000;

/**
 * Starts PostgreSQL and waits until it accepts connections. Null when it should simply be tried again: another process has
 * started a server on the same data in the meantime, or somebody took the port.
 *
 * The server is no part of our process group, since Ctrl-C must reach it after us and not before; and it writes to a file, since
 * a pipe would break if it outlives us.
 */
export async function launchServer(
  cluster: ClusterFiles,
  software: Software,
  user: OsUser | null,
  settings: ServerSettings,
): Promise<RunningServer | null> {
  const port = await freeLoopbackPort();
  const log = await openServerLog(cluster.log, user);
  try {
    const child = spawn(software.postgres, serverArguments(cluster.data, port, settings), {
      cwd: cluster.folder,
      env: programEnvironment,
      stdio: ['ignore', log.descriptor, log.descriptor],
      detached: true,
      windowsHide: true,
      ...(user && { uid: user.uid, gid: user.gid }),
    });
    child.unref();
    await once(child, 'spawn').catch((error) => {
      throw explainFailure([], dirname(cluster.folder), error);
    });
    const pid = child.pid as number;
    const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
    const isReady = () => {
      const file = readPostmasterFile(cluster.postmasterFile);
      return file !== null && file !== 'incomplete' && file.pid === pid && file.isReady;
    };
    const isSettled = await waitUntil(() => hasEnded() || isReady(), READY_TIMEOUT_MS);
    if (isSettled && !hasEnded()) return { pid, port };
    const lines = await log.lines();
    if (!isSettled) throw notReady(cluster, pid, lines);
    if (lines.some(isWorthAnotherTry)) return null;
    throw explainFailure(lines, dirname(cluster.folder));
  } finally {
    log.close();
  }
}

function isWorthAnotherTry(line: string): boolean {
  return /lock file "postmaster.pid" (already exists|is empty)|could not bind IPv4 address.*in use/.test(line);
}

function notReady(cluster: ClusterFiles, pid: number, lines: string[]): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'NOT_ANSWERING',
    `PostgreSQL (process ${pid}) has not become ready in ${READY_TIMEOUT_MS / 1000} seconds: look into ${cluster.log}, and start again when it is ready or ended`,
    lines.slice(-20),
  );
}
