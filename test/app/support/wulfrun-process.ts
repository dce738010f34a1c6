import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROJECT = resolve(__dirname, '../../..');

/** How a process ended, and what it wrote. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** `wulfrun` as a process of its own, from the sources. */
export interface WulfrunProcess {
  readonly stdout: string;
  /** Resolves with the URL once the whole welcome was written; fails when the process ends before. */
  listening(): Promise<string>;
  /** Resolves once it has said this to people; fails when the process ends before. */
  said(words: string): Promise<void>;
  ended(): Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
}

/** What a test gives to the process besides PATH: nothing of the environment of the tests. */
export type Environment = Record<string, string>;

/** Starts such processes; one that a failed test leaves behind is killed after it. */
export function useWulfrun(): (environment: Environment, args?: readonly string[]) => WulfrunProcess {
  const children: ChildProcess[] = [];
  const homes: string[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
  });
  return (environment, args = ['serve']) => {
    const home = mkdtempSync(join(tmpdir(), 'wulfrun-home-'));
    homes.push(home);
    const child = spawn(
      process.execPath,
      ['--require', join(PROJECT, 'test/support/run-typescript.cjs'), join(PROJECT, 'src/cli.ts'), ...args],
      { cwd: PROJECT, env: { PATH: process.env['PATH'], HOME: home, PORT: '0', WULFRUN_DEMO: 'off', ...environment } },
    );
    children.push(child);
    return watch(child);
  };
}

function watch(child: ChildProcess): WulfrunProcess {
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]!.setEncoding('utf8').on('data', (text: string) => (written[name] += text));
  }
  const closing = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const ended = closing.then(([code, signal]) => ({ code, signal, ...written }));
  const wrote = async (name: 'stdout' | 'stderr', words: string): Promise<void> => {
    while (!written[name].includes(words)) {
      const end = await Promise.race([once(child[name]!, 'data').then(() => null), ended]);
      if (end !== null) throw new Error(`wulfrun ended with ${end.code ?? end.signal}: ${end.stderr}`);
    }
  };
  return {
    get stdout() {
      return written.stdout;
    },
    async listening() {
      await wrote('stdout', 'Ctrl-C');
      return /listens at (\S+)/.exec(written.stdout)![1]!;
    },
    said: (words) => wrote('stderr', words),
    ended: () => ended,
    kill: (signal) => child.kill(signal),
  };
}
