import { spawn } from 'node:child_process';

/** Whom a program runs as, where that is not the user of this process. */
export interface OsUser {
  name: string;
  uid: number;
  gid: number;
}

export interface ProgramResult {
  /** Null when the program could not be run at all; then `spawnError` says why. */
  exitCode: number | null;
  /** What it printed and complained, line by line. */
  lines: string[];
  spawnError?: NodeJS.ErrnoException;
}

/**
 * The whole environment of the server and its programs: whatever PGDATA, PGPORT or LANG may be set around us must not reach
 * them, and messages must be in English to be recognised. Windows can't start a program without SystemRoot.
 */
export const programEnvironment: NodeJS.ProcessEnv = {
  PATH: '/usr/bin:/bin',
  LC_ALL: 'C',
  ...(process.platform === 'win32' && { SystemRoot: 'C:\\Windows' }),
};

/** Runs a program to its end, as the server's user, in a folder that this user may enter. */
export function runProgram(
  program: string,
  programArguments: readonly string[],
  { user, folder = '/' }: { user: OsUser | null; folder?: string },
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, {
      cwd: folder,
      env: programEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...(user && { uid: user.uid, gid: user.gid }),
    });
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.stderr.on('data', (chunk) => (text += chunk));
    const lines = () => text.split(/\r?\n/).filter((line) => line.trim() !== '');
    child.once('error', (spawnError) => resolve({ exitCode: null, lines: lines(), spawnError }));
    child.once('close', (exitCode) => resolve({ exitCode, lines: lines() }));
  });
}
