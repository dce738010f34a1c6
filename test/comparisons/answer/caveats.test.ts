import { recordMetric, series, type MadeUpCell } from '../../metrics/support/made-up-metric';
import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { caveatsOf, compare } from '../support/compare';

const db = useDatabase({ template: withEvidence });

const TRUST = { label: 'trust', programme: 'RWT-VI' };
const OTHERS = { label: 'others', organisations: ['M92010', 'M92012', 'M92016'] };
const values = (count: number): MadeUpCell[] => Array.from({ length: count }, (_, place) => place % 7);

beforeAll(async () => {
  const practices = ['M92002', 'M92007', 'M92028', 'M92010', 'M92012', 'M92016'];
  const observations = practices.flatMap((practice) => series(practice, '2014-01-01', values(84)));
  const about = { unit: 'days', caveats: ['Of a made-up kind.'] };
  await recordMetric(db.database, { code: 'MONTHLY', kind: 'MEAN', ...about }, observations);
  await recordMetric(
    db.database,
    { code: 'YEARLY', kind: 'RATE' },
    practices.flatMap((practice) =>
      series(
        practice,
        '2017-04-01',
        [
          [5, 100],
          [6, 100],
          [7, 100],
        ],
        12,
      ),
    ),
  );
});

const ask = (from: string, to: string, input: object = {}) =>
  compare(db.database, { metric: 'MONTHLY', cohorts: [TRUST, OTHERS], from, to, ...input });

describe('caveats are of this very answer', () => {
  it('whatever was asked, it is observational and of practices', async () => {
    const codes = (await ask('2017-01-01', '2018-01-01')).caveats.map(({ code }: any) => code);
    expect(codes.slice(0, 2)).toEqual(['OBSERVATIONAL', 'ECOLOGICAL']);
  });

  it('who joined a trust differed beforehand, which says nothing of a set of practices', async () => {
    expect(caveatsOf(await ask('2017-01-01', '2018-01-01'), 'SELF_SELECTED_ADOPTION')).toEqual([
      'Practices chose to join, and those that joined a trust differed from others beforehand (smaller, with fewer GPs, slightly more deprived).',
    ]);
    const sets = [{ label: 'one', organisations: ['M92010'] }, OTHERS];
    const comparison = await ask('2017-01-01', '2018-01-01', { cohorts: sets });
    expect(caveatsOf(comparison, 'SELF_SELECTED_ADOPTION')).toEqual([]);
    expect(caveatsOf(comparison, 'FEW_TREATED_CLUSTERS')).toEqual([]);
  });

  it('practices of one trust share its fate', async () => {
    expect(caveatsOf(await ask('2017-01-01', '2017-09-01'), 'FEW_TREATED_CLUSTERS')).toEqual([
      'The 2 practices of trust are led by one organisation, and share whatever befalls it: intervals over practices are too narrow for the model as such.',
    ]);
  });

  it('fewer than twelve periods are few', async () => {
    expect(caveatsOf(await ask('2017-01-01', '2017-12-01'), 'SHORT_SERIES')).toEqual([
      'The window holds 11 periods: too few to tell a level from chance.',
    ]);
    expect(caveatsOf(await ask('2017-01-01', '2018-01-01'), 'SHORT_SERIES')).toEqual([]);
  });

  it('March 2020 is of the pandemic, also as the last month of a year', async () => {
    const isOfPandemic = async (from: string, to: string, input = {}): Promise<boolean> =>
      caveatsOf(await ask(from, to, input), 'COVID_PERIOD').length === 1;
    expect(await isOfPandemic('2019-01-01', '2020-03-01')).toBe(false);
    expect(await isOfPandemic('2019-01-01', '2020-04-01')).toBe(true);
    expect(await isOfPandemic('2017-01-01', '2019-04-01', { metric: 'YEARLY' })).toBe(false);
    expect(await isOfPandemic('2017-01-01', '2020-01-01', { metric: 'YEARLY' })).toBe(true);
  });

  it('a model that began late is not to be held against years in which it was not there', async () => {
    const all = [TRUST, { label: 'everybody' }];
    expect(caveatsOf(await ask('2014-01-01', '2018-01-01', { cohorts: all }), 'DIFFERENT_TIMES')).toEqual([
      'Time of trust lies around April 2017 on average, that of everybody around October 2015: their difference also holds how the metric moved in between. Compare them period by period (`trend`), or in a window in which both count throughout.',
    ]);
    expect(caveatsOf(await ask('2017-10-01', '2018-10-01', { cohorts: all }), 'DIFFERENT_TIMES')).toEqual([]);
  });

  it('a practice that changed sides moves both figures', async () => {
    const all = [TRUST, { label: 'everybody' }];
    expect(caveatsOf(await ask('2017-01-01', '2018-01-01', { cohorts: all }), 'SHARED_PRACTICES')).toEqual([
      'one practice counts to trust and to everybody, at different times or at once: the two move together, which the limits of their difference and p do not allow for.',
    ]);
    expect(caveatsOf(await ask('2017-01-01', '2018-01-01'), 'SHARED_PRACTICES')).toEqual([]);
  });

  it('several contrasts are several tests', async () => {
    const three = [TRUST, { label: 'one', organisations: ['M92010', 'M92012'] }, { label: 'everybody' }];
    expect(caveatsOf(await ask('2017-01-01', '2018-01-01', { cohorts: three }), 'MULTIPLE_TESTS')).toEqual([
      '2 contrasts are made at once: read q beside p.',
    ]);
    expect(caveatsOf(await ask('2017-01-01', '2018-01-01'), 'MULTIPLE_TESTS')).toEqual([]);
  });

  it('what is to be known of the metric is said, and nothing of simulation where nothing is simulated', async () => {
    const comparison = await ask('2017-01-01', '2018-01-01');
    expect(caveatsOf(comparison, 'METRIC')).toEqual(['Of a made-up kind.']);
    expect(caveatsOf(comparison, 'SIMULATED_DATA')).toEqual([]);
  });
});
