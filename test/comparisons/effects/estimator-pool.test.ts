import { join } from 'node:path';
import { estimateHere, EstimatorPool } from '../../../src/comparisons';
import { madeUpStudy, USUAL } from './made-up-study';

const study = madeUpStudy({
  starts: [
    [24, 24],
    [30, 30],
  ],
  effect: -10,
});
const task = (key: string, repetitions = 99) =>
  ({ key, method: 'GENERALISED_SYNTHETIC_CONTROL', study, options: { ...USUAL, repetitions } }) as const;

/** Threads that read TypeScript, as this process does. */
const execArgv = ['--require', join(__dirname, '../../support/run-typescript.cjs')];
const pools: EstimatorPool[] = [];

function pool(deadlineMs = 60_000): EstimatorPool {
  const made = new EstimatorPool({ threads: 2, deadlineMs, execArgv });
  pools.push(made);
  return made;
}

afterEach(async () => {
  for (const made of pools.splice(0)) await made.close();
});

describe('effects estimated in threads', () => {
  it('are those estimated in this process, to the last digit', async () => {
    expect(await pool().estimate(task('a'))).toEqual(await estimateHere.estimate(task('a')));
  });

  it('leave this process free while they are estimated', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await pool().estimate(task('a'));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
  });

  it('are estimated once for all who ask at once, and kept for those who ask later', async () => {
    const own = pool();
    const [one, other] = await Promise.all([own.estimate(task('a')), own.estimate(task('a'))]);
    expect(other).toBe(one);
    expect(await own.estimate(task('a'))).toBe(one);
    expect(await own.estimate(task('b'))).not.toBe(one);
  });

  it('are given up at the deadline, in words', async () => {
    await expect(pool(50).estimate(task('a', 9_999))).rejects.toMatchObject({
      code: 'ESTIMATION_TIMEOUT',
      message: expect.stringMatching(/not estimated within 0\.05 seconds: ask for fewer/),
    });
  });

  it('go on while anybody waits, and end when the last has left', async () => {
    const own = pool();
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = [own.estimate(task('a'), first.signal), own.estimate(task('a'), second.signal)];
    first.abort();
    expect((await asked[0])!.isEstimable).toBe(true);
    await asked[1];

    const alone = new AbortController();
    const left = own.estimate(task('b'), alone.signal);
    alone.abort();
    await expect(left).rejects.toMatchObject({ code: 'ESTIMATION_TIMEOUT' });
  });
});
