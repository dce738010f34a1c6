import { resolve } from 'node:path';
import { createDataSource, migrate, revertLatestMigration, SchemaNewerThanCode } from '../../src/database';
import { loadBundledEvidence } from '../../src/importing';
import { migrations } from '../../migrations';
import { useDatabase } from '../support/database';
import { catalogueOf, contentOf } from './catalogue';

const evidence = resolve(__dirname, '../../data/evidence');

describe('T54: migrating up, down and up with data', () => {
  const db = useDatabase();

  it('gives the same schema again, and the same evidence the same record', async () => {
    await loadBundledEvidence(db.database, evidence);
    const schema = await catalogueOf(db.database);
    const record = await contentOf(db.database);
    expect(record['claim']!.length).toBeGreaterThan(100);

    for (const _ of migrations) await revertLatestMigration(db.url);
    expect(await catalogueOf(db.database)).toEqual([]);

    await migrate(db.url);
    expect(await catalogueOf(db.database)).toEqual(schema);
    await loadBundledEvidence(db.database, evidence);
    expect(await contentOf(db.database)).toEqual(record);
  });
});

describe('migrating', () => {
  const db = useDatabase();

  it('does nothing to a database that is up to date', async () => {
    expect(await migrate(db.url)).toEqual({ applied: [] });
  });

  it('refuses a database that a newer version has migrated, and leaves it as it is', async () => {
    const before = await catalogueOf(db.database);
    await db.database.rows(
      `insert into migration (timestamp, name) values (9999999999999, 'FromTheFuture9999999999999')`,
    );
    await expect(migrate(db.url)).rejects.toThrow(SchemaNewerThanCode);
    await expect(migrate(db.url)).rejects.toThrow(/FromTheFuture9999999999999\): start that version/);
    expect(await catalogueOf(db.database)).toEqual(before);
  });
});

describe('T58: a database that takes no writes', () => {
  const db = useDatabase({ template: null });

  it('and has no schema yet is refused with a sentence that says where to migrate it', async () => {
    const name = new URL(db.url).pathname.slice(1);
    await db.pool.query(`alter database "${name}" set default_transaction_read_only = on`);
    await expect(migrate(db.url)).rejects.toThrow(/takes no writes, and its schema is not yet that of this version/);
  });
});

describe('T53: two processes that start together on an empty database', () => {
  const db = useDatabase({ template: null });

  it('migrate it once', async () => {
    const results = await Promise.all([migrate(db.url), migrate(db.url)]);
    const names = migrations.map((migration) => new migration().name);
    expect(results.map(({ applied }) => applied).sort((one, other) => other.length - one.length)).toEqual([names, []]);
  });
});

it('migrations are listed in the order of their times', () => {
  const times = migrations.map((migration) => Number(new migration().name.slice(-13)));
  expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
});

it('TypeORM never changes the schema by itself', () => {
  const { options } = createDataSource('postgres://nowhere', { migrations });
  expect([options.synchronize, options.migrationsRun, options.dropSchema]).toEqual([false, false, undefined]);
});
