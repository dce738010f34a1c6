import { Client } from 'pg';
import type { Config } from './config';
import { Database, migrate } from './database';
import { defaultDataFolder, startEmbeddedPostgres, type EmbeddedPostgres } from './database/embedded';

const EMBEDDED_DATABASE = 'wulfrun';

/** A migrated record and how to let go of it. */
export interface OpenRecord {
  database: Database;
  /** Where it is kept, for people: the data folder of the embedded server, or null for one of their own. */
  dataFolder: string | null;
  /** The migrations that opening it has applied. */
  appliedMigrations: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens the record: the database that `DATABASE_URL` names, or the embedded one, brought to the schema of this version.
 *
 * @throws errors whose message says what to do
 */
export async function openRecord(config: Config, say: (line: string) => void = () => undefined): Promise<OpenRecord> {
  if (config.databaseUrl !== null) {
    const { database, appliedMigrations } = await openDatabase(config.databaseUrl, config);
    return { database, dataFolder: null, appliedMigrations, close: () => database.close() };
  }
  const dataFolder = config.dataFolder ?? defaultDataFolder(config.xdgDataHome ?? undefined);
  const server = await startEmbeddedPostgres({ dataFolder, log: say });
  try {
    const { database, appliedMigrations } = await openDatabase(await embeddedDatabase(server), config);
    const close = async (): Promise<void> => {
      try {
        await database.close();
      } finally {
        await server.stop();
      }
    };
    return { database, dataFolder: server.dataFolder, appliedMigrations, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function openDatabase(url: string, config: Config): Promise<Pick<OpenRecord, 'database' | 'appliedMigrations'>> {
  const { applied } = await migrate(url);
  const database = new Database({
    url,
    poolSize: config.databasePoolSize,
    statementTimeoutMs: config.databaseStatementTimeoutMs,
    lockTimeoutMs: config.databaseLockTimeoutMs,
  });
  return { database, appliedMigrations: applied };
}

/** What PostgreSQL says to the slower of two processes that create the same database at once. */
const MADE_BY_ANOTHER = ['42P04', '23505'];

/** The URL of the record's database on the embedded server, made on first use. */
async function embeddedDatabase(server: EmbeddedPostgres): Promise<string> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [EMBEDDED_DATABASE]);
    if (rowCount === 0) await client.query(`create database ${EMBEDDED_DATABASE}`);
  } catch (error) {
    if (!MADE_BY_ANOTHER.includes(String((error as { code?: unknown }).code))) throw error;
  } finally {
    await client.end();
  }
  return server.urlFor(EMBEDDED_DATABASE);
}
