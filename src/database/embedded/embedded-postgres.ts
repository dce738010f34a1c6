import type { FindPackageFolder } from './platform-package';
import type { ServerSettings } from './server-settings';

export interface EmbeddedPostgresOptions {
  /** Where the data lies; `defaultDataFolder()` unless given. A server that is not persistent gets a temporary folder. */
  dataFolder?: string;
  /** Told, in a line each, of what takes a moment. */
  log?: (line: string) => void;
  /** False: whoever stops the server last deletes the data. */
  persistent?: boolean;
  /** Changes and additions to the server's settings, by their names in postgresql.conf. */
  settings?: ServerSettings;
  /** Where npm packages are installed; another answer than the true one serves tests. */
  findPackageFolder?: FindPackageFolder;
}

/** A share in a running PostgreSQL server. */
export interface EmbeddedPostgres {
  /** Of the database `postgres`, with its password: `postgres://user:password@127.0.0.1:port/postgres`. */
  readonly url: string;
  urlFor(databaseName: string): string;
  readonly dataFolder: string;
  /** The server was running already: another process uses it, or one was killed and left it behind. */
  readonly isReused: boolean;
  /** Gives the share back; the last one stops the server and waits until everything is written. */
  stop(): Promise<void>;
}
