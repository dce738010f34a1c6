import { readFile } from 'node:fs/promises';
import type { ClusterFiles } from './cluster-files';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import type { Software } from './software';

/** PostgreSQL reads only the data of its own major version; the way from one to another leads through a backup. */
export async function assertSameMajorVersion(cluster: ClusterFiles, software: Software): Promise<void> {
  const text = (await readFile(cluster.versionFile, 'utf8')).trim();
  const found = Number.parseInt(text, 10);
  if (found === software.majorVersion) return;
  const what = `the data in ${cluster.folder} is of PostgreSQL ${text}, and this release of Wulfrun brings PostgreSQL ${software.majorVersion}`;
  throw new EmbeddedPostgresError(
    'OTHER_VERSION',
    found < software.majorVersion
      ? `${what}: run "wulfrun backup FILE" with the release that made it, move that folder away, then "wulfrun restore FILE" with this release`
      : `${what}: start the newer release of Wulfrun that made it, or point WULFRUN_DATA_DIR at another folder`,
  );
}
