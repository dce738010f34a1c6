import { recordMetric, series } from '../../metrics/support/made-up-metric';
import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { caveatsOf, cohortOf, compare } from '../support/compare';

const db = useDatabase({ template: withEvidence });

const TRUST = { label: 'the trust', programme: 'RWT-VI' };
const CITY = { label: 'the city', where: { commissioner: '06A' } };

describe('a metric of which nothing is held', () => {
  const ask = (moment = {}) =>
    compare(
      db.database,
      {
        metric: 'EMERGENCY_ADMISSIONS',
        from: '2013-04-01',
        to: '2020-03-01',
        cohorts: [TRUST, { label: 'the home', programme: 'WTH-PCH' }, CITY],
      },
      moment,
    );

  it('has cohorts without practices, which is an answer and says why', async () => {
    const comparison = await ask();
    for (const cohort of comparison.cohorts) {
      expect(cohort).toMatchObject({ practices: 0, practiceMonths: 0, estimate: null, poisson: null });
    }
    expect(comparison.notDetermined).toEqual([
      'No observation of EMERGENCY_ADMISSIONS is held between 2013-04-01 and 2020-03-01, so no outcome is known for any named practice of the trust.',
      'the home: nobody named its practices, so no outcome can be attributed to it.',
    ]);
    expect(comparison.population).toMatchObject({ practices: 0, practiceMonths: 0, excluded: [] });
    expect(comparison.months.map(({ points }: any) => points)).toEqual([[], [], []]);
  });

  it('has contrasts without figures', async () => {
    expect((await ask()).contrasts[0]).toEqual({
      cohort: 'the trust',
      reference: 'the city',
      difference: null,
      ratio: null,
      clusterRobustDifference: null,
      clusterRobustRatio: null,
      p: null,
      poissonP: null,
      q: null,
    });
  });

  it('shows what studies printed for the models compared, and what was claimed', async () => {
    const { published, claims } = await ask();
    expect(published.map(({ study }: any) => study)).toEqual(['Saunders 2024', 'Yu 2020']);
    const keys = claims.map(({ id }: any) => Buffer.from(id, 'base64url').toString().split(':')[1]);
    expect(keys).toEqual(expect.arrayContaining(['A2-03', 'A2-17']));
  });

  it('shows only what had been said, as known then', async () => {
    const { published, claims } = await ask({ asKnownAt: '2019-06-01T00:00:00Z' });
    expect(published).toEqual([]);
    expect(claims).toHaveLength(2);
  });

  it('says nothing of its series: it is not short, nor of the pandemic', async () => {
    const comparison = await ask();
    expect([...caveatsOf(comparison, 'SHORT_SERIES'), ...caveatsOf(comparison, 'COVID_PERIOD')]).toEqual([]);
  });
});

describe('a cohort that nothing counts to', () => {
  beforeAll(() =>
    recordMetric(db.database, { code: 'BEFORE', kind: 'MEAN', unit: 'days' }, [
      ...series('M92002', '2016-01-01', [1, 2]),
      ...series('M92042', '2017-01-01', [1, 2]),
      ...series('M92010', '2016-01-01', [1, 2]),
      ...series('M92012', '2016-01-01', [1, 4]),
      ...series('M92010', '2017-01-01', [1, 2]),
      ...series('M92012', '2017-01-01', [1, 4]),
    ]),
  );
  const ask = (cohorts: object[], from: string, to: string) =>
    compare(db.database, { metric: 'BEFORE', cohorts: [...cohorts, CITY], from, to });

  it('before anybody joined says so', async () => {
    expect((await ask([TRUST], '2016-01-01', '2016-03-01')).notDetermined).toEqual([
      'the trust: none of its practices belonged to it for any whole period of this window.',
    ]);
  });

  it('because of what is not known or not published says which', async () => {
    expect((await ask([TRUST], '2017-01-01', '2017-03-01')).notDetermined).toEqual([
      'the trust: no practice-period counts to it in this window; see population.excluded (MISSING, UNCERTAIN_MEMBERSHIP).',
    ]);
  });

  it('because nobody named it says that', async () => {
    const { notDetermined } = await ask([{ label: 'the home', programme: 'wth-pch' }], '2016-01-01', '2016-03-01');
    expect(notDetermined).toEqual(['the home: nobody named its practices, so no outcome can be attributed to it.']);
  });

  it('because of its own conditions says that', async () => {
    const none = { label: 'none', programme: 'RWT-VI', where: { odsCodes: ['M92010'] } };
    const nowhere = { label: 'nowhere', where: { region: 'Y99' } };
    const all = { label: 'all left out', organisations: ['M92010'], excluding: ['M92010'] };
    expect((await ask([none, nowhere, all], '2016-01-01', '2016-03-01')).notDetermined).toEqual([
      'none: none of its practices meets its conditions.',
      'nowhere: no practice meets its conditions.',
      'all left out: all of its practices are excluded, or belonged on another day.',
    ]);
  });

  it('still leaves the others with their figures', async () => {
    const comparison = await ask([TRUST], '2016-01-01', '2016-03-01');
    expect(cohortOf(comparison, 'the city').estimate.value).toBeCloseTo((1.5 + 1.5 + 2.5) / 3, 12);
  });
});
