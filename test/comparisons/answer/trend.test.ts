import { recordMetric, series } from '../../metrics/support/made-up-metric';
import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { compare } from '../support/compare';

const db = useDatabase({ template: withEvidence });

const A = { label: 'a', organisations: ['M92002', 'M92007'] };
const B = { label: 'b', organisations: ['M92010', 'M92012'] };
const numbers = (count: number, first = 1) =>
  Array.from({ length: count }, (_, place) => [first + place, 1200] as const);
const ask = (metric: string, window: object = {}) =>
  compare(db.database, { metric, cohorts: [A, B], from: '2017-01-01', to: '2018-07-01', ...window });
const points = (trend: any, label: string) => trend.find((one: any) => one.label === label).points;
const texts = (trend: any, label: string) => points(trend, label).map(({ period }: any) => period.text);

describe('the trend of monthly numbers', () => {
  beforeAll(() =>
    recordMetric(db.database, { code: 'MONTHLY', kind: 'RATE', per: 1000 }, [
      ...series('M92002', '2017-01-01', numbers(18)),
      ...series('M92007', '2017-03-01', numbers(16, 100)),
      ...series('M92010', '2017-01-01', numbers(18)),
    ]),
  );

  it('by month has a point for each month in which somebody counts', async () => {
    const { months } = await ask('MONTHLY');
    expect(points(months, 'a')).toHaveLength(18);
    expect(points(months, 'a')[0]).toMatchObject({
      period: { text: '2017-01', from: { text: '2017-01-01' }, to: { text: '2017-02-01' } },
      practices: 1,
      practiceMonths: 1,
      events: 1,
      patientYears: 100,
      estimate: null,
    });
    expect(points(months, 'a')[2]).toMatchObject({
      practices: 2,
      practiceMonths: 2,
      events: 3 + 100,
      patientYears: 200,
    });
    expect(points(months, 'a')[2].poisson.value).toBeCloseTo(515, 9);
  });

  it('by quarter and year adds the months up, and says how many there were', async () => {
    const { quarters, years } = await ask('MONTHLY');
    expect(texts(quarters, 'a')).toEqual([
      '2017-01-01 to 2017-03-31',
      '2017-04-01 to 2017-06-30',
      '2017-07-01 to 2017-09-30',
      '2017-10-01 to 2017-12-31',
      '2018-01-01 to 2018-03-31',
      '2018-04-01 to 2018-06-30',
    ]);
    expect(points(quarters, 'a')[0]).toMatchObject({ practices: 2, practiceMonths: 4, events: 1 + 2 + 3 + 100 });
    expect(points(years, 'a')[0]).toMatchObject({ practices: 2, practiceMonths: 22 });
  });

  it('ends where the window or the publication ends', async () => {
    expect(texts((await ask('MONTHLY')).years, 'a')).toEqual(['2017-01-01 to 2017-12-31', '2018-01-01 to 2018-06-30']);
    const later = await ask('MONTHLY', { from: '2017-11-01', to: '2019-01-01' });
    expect(texts(later.years, 'a')).toEqual(['2017-11-01 to 2017-12-31', '2018-01-01 to 2018-06-30']);
    expect(texts(later.quarters, 'b')[0]).toBe('2017-11-01 to 2017-12-31');
  });

  it('of the whole adds up to the summary', async () => {
    const { cohorts, months, quarters, years } = await ask('MONTHLY');
    for (const trend of [months, quarters, years]) {
      const events = points(trend, 'a').map((point: any) => point.events);
      expect(events.reduce((sum: number, one: number) => sum + one, 0)).toBe(cohorts[0].events);
    }
  });
});

describe('the trend of yearly numbers', () => {
  it('keeps their own years, whatever grain is asked for', async () => {
    await recordMetric(db.database, { code: 'YEARLY', kind: 'RATE', per: 1000 }, [
      ...series('M92002', '2016-04-01', numbers(3), 12),
      ...series('M92010', '2016-04-01', numbers(3), 12),
    ]);
    const { months, quarters, years, cohorts } = await ask('YEARLY', { from: '2016-01-01', to: '2019-01-01' });
    for (const trend of [months, quarters, years]) {
      expect(texts(trend, 'a')).toEqual([
        '2016-04-01 to 2017-03-31',
        '2017-04-01 to 2018-03-31',
        '2018-04-01 to 2019-03-31',
      ]);
    }
    expect(cohorts[0]).toMatchObject({ practices: 1, practiceMonths: 36, events: 6, patientYears: 3600 });
  });
});

describe('quarterly numbers beside monthly ones', () => {
  it('are periods of their own, even where they begin on the same day', async () => {
    await recordMetric(db.database, { code: 'MIXED', kind: 'RATE', per: 1000 }, [
      ...series('M92002', '2017-01-01', [[3, 1200]], 3),
      ...series('M92010', '2017-01-01', [[1, 1200]]),
    ]);
    const { months, cohorts } = await ask('MIXED');
    expect(texts(months, 'a')).toEqual(['2017-01-01 to 2017-03-31']);
    expect(texts(months, 'b')).toEqual(['2017-01']);
    expect(cohorts).toMatchObject([
      { practiceMonths: 3, patientYears: 300 },
      { practiceMonths: 1, patientYears: 100 },
    ]);
  });
});

describe('quarterly numbers of other quarters than the calendar’s', () => {
  it('are points of their own, even where they begin in one quarter', async () => {
    await recordMetric(db.database, { code: 'ODD_QUARTERS', kind: 'RATE', per: 1000 }, [
      ...series('M92002', '2017-02-01', [[3, 1200]], 3),
      ...series('M92007', '2017-03-01', [[1, 1200]], 3),
    ]);
    const { quarters, years } = await ask('ODD_QUARTERS');
    expect(texts(quarters, 'a')).toEqual(['2017-02-01 to 2017-04-30', '2017-03-01 to 2017-05-31']);
    expect(texts(years, 'a')).toEqual(['2017-02-01 to 2017-05-31']);
  });
});
