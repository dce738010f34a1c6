import { QueryRunnerAlreadyReleasedError, type DataSource, type QueryRunner } from 'typeorm';
import { migrations } from '../../migrations';
import { createDataSource } from './data-source';
import {
  DatabaseNotPermitted,
  DatabaseReadOnly,
  DatabaseUnreachable,
  EncodingNotUtf8,
  SchemaNewerThanCode,
  ServerTooOld,
} from './errors';
import { isReadOnly } from './is-read-only';
import { isConnectionLost } from './is-connection-lost';

/** Any number will do as long as every version of the program uses the same. */
const MIGRATION_LOCK = 7_201_604;
const OLDEST_SERVER = 150000;
const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Brings a database to the schema of this code. Processes that start together take turns by an advisory lock; a database that
 * a newer version has migrated is refused and left alone.
 */
export async function migrate(databaseUrl: string): Promise<{ applied: string[] }> {
  return withDataSource(databaseUrl, async (dataSource) => {
    await refuseUnknownMigrations(dataSource);
    const applied = await dataSource.runMigrations({ transaction: 'each' });
    return { applied: applied.map((migration) => migration.name) };
  });
}

/** Takes back the newest migration, and with it what only that schema could hold. */
export async function revertLatestMigration(databaseUrl: string): Promise<void> {
  await withDataSource(databaseUrl, (dataSource) => dataSource.undoLastMigration({ transaction: 'each' }));
}

async function withDataSource<Result>(
  databaseUrl: string,
  work: (dataSource: DataSource) => Promise<Result>,
): Promise<Result> {
  const dataSource = createDataSource(databaseUrl, { migrations });
  try {
    await dataSource.initialize();
  } catch (cause) {
    throw new DatabaseUnreachable(databaseUrl, cause);
  }
  const lock = dataSource.createQueryRunner();
  try {
    await refuseUnfitDatabase(lock);
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work(dataSource);
  } catch (error) {
    if (isReadOnly(error)) throw new DatabaseReadOnly(databaseUrl, error);
    if ((error as { code?: unknown }).code === INSUFFICIENT_PRIVILEGE)
      throw new DatabaseNotPermitted(databaseUrl, error);
    // TypeORM lets go of a connection that is lost, and then complains that it has.
    if (isConnectionLost(error) || error instanceof QueryRunnerAlreadyReleasedError)
      throw new DatabaseUnreachable(databaseUrl, error);
    throw error;
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}

async function refuseUnfitDatabase(runner: QueryRunner): Promise<void> {
  const [{ version, number, encoding }] = (await runner.query(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
       current_setting('server_encoding') as encoding`,
  )) as [{ version: string; number: number; encoding: string }];
  if (number < OLDEST_SERVER) throw new ServerTooOld(version);
  if (encoding !== 'UTF8') throw new EncodingNotUtf8(encoding);
}

async function refuseUnknownMigrations(dataSource: DataSource): Promise<void> {
  const [{ exists }] = await dataSource.query<[{ exists: boolean }]>(
    `select to_regclass('migration') is not null as exists`,
  );
  if (!exists) return;
  const recorded: { name: string }[] = await dataSource.query('select name from migration');
  const known = new Set(dataSource.migrations.map((migration) => migration.name));
  const unknown = recorded.map((row) => row.name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new SchemaNewerThanCode(unknown);
}
