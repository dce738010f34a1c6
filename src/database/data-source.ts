import { DataSource, type EntityTarget, type MigrationInterface } from 'typeorm';
import { SnakeNaming } from './snake-naming';

/** An address that nobody answers at, not even with a refusal, would otherwise hold a start for minutes. */
const CONNECT_TIMEOUT_MS = 10_000;

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
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    extra: { max: 2 },
  });
}
