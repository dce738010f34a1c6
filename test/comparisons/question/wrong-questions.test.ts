import { withEvidence } from '../../support/evidence-record';
import { useDatabase } from '../../support/database';
import { refusalOf } from '../support/compare';

const db = useDatabase({ template: withEvidence });

const QUESTION = {
  metric: 'EMERGENCY_ADMISSIONS',
  from: '2016-01-01',
  to: '2018-01-01',
  cohorts: [{ programme: 'RWT-VI' }, { label: 'others', where: { commissioner: '06A' } }],
};
const refusal = (changes: object) => refusalOf(db.database, { ...QUESTION, ...changes });
const withFirst = (cohort: object) => refusal({ cohorts: [cohort, QUESTION.cohorts[1]] });

describe('a question that cannot be understood is refused with a code and what to do', () => {
  it('an unknown metric, with one that looks like it', async () => {
    expect(await refusal({ metric: 'EMERGENCY_ADMISSION' })).toEqual([
      'UNKNOWN_METRIC',
      'no outcome metric has the code "EMERGENCY_ADMISSION"; did you mean "EMERGENCY_ADMISSIONS"?',
    ]);
  });

  it('an unknown programme, with one that looks like it', async () => {
    expect(await withFirst({ programme: 'RWT-V1' })).toEqual([
      'UNKNOWN_PROGRAMME',
      'no programme has the slug "RWT-V1"; did you mean "RWT-VI"?',
    ]);
  });

  it('an unknown organisation, with codes that look like it', async () => {
    const [code, sentence] = await withFirst({ organisations: ['M92O14'] });
    expect(code).toBe('UNKNOWN_ORGANISATION');
    expect(sentence).toContain('no organisation has the code "M92O14"; did you mean "M92014"');
  });

  it('an unknown commissioner, and an organisation that is none', async () => {
    expect((await withFirst({ where: { commissioner: '06B' } }))[1]).toContain(
      'no commissioner has the code "06B"; did you mean "06A"',
    );
    expect((await withFirst({ where: { commissioner: 'RL4' } }))[0]).toBe('UNKNOWN_ORGANISATION');
  });

  it('a commissioner among organisations, and something else than practices among those left out', async () => {
    expect(await withFirst({ organisations: ['06A'] })).toEqual([
      'BAD_INPUT',
      'input.cohorts: 06A is a commissioner and leads no practices: name it in where.commissioner',
    ]);
    expect(await withFirst({ programme: 'RWT-VI', excluding: ['RL4'] })).toEqual([
      'BAD_INPUT',
      'input.cohorts: excluding takes practices, and RL4 is none',
    ]);
  });

  it.each([
    ['one cohort', { cohorts: [QUESTION.cohorts[0]] }, 'input.cohorts takes 2 to 12 cohorts, got 1'],
    [
      'a window that ends before it begins',
      { to: '2016-01-01' },
      'input.to must lie after from (2016-01-01), got 2016-01-01',
    ],
    ['95 for 0.95', { confidence: 95 }, 'input.confidence is a fraction between 0 and 1, such as 0.95; got 95'],
    ['a negative gap', { maxGapMonths: -1 }, 'input.maxGapMonths cannot be negative, got -1'],
    [
      'a reference that no cohort is called',
      { reference: 'the rest' },
      'input.reference must be one of the labels "RWT-VI", "others"; got "the rest"',
    ],
    [
      'a fixed day that no cohort uses',
      { fixedOn: '2017-01-01' },
      'input.fixedOn is only for membership FIXED, which no cohort has',
    ],
  ])('%s', async (_, changes, sentence) => {
    expect(await refusal(changes)).toEqual(['BAD_INPUT', sentence]);
  });

  it.each([
    [
      'two definitions at once',
      { programme: 'RWT-VI', model: 'FEDERATION' },
      'input.cohorts[0] takes only one of model, programme and organisations, got model and programme',
    ],
    ['no organisation', { organisations: [] }, 'input.cohorts[0].organisations needs at least one code'],
    [
      'a fixed set without its day',
      { programme: 'RWT-VI', membership: 'FIXED' },
      'input.cohorts[0].fixedOn is needed for FIXED: the day whose members count',
    ],
    [
      'a day for a set that is not fixed',
      { programme: 'RWT-VI', fixedOn: '2017-01-01' },
      'input.cohorts[0].fixedOn is only for membership FIXED',
    ],
    ['two of one name', { label: 'others' }, 'input.cohorts two are called "others": give each a label of its own'],
  ])('%s', async (_, cohort, sentence) => {
    expect(await withFirst(cohort)).toEqual(['BAD_INPUT', sentence]);
  });
});
