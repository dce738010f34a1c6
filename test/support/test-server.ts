import { randomBytes } from 'node:crypto';
import { startEmbeddedPostgres } from '../../src/database/embedded';
import { removeLeftovers, temporaryDataFolder, UNSAFE_BUT_FAST } from './temporary-data';
import { dropDatabases } from './test-databases';

/** The PostgreSQL server of one test run. */
export interface TestServer {
  /** Of a database to connect to for `create database`. */
  url: string;
  /** Every database of this run has a name that begins so. */
  prefix: string;
  /** Takes every database of the run away, and the server too if it is ours. */
  stop(): Promise<void>;
}

/** The server at `externalUrl` (PostgreSQL 15 or later, a user with CREATEDB), or else one of our own in a temporary folder. */
export async function startTestServer(externalUrl: string | undefined): Promise<TestServer> {
  const prefix = `wulfrun_test_${randomBytes(4).toString('hex')}_`;
  if (externalUrl) return { url: externalUrl, prefix, stop: () => dropDatabases(externalUrl, prefix) };
  await removeLeftovers();
  const server = await startEmbeddedPostgres({
    dataFolder: temporaryDataFolder(),
    persistent: false,
    settings: UNSAFE_BUT_FAST,
  });
  return { url: server.url, prefix, stop: () => server.stop() };
}
