import 'reflect-metadata';
import { getMetadataArgsStorage, type DataSource, type EntityMetadata } from 'typeorm';
import { createDataSource } from '../../src/database';
import { entities } from '../../src/entities';
import { useDatabase } from '../support/database';
import { filesBelow, projectFolder } from './project';
import { storedTables, type StoredColumn } from './stored-tables';

const db = useDatabase();

let dataSource: DataSource;
let stored: Record<string, StoredColumn[]>;

beforeAll(async () => {
  dataSource = await createDataSource(db.url, { entities }).initialize();
  stored = await storedTables(db.database);
});
afterAll(() => dataSource?.destroy());

it('every entity class of the sources is in the list of entities', () => {
  for (const file of filesBelow('src', '.entity.ts')) require(`${projectFolder}/${file}`);
  const decorated = getMetadataArgsStorage().tables.map(({ target }) => target);
  expect(new Set(decorated)).toEqual(new Set(entities));
});

it('every table of the record has an entity', () => {
  expect([...new Set(dataSource.entityMetadatas.map(({ tableName }) => tableName))].sort()).toEqual(
    Object.keys(stored),
  );
});

it.each(entities.map((entity) => [entity.name, entity] as const))(
  '%s has the columns of its table: types, nullability, defaults and key',
  (_name, entity) => {
    const metadata = dataSource.getMetadata(entity);
    expect(declaredColumns(metadata)).toEqual(stored[metadata.tableName]);
  },
);

function declaredColumns({ columns, dataSource: { driver } }: EntityMetadata): StoredColumn[] {
  return columns
    .map((column) => ({
      name: column.databaseName,
      type: `${driver.normalizeType(column)}${column.isArray ? '[]' : ''}`,
      isNullable: column.isNullable,
      // TypeORM quotes numbers.
      default: column.isGenerated ? 'identity' : (driver.normalizeDefault(column)?.replace(/^'(\d+)'$/, '$1') ?? null),
      isKey: column.isPrimary,
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
