import { join } from 'node:path';

/** Where the parts of one database cluster lie. */
export interface ClusterFiles {
  /** Holds the rest; it appears under this name only when it is complete. */
  folder: string;
  /** What PostgreSQL calls PGDATA. */
  data: string;
  password: string;
  log: string;
  versionFile: string;
  postmasterFile: string;
}

export function clusterFiles(folder: string): ClusterFiles {
  const data = join(folder, 'data');
  return {
    folder,
    data,
    password: join(folder, 'password'),
    log: join(folder, 'server.log'),
    versionFile: join(data, 'PG_VERSION'),
    postmasterFile: join(data, 'postmaster.pid'),
  };
}

export function clusterIn(dataFolder: string): ClusterFiles {
  return clusterFiles(join(dataFolder, 'postgresql'));
}

/** The database user of the server, who may do everything in it. */
export const SUPERUSER = 'wulfrun';
