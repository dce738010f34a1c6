import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** Whether a process of this number exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether this process is a server of `data`: after a crash, its number may have gone to some other program. */
export function isServerOf(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true; // Windows does not show another process's command line
  return commandLine(pid).includes(data) || worksIn(pid, data);
}

/** A server's working directory is its data folder, by whatever path it was told of it. */
function worksIn(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const [its, ours] = [statSync(`/proc/${pid}/cwd`), statSync(data)];
    return its.dev === ours.dev && its.ino === ours.ino;
  } catch {
    return false; // not allowed to look, as in a container without that right: the command line decides
  }
}

function commandLine(pid: number): string {
  try {
    // Empty for a dead process that its parent has not yet taken leave of.
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // gone, or of a user whose processes are hidden from us: then it is none of ours
  }
  return spawnSync('/bin/ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

/**
 * `fast`: sessions are cut, everything is written, the server ends. `immediate`: it ends at once, and the next start recovers from
 * the log, without loss of what was committed.
 */
export type ShutdownMode = 'fast' | 'immediate';

/** Tells the server to end, without waiting: synchronous, so that it can be done while the process exits. */
export function signalShutdown(pid: number, mode: ShutdownMode, pgControl: string): void {
  try {
    if (process.platform === 'win32') spawnSync(pgControl, ['kill', mode === 'fast' ? 'INT' : 'QUIT', String(pid)]);
    else process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // ESRCH: it has ended already, which was the aim
  }
}
