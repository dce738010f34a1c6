import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { authentication, refuseOperation } from './access';
import { EstimatorPool, keepPanelsOf } from './comparisons';
import type { Config } from './config';
import { createContext } from './context';
import { isReadOnly, type Database } from './database';
import { createGraphqlServer } from './graphql/server';
import { loadBundledEvidence } from './importing';
import { ListenFailed } from './listen-failed';
import { openRecord } from './open-record';
import { projectFolders } from './project-folders';
import { createSchema } from './schema';
import { DEMONSTRATION, loadIntoFreshRecord, makeWorld } from './simulating';

/** A running server. */
export interface App {
  /** Where questions go: `http://127.0.0.1:4000/graphql`. */
  url: string;
  database: Database;
  /** Where the embedded database keeps the record; null for one that `DATABASE_URL` names. */
  dataFolder: string | null;
  /** Was bundled evidence loaded by this very start? */
  hasLoadedEvidence: boolean;
  /** Was the demonstration? */
  hasLoadedDemonstration: boolean;
  stop(): Promise<void>;
}

/** Where a start says what it does: lines for people, and the log as lines of JSON. */
export interface AppOutput {
  say?: (line: string) => void;
  logTo?: { write(line: string): void };
}

/**
 * The composition root: configuration → record → schema → server.
 *
 * @throws errors whose message says what to do; nothing is left running then
 */
export async function startApp(config: Config, { say, logTo = process.stderr }: AppOutput = {}): Promise<App> {
  const record = await openRecord(config, say);
  const { database, dataFolder } = record;
  try {
    const evidence = config.loadsEvidence
      ? await unlessReadOnly(() => loadBundledEvidence(database, projectFolders.evidence), 'the evidence', say)
      : null;
    const demonstration = config.loadsDemonstration
      ? await unlessReadOnly(
          () => loadIntoFreshRecord(database, () => makeWorld(DEMONSTRATION), 'wulfrun'),
          'the demonstration',
          say,
        )
      : null;
    keepPanelsOf(database, { memoryMb: config.panelMemoryMb });
    const authenticate = authentication(database, config);
    const estimator = new EstimatorPool({ threads: config.estimationThreads, deadlineMs: config.estimationDeadlineMs });
    const server = await createGraphqlServer({
      schema: createSchema(),
      createContext: async ({ headers }, hasLeft) =>
        createContext(database, {
          estimator,
          hasLeft,
          caller: await authenticate(headers.authorization),
          idempotencyKey: headers['idempotency-key']?.toString() ?? null,
        }),
      checkOperation: (schema, document, operation, { caller }) => refuseOperation(schema, document, operation, caller),
      showsSchema: config.showsSchema,
      corsOrigins: config.corsOrigins,
      logLevel: config.logLevel,
      logTo,
      isReady: () =>
        database.rows('select 1').then(
          () => true,
          () => false,
        ),
      editor: { webFolder: projectFolders.editor, operationsFolder: projectFolders.operations },
    });
    return {
      url: await listen(server, config),
      database,
      dataFolder,
      hasLoadedEvidence: evidence !== null && !evidence.alreadyLoaded,
      hasLoadedDemonstration: demonstration !== null,
      stop: async () => {
        try {
          await server.close();
          await estimator.close();
        } finally {
          await record.close();
        }
      },
    };
  } catch (error) {
    await record.close();
    throw error;
  }
}

/** A database that takes no writes is served as it is. */
async function unlessReadOnly<Result>(
  load: () => Promise<Result>,
  what: string,
  say: AppOutput['say'],
): Promise<Result | null> {
  try {
    return await load();
  } catch (error) {
    if (!isReadOnly(error)) throw error;
    say?.(`the database takes no writes: ${what} is not loaded, and mutations will be refused`);
    return null;
  }
}

/** Addresses that stand for every address of the machine, and one to reach it by from the machine itself. */
const EVERY_ADDRESS: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };

/** @throws {ListenFailed} with the server closed again */
async function listen(server: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    await server.close();
    throw new ListenFailed(host, port, error);
  }
  const reachable = EVERY_ADDRESS[host] ?? (host.includes(':') ? `[${host}]` : host);
  return `http://${reachable}:${(server.server.address() as AddressInfo).port}/graphql`;
}
