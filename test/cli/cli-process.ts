import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PROJECT = join(__dirname, '../..');

/** How a command ended, and what it printed. */
export interface Ended {
  /** Null when a signal ended it, whose name stands beside it. */
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** A command that runs as a process of its own, as it does from a terminal. */
export interface CliProcess {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
}

/** Starts commands in a folder and with settings; those that a failed test has left behind are killed after it. */
export function useCli(): (
  args: readonly string[],
  where: { cwd: string; environment?: Record<string, string> },
) => CliProcess {
  const children: ChildProcessWithoutNullStreams[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  return (args, { cwd, environment = {} }) => {
    const typescript = join(PROJECT, 'test/support/run-typescript.cjs');
    const child = spawn(process.execPath, ['--require', typescript, join(PROJECT, 'src/cli.ts'), ...args], {
      cwd,
      env: { PATH: '/usr/bin:/bin', WULFRUN_EVIDENCE: 'off', WULFRUN_DEMO: 'off', ...environment },
    });
    children.push(child);
    return { child, ended: ended(child) };
  };
}

async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => void (text.out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => void (text.err += chunk));
  // A process that is killed leaves what we still wanted to tell it.
  child.stdin.on('error', () => undefined);
  const [exitCode, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { exitCode, signal, ...text };
}
