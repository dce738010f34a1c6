import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMONSTRATION, NATIONAL_PANEL, truthOf, writeSimulation, type Truth } from '../../src/simulating';
import { useFolder } from '../importing/support/folder';
import { countsOf, effectOfJoining, worldOf } from './support/panel-of';

const SMALL = { ...DEMONSTRATION, practices: 60, cityPractices: 30, months: 30 };
const COUNTED = 'SIM_READMISSIONS';
const countsIn = (parameters: typeof SMALL, code = COUNTED): Float64Array => countsOf(worldOf(parameters), code).counts;

describe('a simulation', () => {
  const folder = useFolder();
  const written = async (name: string): Promise<string> => readFile(join(folder.path, name), 'utf8');

  it('is the same on every machine: the demonstration has this very file of observations', async () => {
    const { observations, sha256 } = await writeSimulation(worldOf(DEMONSTRATION), folder.path);
    const bytes = await readFile(join(folder.path, 'observations.csv'));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(observations).toBe(82_882);
    // Where this changes, GENERATOR_VERSION does too.
    expect(sha256).toBe('3b9b9688d2e8a4f43dc18c0d1c1e9aaac53c462e969faf2b13dc3d399ebf517e');
  });

  it('is written in the format of the importer of observations', async () => {
    await writeSimulation(worldOf(SMALL), folder.path);
    const lines = (await written('observations.csv')).trimEnd().split('\n');
    expect(lines[0]).toBe('practice,metric,period,numerator,denominator,absence');
    const form = /^SIM\d{5},SIM_[A-Z_]+,20\d\d-\d\d,(\d+,\d+,|,\d+,(SUPPRESSED|NOT_PUBLISHED))$/;
    expect(lines.slice(1).filter((line) => !form.test(line))).toEqual([]);
  });

  it('writes what is true beside it', async () => {
    await writeSimulation(worldOf(SMALL), folder.path);
    const truth = JSON.parse(await written('truth.json')) as Truth;
    expect(truth).toEqual(JSON.parse(JSON.stringify(truthOf(worldOf(SMALL)))));
    expect(truth.parameters).toEqual(SMALL);
    const city = { cityDifferencePer100AMonth: -0.11, trusts: [{ trust: 'SIM90001', practices: 10 }] };
    expect(truth.metrics[0]).toMatchObject({ code: 'SIM_EMERGENCY_ADMISSIONS', ...city });
    expect((await written('truth.csv')).split('\n')[1]).toMatch(
      /^SIM_EMERGENCY_ADMISSIONS,SIM90001,10,0\.\d+,0\.\d+,-0\.11$/,
    );
    expect((await written('practices.csv')).trimEnd().split('\n')).toHaveLength(61);
  });

  it('is another one by another seed', () => {
    expect(countsIn({ ...SMALL, seed: 1 })).not.toEqual(countsIn({ ...SMALL, seed: 2 }));
  });

  it('has the same counts of a metric, whatever others are observed', () => {
    expect(countsIn({ ...SMALL, metrics: 12 })).toEqual(countsIn(SMALL));
  });

  it('hides by the rule that is asked for, and never a zero', () => {
    const published = (suppression: '1-5' | '1-7' | 'NONE') =>
      new Set(countsIn({ ...SMALL, suppression }).filter((count) => !Number.isNaN(count)));
    const shown = (suppression: '1-5' | '1-7' | 'NONE') =>
      [...published(suppression)].filter((count) => count <= 8).sort((one, other) => one - other);
    expect(shown('NONE')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(shown('1-5')).toEqual([0, 6, 7, 8]);
    expect(shown('1-7')).toEqual([0, 8]);
  });

  it('varies more than chance alone would make it, by what it says', () => {
    const world = worldOf({ ...NATIONAL_PANEL, practices: 400, months: 12, metrics: 2, sharedShock: 0 });
    const { counts, model } = countsOf(world, 'SIM_AE_ATTENDANCES');
    // Of two months of one length, the difference of two counts of a practice has the variance of both.
    const pairs = world.practices.map((_, place) => [counts[place * 12 + 1]!, counts[place * 12 + 3]!] as const);
    const whole = pairs.filter(([may, july]) => !Number.isNaN(may + july));
    const ratio = whole.map(([may, july]) => may / july).sort((a, b) => a - b)[Math.floor(whole.length / 2)]!;
    const found = whole.reduce((sum, [may, july]) => sum + (may - ratio * july) ** 2, 0);
    const chance = whole.reduce((sum, [may, july]) => sum + may + ratio ** 2 * july, 0);
    const more = whole.reduce((sum, [may, july]) => sum + model.overdispersion * (may ** 2 + (ratio * july) ** 2), 0);
    expect(found / chance).toBeGreaterThan(1.5);
    expect(found / (chance + more)).toBeGreaterThan(0.75);
    expect(found / (chance + more)).toBeLessThan(1.3);
  });

  it('has no effect where none is asked for', () => {
    const world = worldOf({
      ...NATIONAL_PANEL,
      practices: 3_000,
      months: 83,
      metrics: 2,
      effects: {},
      cityEffects: {},
    });
    expect(truthOf(world).metrics.map(({ ratio }) => ratio)).toEqual([1, 1]);
    const { ratio } = effectOfJoining(countsOf(world, 'SIM_AE_ATTENDANCES'), () => true);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.02);
  });

  it('has the effects of the federation that it says: none', () => {
    expect(truthOf(worldOf(SMALL)).reading).toContain('Federations and primary care homes have no effect');
  });
});
