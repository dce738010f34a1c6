import type { Pool } from 'pg';
import { Database } from '../../src/database';
import { migrated, type Template } from './templates';
import { createDatabase, dropDatabase } from './test-databases';

export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  readonly pool: Pool;
}

/**
 * A database for the tests of this file (or of this `describe`) alone: a copy of the template, made before the first test and
 * taken away after the last. What one test commits the next one sees.
 */
export function useDatabase({ template = migrated }: { template?: Template | null } = {}): TestDatabase {
  let database: Database | null = null;
  const made = (): Database => {
    if (database === null) throw new Error('the database is made in beforeAll: use it inside a test or a later hook');
    return database;
  };
  beforeAll(async () => {
    database = new Database({ url: await createDatabase(template) });
  });
  afterAll(async () => {
    if (database === null) return; // it could not be made, and beforeAll has said why
    await database.close();
    await dropDatabase(database.url);
  });
  return {
    get url() {
      return made().url;
    },
    get database() {
      return made();
    },
    get pool() {
      return made().pool;
    },
  };
}
