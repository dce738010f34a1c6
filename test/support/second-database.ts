import { randomBytes } from 'node:crypto';
import { escapeIdentifier, type Pool } from 'pg';
import { Database, migrate } from '../../src/database';
import { onServer, testServer } from './test-databases';

export interface SecondDatabase {
  readonly url: string;
  readonly database: Database;
  readonly pool: Pool;
  /** The major version of its server, such as 15. */
  readonly majorVersion: number;
  /** Takes everything out of it but the schema. */
  empty(): Promise<void>;
}

/**
 * A migrated database with nothing in it: on the server that `WULFRUN_TEST_SECOND_DATABASE_URL` names, such as one of an older
 * PostgreSQL; without it on the server of all tests.
 */
export function useSecondDatabase(): SecondDatabase {
  let made: { database: Database; majorVersion: number } | null = null;
  const name = `wulfrun_test_second_${randomBytes(6).toString('hex')}`;
  const serverUrl = () => process.env['WULFRUN_TEST_SECOND_DATABASE_URL'] ?? testServer().url;
  const recreate = async (): Promise<string> => {
    await onServer(serverUrl(), async (client) => {
      await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
      await client.query(
        `create database ${escapeIdentifier(name)} template template0 encoding 'UTF8' strategy file_copy`,
      );
    });
    const url = new URL(serverUrl());
    url.pathname = `/${name}`;
    await migrate(url.href);
    return url.href;
  };
  const current = () => {
    if (made === null) throw new Error('the database is made in beforeAll: use it inside a test or a later hook');
    return made;
  };
  beforeAll(async () => {
    const database = new Database({ url: await recreate() });
    const { rows } = await database.pool.query(`select current_setting('server_version_num')::int / 10000 as major`);
    made = { database, majorVersion: rows[0].major };
  });
  afterAll(async () => {
    await made?.database.close();
    await onServer(serverUrl(), (client) =>
      client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`),
    );
  });
  return {
    get url() {
      return current().database.url;
    },
    get database() {
      return current().database;
    },
    get pool() {
      return current().database.pool;
    },
    get majorVersion() {
      return current().majorVersion;
    },
    async empty() {
      await current().database.close();
      made = { ...current(), database: new Database({ url: await recreate() }) };
    },
  };
}
