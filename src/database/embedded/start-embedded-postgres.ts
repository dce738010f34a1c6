import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type ClusterFiles, clusterIn, SUPERUSER } from './cluster-files';
import { assertSameMajorVersion } from './cluster-version';
import { folderUnusable, prepareDataFolder } from './data-folder';
import { defaultDataFolder } from './default-data-folder';
import type { EmbeddedPostgres, EmbeddedPostgresOptions } from './embedded-postgres';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { findRunningServer } from './find-running-server';
import { initialiseCluster } from './initialise-cluster';
import { launchServer, type RunningServer } from './launch-server';
import { Lease, type ServerAddress } from './lease';
import { platformPackageFolder } from './platform-package';
import { RunningEmbeddedPostgres } from './running-embedded-postgres';
import { findServerUser } from './server-user';
import { prepareSoftware } from './software';

const OVERTAKEN_TIMEOUT_MS = 15_000;
const RETRY_INTERVAL_MS = 100;

/**
 * Brings up the PostgreSQL that npm has installed with us: makes its data at the first start, uses a server that runs on that
 * data already, and leaves one that others use when it is stopped here.
 *
 * A process that exits without {@link EmbeddedPostgres.stop} takes the server that it started with it, as far as it can: after
 * `kill -9` the server lives on, and the next start uses it.
 *
 * @throws {EmbeddedPostgresError} with a sentence that says what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions = {}): Promise<EmbeddedPostgres> {
  const { log = () => undefined, persistent = true, settings = {} } = options;
  const packageFolder = platformPackageFolder(options.findPackageFolder);
  const wanted = resolve(options.dataFolder ?? (persistent ? defaultDataFolder() : await temporaryFolder()));
  try {
    const user = await findServerUser(clusterIn(wanted).folder);
    const dataFolder = await prepareDataFolder(wanted, user);
    const cluster = clusterIn(dataFolder);
    const software = await prepareSoftware(packageFolder, dataFolder, user);
    if (!existsSync(cluster.folder)) {
      log(`making a PostgreSQL ${software.version} database in ${cluster.folder}`);
      await initialiseCluster(cluster, software, user, { isDurable: settings['fsync'] !== 'off' });
    }
    await assertSameMajorVersion(cluster, software);
    const launch = () => launchServer(cluster, software, user, settings);
    const share = await takeShare(cluster, launch);
    return new RunningEmbeddedPostgres({ dataFolder, cluster, software, log, isPersistent: persistent, ...share });
  } catch (error) {
    throw folderUnusable(wanted, error);
  }
}

interface Share {
  address: ServerAddress;
  lease: Lease;
  isReused: boolean;
}

/** Each step may be overtaken by another process that starts or stops the same server; then the next round sees how it stands. */
async function takeShare(cluster: ClusterFiles, launch: () => Promise<RunningServer | null>): Promise<Share> {
  const end = performance.now() + OVERTAKEN_TIMEOUT_MS;
  let lastError: unknown = 'other processes keep getting in the way';
  while (performance.now() < end) {
    const running = await findRunningServer(cluster);
    const server = running ?? (await launch().catch(earlierServer));
    if (server instanceof EmbeddedPostgresError) lastError = server;
    if (server === null || server instanceof EmbeddedPostgresError) {
      await delay(RETRY_INTERVAL_MS);
      continue;
    }
    const address = { ...server, user: SUPERUSER, password: await readFile(cluster.password, 'utf8') };
    try {
      return { address, lease: await Lease.take(address), isReused: running !== null };
    } catch (error) {
      lastError = error;
      if (isWrongPassword(error)) break;
      await delay(RETRY_INTERVAL_MS);
    }
  }
  throw isOfEarlierServer(lastError) ? lastError : notAnswering(cluster, lastError);
}

/** Processes of a server that was killed notice it one by one, each when it has done with its statement: worth another try. */
function earlierServer(error: unknown): EmbeddedPostgresError {
  if (isOfEarlierServer(error)) return error;
  throw error;
}

function isOfEarlierServer(error: unknown): error is EmbeddedPostgresError {
  return error instanceof EmbeddedPostgresError && error.code === 'EARLIER_SERVER_ENDING';
}

function isWrongPassword(error: unknown): boolean {
  return (error as { code?: string }).code === '28P01';
}

function notAnswering(cluster: ClusterFiles, cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'NOT_ANSWERING',
    isWrongPassword(cause)
      ? `the server on ${cluster.folder} does not take the password in ${cluster.password}: put the right one there, or move the folder away to begin with new data`
      : `PostgreSQL runs on ${cluster.folder} but cannot be used (${String(cause)}): look into ${cluster.log}, end that server, and start again`,
    [],
    cause,
  );
}

async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'wulfrun-'));
}
