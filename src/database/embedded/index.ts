export { defaultDataFolder } from './default-data-folder';
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './embedded-postgres';
export { EmbeddedPostgresError, type EmbeddedPostgresProblem } from './embedded-postgres-error';
export { startEmbeddedPostgres } from './start-embedded-postgres';
