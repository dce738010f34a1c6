import { Client } from 'pg';
import type { Config } from './config';
import { Database, migrate } from './database';
import { defaultDataFolder, startEmbeddedPostgres } from './database/embedded';

const EMBEDDED_DATABASE = 'wulfrun';

/** A migrated record and how to let go of it. */
export interface OpenRecord {
  database: Database;
  /** Where it is kept, for people: the data folder of the embedded server, or null for one of their own. */
  dataFolder: string | null;
  close(): Promise<void>;
}

/**
 * Opens the record: the database that `DATABASE_URL` names, or the embedded one, brought to the schema of this version.
 *
 * @throws errors whose message says what to do
 */
export async function openRecord(config: Config, log: (line: string) => void = () => undefined): Promise<OpenRecord> {
  const embedded = config.databaseUrl === null ? await startEmbeddedPostgres({ dataFolder: config.dataFolder ?? defaultDataFolder(config.xdgDataHome ?? undefined), log }) : null;
  try {
    const url = config.databaseUrl ?? (await embeddedDatabase(embedded!.url, embedded!.urlFor(EMBEDDED_DATABASE)));
    await migrate(url);
    const database = new Database({ url, poolSize: config.databasePoolSize, statementTimeoutMs: config.databaseStatementTimeoutMs });
    return {
      database,
      dataFolder: embedded?.dataFolder ?? null,
      async close() {
        await database.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** Makes the database of the embedded server on first use; two processes may come at once. */
async function embeddedDatabase(serverUrl: string, databaseUrl: string): Promise<string> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [EMBEDDED_DATABASE]);
    if (rowCount === 0) {
      await client.query(`create database ${EMBEDDED_DATABASE}`).catch((error: { code?: string }) => {
        if (error.code !== '42P04' && error.code !== '23505') throw error;
      });
    }
    return databaseUrl;
  } finally {
    await client.end();
  }
}
