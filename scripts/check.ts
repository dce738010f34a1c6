import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Everything that is asked of a change, quickest first: what fails early costs least. */
const STEPS = ['format:check', 'lint', 'typecheck', 'schema:check', 'schema:lint', 'codegen:check', 'build', 'test'];

interface Outcome {
  step: string;
  hasPassed: boolean;
  seconds: number;
}

/** `npm run check`, or `npm run check -- --without test`. */
function stepsAskedFor(args: readonly string[]): string[] {
  const leftOut = args[0] === '--without' ? args.slice(1) : [];
  const unknown = [...(leftOut.length === 0 ? args : []), ...leftOut.filter((step) => !STEPS.includes(step))];
  if (unknown.length > 0) {
    throw new Error(`cannot leave out ${unknown.join(', ')}: --without takes any of ${STEPS.join(', ')}`);
  }
  return STEPS.filter((step) => !leftOut.includes(step));
}

function run(step: string): Outcome {
  process.stdout.write(`\n== npm run ${step}\n`);
  const start = process.hrtime.bigint();
  const { status } = spawnSync('npm', ['run', '--silent', step], {
    cwd: resolve(__dirname, '..'),
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return { step, hasPassed: status === 0, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

const steps = stepsAskedFor(process.argv.slice(2));
const outcomes: Outcome[] = [];
for (const step of steps) {
  outcomes.push(run(step));
  if (!outcomes.at(-1)!.hasPassed) break;
}

process.stdout.write('\n');
for (const step of steps) {
  const outcome = outcomes.find((candidate) => candidate.step === step);
  const word = outcome === undefined ? 'not run' : outcome.hasPassed ? 'passed' : 'FAILED';
  const time = outcome === undefined ? '' : `${outcome.seconds.toFixed(1)} s`;
  process.stdout.write(`${step.padEnd(14)} ${word.padEnd(8)} ${time.padStart(8)}\n`);
}
if (outcomes.some(({ hasPassed }) => !hasPassed)) process.exitCode = 1;
