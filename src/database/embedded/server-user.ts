import { stat } from 'node:fs/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { type OsUser, runProgram } from './run-program';

const NAME = 'postgres';

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * PostgreSQL refuses to run as root: there, the server runs as whoever owns the data already, or as the OS user `postgres`, who
 * is made if absent. For an ordinary user the answer is null: the server runs as that user.
 */
export async function findServerUser(existingData: string): Promise<OsUser | null> {
  if (!isRoot()) return null;
  const owner = await stat(existingData).catch(() => null); // no data yet
  if (owner && owner.uid !== 0) return { name: `number ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  return (await lookUp(NAME)) ?? (await makeUser(NAME));
}

async function lookUp(name: string): Promise<OsUser | null> {
  const [uid, gid] = await Promise.all([numberFrom('-u', name), numberFrom('-g', name)]);
  return uid === null || gid === null ? null : { name, uid, gid };
}

async function numberFrom(flag: string, name: string): Promise<number | null> {
  const { exitCode, lines } = await runProgram('id', [flag, name], { user: null });
  return exitCode === 0 ? Number(lines[0]) : null;
}

async function makeUser(name: string): Promise<OsUser> {
  // A group of that name may be left over; useradd then says so if it can't be used.
  await runProgram('/usr/sbin/groupadd', ['--system', name], { user: null });
  const { lines, spawnError } = await runProgram(
    '/usr/sbin/useradd',
    ['--system', '--gid', name, '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', name],
    { user: null },
  );
  const user = await lookUp(name);
  if (user) return user;
  throw new EmbeddedPostgresError(
    'NO_SERVER_USER',
    `PostgreSQL refuses to run as root and the OS user "${name}" could not be made: make that user, or start Wulfrun as an ordinary user, or set DATABASE_URL`,
    lines,
    spawnError,
  );
}
