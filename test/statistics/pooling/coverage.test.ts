import { normalCriticalValue, pooledRate } from '../../../src/statistics';

const PRACTICE_SD = 0.3;
const TRUE_RATE = 0.1;
const REPETITIONS = 4_000;

/** A small seeded generator (mulberry32): what matters here is that it is the same each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function normal(uniform: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Patient-time of the practice in this place of the pool. */
type Sizes = (uniform: () => number, place: number) => number;

const from400To2000: Sizes = (uniform) => 400 + 1_600 * uniform();
/** Spread as the lists of Wolverhampton were on 1 January 2021: standard deviation 0.62 of their logarithms. */
const asLists: Sizes = (uniform) => 1_200 * Math.exp(0.62 * normal(uniform));
const firstIsTenfold: Sizes = (_uniform, place) => (place === 0 ? 12_000 : 1_200);

/** Practices whose true rates differ by a tenth to a half, and events by chance about those. */
function drawPractices(count: number, sizeOf: Sizes, uniform: () => number) {
  return Array.from({ length: count }, (_, place) => {
    const exposure = sizeOf(uniform, place);
    const mean = exposure * TRUE_RATE * Math.exp(PRACTICE_SD * normal(uniform) - PRACTICE_SD ** 2 / 2);
    return { events: Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(uniform))), exposure };
  });
}

interface Coverage {
  clusterRobust: number;
  /** As the cluster-robust one would be with the normal quantile in place of t. */
  withZ: number;
  poisson: number;
}

/** How often nominal 95% limits contain the true rate, by practices pooled; printed as one line. */
function coverage(name: string, sizeOf: Sizes): Map<number, Coverage> {
  const shares = new Map([4, 10, 50].map((practices) => [practices, coverageOf(practices, sizeOf)]));
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
  const printed = [...shares].map(
    ([practices, { clusterRobust, withZ, poisson }]) =>
      `${practices}: t ${percent(clusterRobust)}, z ${percent(withZ)}, Poisson ${percent(poisson)}`,
  );
  process.stdout.write(`coverage of nominal 95% limits by practices pooled, ${name}: ${printed.join('; ')}\n`);
  return shares;
}

function coverageOf(practices: number, sizeOf: Sizes): Coverage {
  const uniform = seeded(practices);
  const covers = (limits: { lower: number; upper: number } | null) =>
    limits !== null && limits.lower <= TRUE_RATE && TRUE_RATE <= limits.upper ? 1 / REPETITIONS : 0;
  const share = { clusterRobust: 0, withZ: 0, poisson: 0 };
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    const rate = pooledRate(drawPractices(practices, sizeOf, uniform), { per: 1, confidence: 0.95 })!;
    const byZ = Math.exp(normalCriticalValue(0.95) * (rate.standardErrorOfLog ?? NaN));
    share.clusterRobust += covers(rate.clusterRobust);
    share.withZ += covers({ lower: rate.value / byZ, upper: rate.value * byZ });
    share.poisson += covers(rate.poisson);
  }
  return share;
}

describe('when practices of like size differ by three tenths', () => {
  const shares = coverage('sizes alike', from400To2000);

  it.each([4, 10, 50])('cluster-robust limits contain the true rate in 92 to 96 of 100 pools of %i', (practices) => {
    expect(shares.get(practices)?.clusterRobust).toBeGreaterThan(0.92);
    expect(shares.get(practices)?.clusterRobust).toBeLessThan(0.96);
  });

  it('with the normal quantile they would in fewer than 85 of 100 pools of four and 92 of ten', () => {
    expect(shares.get(4)?.withZ).toBeLessThan(0.85);
    expect(shares.get(10)?.withZ).toBeLessThan(0.92);
  });

  it('limits that count events as independent do in fewer than 60 of 100, however many practices', () => {
    for (const { poisson } of shares.values()) expect(poisson).toBeLessThan(0.6);
  });
});

describe('when their sizes are as unequal as lists are', () => {
  const shares = coverage('sizes as unequal as lists', asLists);

  it.each([4, 10, 50])('cluster-robust limits contain the true rate in 89 to 95 of 100 pools of %i', (practices) => {
    expect(shares.get(practices)?.clusterRobust).toBeGreaterThan(0.89);
    expect(shares.get(practices)?.clusterRobust).toBeLessThan(0.95);
  });
});

describe('when one practice is ten times as large as each of the others', () => {
  const shares = coverage('one tenfold', firstIsTenfold);

  it('cluster-robust limits are far too narrow for four practices and for ten, and nearly right for fifty', () => {
    expect(shares.get(4)?.clusterRobust).toBeLessThan(0.75);
    expect(shares.get(10)?.clusterRobust).toBeLessThan(0.85);
    expect(shares.get(50)?.clusterRobust).toBeGreaterThan(0.9);
  });
});
