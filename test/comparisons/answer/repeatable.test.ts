import { recordMetric, series } from '../../metrics/support/made-up-metric';
import { record } from '../../organisations/support/made-up';
import { Database } from '../../../src/database';
import { londonDay } from '../../../src/time';
import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { cohortOf, compare } from '../support/compare';

const db = useDatabase({ template: withEvidence });

const QUESTION = {
  metric: 'RATES',
  from: '2017-01-01',
  to: '2018-01-01',
  cohorts: [{ programme: 'RWT-VI' }, { label: 'others', where: { commissioner: '06A' } }],
};
const FIRST = [
  ...series('M92002', '2017-01-01', [
    [4, 1000],
    [5, 1000],
  ]),
  ...series('M92007', '2017-01-01', [
    [3, 1000],
    [2, 1000],
  ]),
  ...series('M92010', '2017-01-01', [
    [9, 1000],
    [1, 1000],
  ]),
];
let revision: number;
beforeAll(async () => {
  revision = await recordMetric(db.database, { code: 'RATES', kind: 'RATE', per: 1000 }, FIRST);
});

const ask = (changes: object = {}, moment = {}) => compare(db.database, { ...QUESTION, ...changes }, moment);

describe('T37: a comparison at a revision', () => {
  it('is the same to the byte after ten more revisions and a restart', async () => {
    const before = JSON.stringify(await ask({}, { atRevision: revision }));
    for (let more = 1; more <= 10; more += 1) {
      await recordMetric(db.database, { code: 'RATES', kind: 'RATE', per: 1000 }, [
        { practice: 'M92002', from: '2017-01-01', cell: [4 + more, 1000] },
        { practice: 'M92012', from: '2017-01-01', cell: [more, 1000] },
      ]);
    }
    const restarted = new Database({ url: db.url });
    try {
      const after = await compare(restarted, QUESTION, { atRevision: revision });
      expect(JSON.stringify(after)).toBe(before);
      const latest = await compare(restarted, QUESTION);
      expect(cohortOf(latest, 'RWT-VI').events).toBe(4 + 5 + 3 + 2 + 10);
      expect(latest.fingerprint).not.toBe(after.fingerprint);
    } finally {
      await restarted.close();
    }
  });
});

describe('the fingerprint', () => {
  const printOf = async (changes: object = {}, moment: object = {}): Promise<string> =>
    (await ask(changes, { atRevision: revision, ...moment })).fingerprint;

  it('is that of the question however it is written', async () => {
    const print = await printOf();
    expect(print).toMatch(/^[0-9a-f]{32}$/);
    expect(await printOf({ reference: null, confidence: 0.95, overlap: 'FIRST_COHORT' })).toBe(print);
  });

  it.each([
    ['the window', { to: '2017-02-01' }],
    ['the confidence', { confidence: 0.9 }],
    ['a label', { cohorts: [{ label: 'trust', programme: 'RWT-VI' }, QUESTION.cohorts[1]] }],
    ['the reference', { reference: 'RWT-VI' }],
    ['the certainty', { certainty: 'POSSIBLE' }],
  ])('is another when %s is', async (_, changes) => {
    expect(await printOf(changes)).not.toBe(await printOf());
  });

  it('is another when the day of the moment is', async () => {
    expect(await printOf({}, { asOf: '2018-01-01' })).not.toBe(await printOf());
  });

  it('is another when two numbers change places, though every sum stays', async () => {
    const swapped = [FIRST[1]!, FIRST[0]!].map(({ cell }, place) => ({ ...FIRST[place]!, cell }));
    const database = db.database;
    await recordMetric(database, { code: 'SWAPPED', kind: 'RATE', per: 1000 }, FIRST);
    const before = await ask({ metric: 'SWAPPED' });
    await recordMetric(database, { code: 'SWAPPED', kind: 'RATE', per: 1000 }, swapped);
    const after = await ask({ metric: 'SWAPPED' });
    expect(after.cohorts).toEqual(before.cohorts);
    expect(after.fingerprint).not.toBe(before.fingerprint);
  });
});

describe('the citation', () => {
  it('names metric, cohorts, window, moment, revision with its true day, and fingerprint', async () => {
    const { citation, fingerprint, moment } = await ask({}, { atRevision: revision });
    const [recorded] = await db.database.rows<{ recorded_at: string }>(
      'select recorded_at from revision where number = $1',
      [revision],
    );
    expect(citation).toBe(
      `Wulfrun. RATES: RWT-VI against others, 2017-01-01 to 2018-01-01 (as of ${moment.asOf}). Revision ${revision} of ${londonDay(recorded!.recorded_at)}, fingerprint ${fingerprint}.`,
    );
  });

  it('says by when it was known, where that was asked', async () => {
    const { citation } = await ask({}, { asKnownAt: '2019-01-01T00:00:00Z', asOf: '2018-01-01' });
    expect(citation).toContain('(as of 2018-01-01, as known at 2019-01-01T00:00:00Z).');
  });
});

describe('codes that are no practices', () => {
  it('are told, by code and name, and count to nobody', async () => {
    await record(db.database, {
      sources: [{ key: 'MADE-UP', published: '2000-01-01' }],
      organisations: [{ key: 'Y02826', kind: 'OTHER', name: 'White Horse walk-in centre' }],
    });
    await recordMetric(db.database, { code: 'WITH_CLINIC', kind: 'RATE', per: 1000 }, [
      ...FIRST,
      ...series('Y02826', '2017-01-01', [[50, 1000], 'SUPPRESSED']),
    ]);
    const comparison = await ask({ metric: 'WITH_CLINIC', cohorts: [QUESTION.cohorts[0], { label: 'everybody' }] });
    expect(cohortOf(comparison, 'everybody')).toMatchObject({ practices: 1, events: 10 });
    expect(comparison.population.excluded.find(({ reason }: any) => reason === 'NOT_A_PRACTICE')).toEqual({
      reason: 'NOT_A_PRACTICE',
      practices: 1,
      practiceMonths: 2,
      detail: {
        nodes: [
          {
            odsCode: 'Y02826',
            name: 'White Horse walk-in centre',
            cohort: 'everybody',
            period: { text: '2017-01-01 to 2017-02-28' },
            practiceMonths: 2,
            bound: null,
            practice: null,
          },
        ],
      },
    });
    const inCity = await ask({ metric: 'WITH_CLINIC' });
    expect(inCity.population.excluded.map(({ reason }: any) => reason)).not.toContain('NOT_A_PRACTICE');
  });
});
