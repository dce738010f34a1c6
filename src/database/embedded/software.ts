import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copySoftware } from './copy-software';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { type OsUser, type ProgramResult, runProgram } from './run-program';

/** The programs of one PostgreSQL release, in a place where the server's user can run them. */
export interface Software {
  postgres: string;
  initdb: string;
  pgControl: string;
  /** As PostgreSQL says it: `18.4`. */
  version: string;
  majorVersion: number;
}

/**
 * Finds PostgreSQL where npm has put it, or, if the server's user can't run it there, in a copy beside the data. Root's clone may
 * lie in a home that nobody else can enter; and npm may have been told to run no install scripts, which leaves the libraries
 * without the names that the programs look for.
 */
export async function prepareSoftware(
  packageFolder: string,
  dataFolder: string,
  user: OsUser | null,
): Promise<Software> {
  const inPlace = join(packageFolder, 'native');
  const first = await askVersion(inPlace, user);
  if (first.version) return softwareIn(inPlace, first.version);
  if (first.result.spawnError?.code === 'ENOENT') throw cannotRun(first.result);

  const description = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const copy = join(dataFolder, `postgresql-software-${description.version}`);
  await copySoftware(inPlace, copy, user);
  const second = await askVersion(copy, user);
  if (second.version) return softwareIn(copy, second.version);
  throw cannotRun(second.result);
}

function softwareIn(folder: string, version: string): Software {
  const program = (name: string) => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgControl: program('pg_ctl'),
    version,
    majorVersion: Number.parseInt(version, 10),
  };
}

async function askVersion(folder: string, user: OsUser | null): Promise<{ version?: string; result: ProgramResult }> {
  const result = await runProgram(softwareIn(folder, '').postgres, ['--version'], { user });
  // postgres (PostgreSQL) 18.4
  return { version: result.exitCode === 0 ? /\d+(\.\d+)?/.exec(result.lines[0] ?? '')?.[0] : undefined, result };
}

function cannotRun({ lines, spawnError }: ProgramResult): EmbeddedPostgresError {
  // The file is there; what is not is the loader that it names, because this system has another C library.
  const isOtherCLibrary = process.platform === 'linux' && spawnError?.code === 'ENOENT';
  const reason = isOtherCLibrary
    ? 'it needs the GNU C library, which Alpine and other musl systems do not have'
    : (lines.at(-1) ?? spawnError?.message ?? 'it ends without a word');
  return new EmbeddedPostgresError(
    'NO_SOFTWARE',
    `the bundled PostgreSQL cannot run on this system (${reason}): set DATABASE_URL to a PostgreSQL 15 or later`,
    lines,
    spawnError,
  );
}
