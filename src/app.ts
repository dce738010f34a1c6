import type { AddressInfo } from 'node:net';
import type { Config } from './config';
import { createContext } from './context';
import type { Database } from './database';
import { createGraphqlServer } from './graphql/server';
import { loadBundledEvidence } from './importing';
import { openRecord } from './open-record';
import { projectFolders } from './project-folders';
import { createSchema } from './schema';

/** A running server. */
export interface App {
  /** Where questions go: `http://127.0.0.1:4000/graphql`. */
  url: string;
  database: Database;
  dataFolder: string | null;
  /** Was the bundled evidence loaded by this very start? */
  hasLoadedEvidence: boolean;
  stop(): Promise<void>;
}

/**
 * The composition root: configuration → record → schema → server.
 *
 * @throws errors whose message says what to do; nothing is left running then
 */
export async function startApp(config: Config, log: (line: string) => void = () => undefined): Promise<App> {
  const record = await openRecord(config, log);
  const { database } = record;
  try {
    const evidence = config.loadsEvidence ? await loadBundledEvidence(database, projectFolders.evidence) : null;
    const server = await createGraphqlServer({
      schema: createSchema(),
      createContext: () => createContext(database),
      logLevel: config.logLevel,
      isReady: () => database.rows('select 1').then(() => true, () => false),
      editor: { webFolder: projectFolders.editor, operationsFolder: projectFolders.operations },
    });
    try {
      await server.listen({ host: config.host, port: config.port });
    } catch (error) {
      await server.close();
      throw new ListenFailed(config, error);
    }
    const { port } = server.server.address() as AddressInfo;
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    return {
      url: `http://${host}:${port}/graphql`,
      database,
      dataFolder: record.dataFolder,
      hasLoadedEvidence: evidence !== null && !evidence.alreadyLoaded,
      async stop() {
        await server.close();
        await record.close();
      },
    };
  } catch (error) {
    await record.close();
    throw error;
  }
}

/** The port is taken, or the address is not of this machine. */
export class ListenFailed extends Error {
  override readonly name = 'ListenFailed';
  constructor({ host, port }: Config, cause: unknown) {
    const { code, message } = cause as { code?: string; message?: string };
    super(
      code === 'EADDRINUSE'
        ? `port ${port} on ${host} is taken: stop what listens there, or set PORT to another one (0 takes any free one)`
        : `cannot listen on ${host}:${port} (${message ?? code}): set HOST and PORT to an address of this machine`,
      { cause },
    );
  }
}
