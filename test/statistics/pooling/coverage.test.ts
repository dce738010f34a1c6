import { pooledRate } from '../../../src/statistics';

const PRACTICE_SD = 0.3;
const TRUE_RATE = 0.1;
const REPETITIONS = 2_000;

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

/** Practices of 400 to 2,000 patients whose true rates differ by a tenth to a half, and events by chance about those. */
function drawPractices(count: number, uniform: () => number) {
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return Array.from({ length: count }, () => {
    const exposure = 400 + 1_600 * uniform();
    const mean = exposure * TRUE_RATE * Math.exp(PRACTICE_SD * normal() - PRACTICE_SD ** 2 / 2);
    return { events: Math.max(0, Math.round(mean + Math.sqrt(mean) * normal())), exposure };
  });
}

/** How often nominal 95% limits contain the true rate. */
function coverage(practices: number): { poisson: number; clusterRobust: number } {
  const uniform = seeded(practices);
  const covers = (limits: { lower: number; upper: number } | null) =>
    limits !== null && limits.lower <= TRUE_RATE && TRUE_RATE <= limits.upper ? 1 / REPETITIONS : 0;
  const share = { poisson: 0, clusterRobust: 0 };
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    const rate = pooledRate(drawPractices(practices, uniform), { per: 1, confidence: 0.95 })!;
    share.poisson += covers(rate.poisson);
    share.clusterRobust += covers(rate.clusterRobust);
  }
  return share;
}

describe('when practices differ by three tenths', () => {
  const shares = new Map([4, 10, 50].map((practices) => [practices, coverage(practices)]));

  it('limits that count events as independent contain the true rate in fewer than 60 of 100 pools, however many practices', () => {
    for (const { poisson } of shares.values()) expect(poisson).toBeLessThan(0.6);
  });

  it('cluster-robust limits contain it in 93 to 96 of 100 with fifty practices', () => {
    expect(shares.get(50)?.clusterRobust).toBeGreaterThan(0.93);
    expect(shares.get(50)?.clusterRobust).toBeLessThan(0.96);
  });

  it('cluster-robust limits are still too narrow with ten, and more so with four', () => {
    expect(shares.get(10)?.clusterRobust).toBeLessThan(0.93);
    expect(shares.get(4)?.clusterRobust).toBeLessThan(0.88);
    const line = [...shares].map(([practices, { poisson, clusterRobust }]) => {
      return `${practices}: Poisson ${(100 * poisson).toFixed(1)}%, cluster-robust ${(100 * clusterRobust).toFixed(1)}%`;
    });
    process.stdout.write(`coverage of nominal 95% limits by practices pooled: ${line.join('; ')}\n`);
  });
});
