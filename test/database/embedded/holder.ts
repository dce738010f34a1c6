import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { EmbeddedPostgresOptions } from '../../../src/database/embedded';

export interface HolderOptions extends Omit<EmbeddedPostgresOptions, 'log' | 'findPackageFolder'> {
  packageFolder?: string;
  osUser?: { uid: number; gid: number };
}

/** Another Node process that has started, or joined, the server of a data folder. */
export interface Holder {
  readonly url: string;
  readonly isReused: boolean;
  /** Calls `stop()` there and waits for the end of the process. */
  stop(): Promise<void>;
  /** Ends the process without `stop()`. */
  exit(): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

/** Starts such processes; one that a failed test has left behind is killed after it. */
export function useHolders(): (options: HolderOptions) => Promise<Holder> {
  const children: ChildProcess[] = [];
  afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));
  return (options) => startHolder(options, children);
}

async function startHolder(options: HolderOptions, children: ChildProcess[]): Promise<Holder> {
  const child = spawn(
    process.execPath,
    [
      '--require',
      join(__dirname, '../../support/run-typescript.cjs'),
      join(__dirname, 'holder-process.ts'),
      JSON.stringify(options),
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  children.push(child);
  const ended = once(child, 'exit');
  const first = await Promise.race([once(createInterface(child.stdout), 'line'), ended]);
  const answer =
    typeof first[0] === 'string' ? JSON.parse(first[0]) : { message: `the process ended with ${first[0]}` };
  if (!answer.url) throw Object.assign(new Error(answer.message), { code: answer.code });
  const end = async (ending: (child: ChildProcess) => void) => {
    ending(child);
    await ended;
  };
  return {
    ...answer,
    stop: () => end(() => child.stdin.write('stop\n')),
    exit: () => end(() => child.stdin.write('exit\n')),
    kill: () => end(() => child.kill('SIGKILL')),
  };
}
