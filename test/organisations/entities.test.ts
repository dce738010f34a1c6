import 'reflect-metadata';
import { createDataSource } from '../../src/database';
import {
  Commissioner,
  Federation,
  ListSize,
  OrganisationName,
  OtherOrganisation,
  Person,
  Practice,
  RegisterState,
  Relation,
  Site,
  Trust,
} from '../../src/organisations';
import { useDatabase } from '../support/database';

const db = useDatabase();
const entities = [
  Commissioner,
  Federation,
  ListSize,
  OrganisationName,
  OtherOrganisation,
  Person,
  Practice,
  RegisterState,
  Relation,
  Site,
  Trust,
];

const TYPES: Record<string, string> = { int4: 'integer', bool: 'boolean' };

const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);

it.each(entities.map((entity) => [entity.name, entity] as const))(
  'the entity %s has the columns of its table',
  async (_, entity) => {
    const dataSource = createDataSource(db.url, { entities });
    await dataSource.initialize();
    try {
      const { tableName, columns, primaryColumns } = dataSource.getMetadata(entity);
      const stored = await db.database.rows<{ name: string; type: string; is_nullable: string }>(
        `select column_name as name, udt_name as type, is_nullable from information_schema.columns where table_name = $1`,
        [tableName],
      );
      const keys = await db.database.rows<{ name: string }>(
        `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
       where i.indrelid = $1::regclass and i.indisprimary`,
        [tableName],
      );
      const declared = columns.map(({ databaseName, type, isNullable }) => ({ name: databaseName, type, isNullable }));
      const real = stored.map(({ name, type, is_nullable }) => ({
        name,
        type: TYPES[type] ?? type,
        isNullable: is_nullable === 'YES',
      }));
      expect(declared.sort(byName)).toEqual(real.sort(byName));
      expect(primaryColumns.map((column) => column.databaseName).sort()).toEqual(keys.map(({ name }) => name).sort());
    } finally {
      await dataSource.destroy();
    }
  },
);
