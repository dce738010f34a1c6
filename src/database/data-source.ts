import { DataSource, type EntityTarget, type MigrationInterface } from 'typeorm';
import { SnakeNaming } from './snake-naming';

export interface DataSourceParts {
  entities?: EntityTarget<object>[];
  migrations?: (new () => MigrationInterface)[];
}

/** TypeORM's view of the database: migrations and entity metadata. It never synchronises: migrations are written. */
export function createDataSource(url: string, parts: DataSourceParts): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    migrationsRun: false,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    entities: (parts.entities ?? []) as never[],
    migrations: parts.migrations ?? [],
    logging: false,
    extra: { max: 2 },
  });
}
