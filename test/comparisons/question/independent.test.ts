import { record } from '../../organisations/support/made-up';
import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { cohortOf, compare, excludedMonths } from '../support/compare';
import { recordOnes } from '../support/every-practice';

const db = useDatabase({ template: withEvidence });

beforeAll(async () => {
  // A practice of a place of whose networks no register is at hand.
  await record(db.database, {
    sources: [{ key: 'MADE-UP', published: '2000-01-01' }],
    organisations: [{ key: 'Z00001', openedOn: '2000-01-01' }],
  });
  await recordOnes(db.database, 'ONES', '2019-01-01', '2020-01-01');
});

const INDEPENDENT = { label: 'independent', model: 'INDEPENDENT' };
const TRUST = { label: 'trust', programme: 'RWT-VI' };
const ask = (input: object = {}) =>
  compare(db.database, {
    metric: 'ONES',
    cohorts: [TRUST, INDEPENDENT],
    from: '2019-01-01',
    to: '2020-01-01',
    ...input,
  });
const countedMonthsOf = async (code: string): Promise<number> => {
  const cohorts = [{ ...INDEPENDENT, where: { odsCodes: [code] } }, TRUST];
  return cohortOf(await ask({ cohorts }), 'independent').practiceMonths;
};

describe('independent practices', () => {
  it('are in no programme while they count', async () => {
    // In a network from October, when the register of networks begins; in none before July, when networks began.
    expect(await countedMonthsOf('M92012')).toBe(6);
    // In none from October on by the register; it closed at the end of November.
    expect(await countedMonthsOf('M92030')).toBe(6 + 3);
    expect(await countedMonthsOf('M92002')).toBe(0);
  });

  it('may have been in a network before the first day that its register speaks of', async () => {
    expect(excludedMonths(await ask())['UNCERTAIN_MEMBERSHIP']).toMatchObject({ M92012: 3, M92030: 3, M92014: 12 });
  });

  it('cannot be told from others since July 2019 where no register of networks is at hand', async () => {
    expect(await countedMonthsOf('Z00001')).toBe(6);
    const { excluded } = (await ask()).population;
    const { detail } = excluded.find(({ reason }: any) => reason === 'UNCERTAIN_MEMBERSHIP');
    expect(detail.nodes.find(({ odsCode }: any) => odsCode === 'Z00001')).toMatchObject({
      practiceMonths: 6,
      bound: 'joined on or after 2019-07-01',
    });
  });

  it('of a day are those that were in none on it, throughout', async () => {
    const fixed = { ...INDEPENDENT, membership: 'FIXED', fixedOn: '2019-06-30' };
    const comparison = await ask({ cohorts: [TRUST, fixed] });
    const { practices, practiceMonths } = cohortOf(comparison, 'independent');
    expect(practiceMonths).toBe(practices * 12);
    expect(practices).toBe(cohortOf(await ask(), 'independent').practices);
  });

  it('are no model: a member of one never counts to them, whichever is named first', async () => {
    const first = await ask({ cohorts: [INDEPENDENT, TRUST] });
    expect(cohortOf(first, 'trust')).toMatchObject({ practices: 9, leads: 1 });
    expect(cohortOf(first, 'independent').leads).toBe(0);
  });
});
