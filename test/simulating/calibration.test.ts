import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NATIONAL_PANEL } from '../../src/simulating';
import { describeWithShared, sharedFolder } from '../support/shared-data';
import { countsOf, effectOfJoining, mean, quantile, worldOf, type CountsOf } from './support/panel-of';

// April 2013 to January 2021, so that the last lists are those that were published; two seeds, each a country of its own.
const SEEDS = [1605, 20160601];
const MONTHS = 94;
const JANUARY_2021 = 93;
const METRICS = ['SIM_AE_ATTENDANCES', 'SIM_EMERGENCY_ADMISSIONS', 'SIM_READMISSIONS'] as const;

/** Published ratio over two years, and how far chance may take one country from it. */
const PUBLISHED = {
  SIM_AE_ATTENDANCES: { ratio: 0.98, within: 0.015, perThousandAMonth: 34 },
  SIM_EMERGENCY_ADMISSIONS: { ratio: 0.97, within: 0.015, perThousandAMonth: 7.7 },
  SIM_READMISSIONS: { ratio: 0.95, within: 0.03, perThousandAMonth: 1.1 },
};

const share = (part: number, whole: number): number => part / whole;

describe.each(SEEDS)('a national panel of seed %i', (seed) => {
  const world = worldOf({ ...NATIONAL_PANEL, seed, months: MONTHS, metrics: 3 });
  const counts = new Map<string, CountsOf>();
  const countsFor = (code: string): CountsOf => {
    if (!counts.has(code)) counts.set(code, countsOf(world, code));
    return counts.get(code)!;
  };
  const listsIn = (month: number): number[] =>
    world.practices.map((_, place) => world.lists[place * MONTHS + month]!).filter((patients) => patients > 0);
  beforeAll(() => void process.stdout.write(`simulated with seed ${seed}\n`));

  it.each(METRICS)('has the published ratio of %s over all trusts', (code) => {
    const { ratio, within } = PUBLISHED[code];
    const found = effectOfJoining(countsFor(code), () => true).ratio;
    expect(Math.abs(found - ratio)).toBeLessThan(within);
  });

  it('has what was published for Wolverhampton in its city, per 100 patients a month', () => {
    const admissions = effectOfJoining(countsFor('SIM_EMERGENCY_ADMISSIONS'), (trust) => trust === 0);
    const readmissions = effectOfJoining(countsFor('SIM_READMISSIONS'), (trust) => trust === 0);
    expect(Math.abs(admissions.differencePer100AMonth - -0.11)).toBeLessThan(0.045);
    expect(Math.abs(readmissions.differencePer100AMonth - -0.021)).toBeLessThan(0.016);
  });

  it.each(METRICS)('has events of %s as often as they happen', (code) => {
    const { perThousandAMonth } = PUBLISHED[code];
    const { counts: all, model } = countsFor(code);
    // The year after the first: the trend has hardly begun.
    let events = 0;
    let patients = 0;
    for (let place = 0; place < world.practices.length; place += 1) {
      for (let month = 0; month < 12; month += 1) {
        const cell = place * MONTHS + month;
        if (Number.isNaN(all[cell]!)) continue;
        events += all[cell]!;
        patients += world.lists[cell]!;
      }
    }
    expect(model.perThousandAMonth).toBe(perThousandAMonth);
    expect((1_000 * events) / patients / perThousandAMonth).toBeCloseTo(1, 1);
  });

  it('has joiners with smaller lists and more deprived people, as evaluations found', () => {
    const isJoiner = (place: number): boolean => world.spellOf.has(place);
    const listOf = (place: number): number => world.lists[place * MONTHS]!;
    const places = [...world.practices.keys()];
    const joiners = places.filter(isJoiner);
    const others = places.filter((place) => !isJoiner(place));
    // Mean list of the nine in the trust's network over that of 28 others on 1 January 2021: 6,135 over 8,401.
    expect(Math.abs(mean(joiners.map(listOf)) / mean(others.map(listOf)) - 0.73)).toBeLessThan(0.12);
    const mostDeprived = joiners.filter((place) => world.practices[place]!.deprivationDecile === 1).length;
    expect(share(mostDeprived, joiners.length)).toBeGreaterThan(0.1);
  });

  it('has as many trusts with as many practices as in March 2021: 26 with 85, 1 to 12 each', () => {
    const sizes = world.trusts.map(({ spells }) => spells.length);
    expect(sizes).toHaveLength(26);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(85);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([1, 12]);
  });

  it('has staggered joins from two years after the start on, and leavers', () => {
    const spells = world.trusts.flatMap((trust) => trust.spells);
    expect(Math.min(...spells.map(({ joins }) => joins))).toBeGreaterThanOrEqual(24);
    expect(new Set(spells.map(({ joins }) => joins)).size).toBeGreaterThan(20);
    expect(spells.filter(({ leaves }) => leaves !== null).length).toBeGreaterThan(2);
  });

  it('has lists that jump by more than a fifth at mergers, and hardly elsewhere', () => {
    const jumps = world.mergers.map(({ survivor, month }) => {
      const at = survivor * MONTHS + month;
      return world.lists[at]! / world.lists[at - 1]! - 1;
    });
    expect(jumps.length).toBeGreaterThan(100);
    expect(jumps.filter((jump) => jump > 0.2).length / jumps.length).toBeGreaterThan(0.9);
    const survivors = new Set(world.mergers.map(({ survivor }) => survivor));
    const first = world.practices.findIndex((_, place) => !survivors.has(place));
    const steps = Array.from(
      { length: 12 },
      (_, month) => world.lists[first * MONTHS + month + 1]! / world.lists[first * MONTHS + month]!,
    );
    expect(Math.max(...steps)).toBeLessThan(1.02);
  });

  it('has winters above summers for admissions, and few small counts hidden', () => {
    const { counts: all, absences } = countsFor('SIM_EMERGENCY_ADMISSIONS');
    const rate = (month: number): number => {
      const cells = world.practices
        .map((_, place) => place * MONTHS + month)
        .filter((cell) => !Number.isNaN(all[cell]!));
      return mean(cells.map((cell) => all[cell]! / world.lists[cell]!));
    };
    // January against July, both of 31 days, over five years.
    const januaries = mean([9, 21, 33, 45, 57].map(rate));
    const julies = mean([3, 15, 27, 39, 51].map(rate));
    expect(januaries / julies).toBeGreaterThan(1.04);
    expect(absences.SUPPRESSED).toBeGreaterThan(0);
    expect(absences.SUPPRESSED / all.length).toBeLessThan(0.01);
  });

  describeWithShared('beside what was published', () => {
    it('has lists like those of 1 January 2021: median and quartiles within a tenth', () => {
      const file = join(sharedFolder!, 'data/patients-registered/2021-01/gp-reg-pat-prac-all.csv');
      const lines = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/).slice(1);
      const published = lines.map((line) => Number(line.split(',').at(-1)));
      expect(published).toHaveLength(6_658);
      for (const at of [0.25, 0.5, 0.75]) {
        expect(Math.abs(quantile(listsIn(JANUARY_2021), at) / quantile(published, at) - 1)).toBeLessThan(0.1);
      }
      expect(mean(listsIn(JANUARY_2021))).toBeGreaterThan(quantile(listsIn(JANUARY_2021), 0.5));
    });
  });
});
