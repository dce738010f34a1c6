import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { caveatsOf, cohortOf, compare, excludedMonths } from '../support/compare';
import { recordOnes } from '../support/every-practice';

const db = useDatabase({ template: withEvidence });
beforeAll(() => recordOnes(db.database, 'ONES', '2016-01-01', '2020-01-01'));

const TRUST = { label: 'trust', programme: 'RWT-VI' };
const EVERYBODY = { label: 'everybody' };
const ask = (input: object, moment = {}) =>
  compare(
    db.database,
    { metric: 'ONES', cohorts: [TRUST, EVERYBODY], from: '2016-01-01', to: '2020-01-01', ...input },
    moment,
  );
const months = (comparison: any, label: string): [number, number] => {
  const { practices, practiceMonths } = cohortOf(comparison, label);
  return [practices, practiceMonths];
};

/** Months of the trust that its ten practices of before 2020 certainly have, to the end of 2019. */
const CERTAIN = {
  M92002: 43, // from 1 June 2016
  M92007: 43,
  M92654: 28, // until October 2018, a month that it may have left in
  Y02735: 18, // between August 2017 and January 2019
  M92011: 25, // since 26 November 2017 at the latest
  M92028: 27, // from 21 September 2017
  M92006: 17, // since 31 July 2018 at the latest
  M92026: 3, // since 1 October 2019 at the latest
  M92042: 3,
  M92044: 3,
};
const sum = (numbers: readonly number[]) => numbers.reduce((so, one) => so + one, 0);

describe('as it was', () => {
  it('a month counts to the trust while the practice was in it for certain and for all of it', async () => {
    const comparison = await ask({});
    expect(months(comparison, 'trust')).toEqual([10, sum(Object.values(CERTAIN))]);
    expect(excludedMonths(comparison)['TRANSITION']).toEqual({ M92028: 1 });
  });

  it('what lies between certain and impossible counts to nobody, with the days that leave it open', async () => {
    const comparison = await ask({});
    expect(excludedMonths(comparison)['UNCERTAIN_MEMBERSHIP']).toEqual({
      M92006: 1,
      M92011: 4,
      M92014: 18,
      M92026: 40,
      M92042: 40,
      M92044: 40,
      M92654: 1,
      Y02735: 1 + 8,
    });
    const { detail } = comparison.population.excluded.find(({ reason }: any) => reason === 'UNCERTAIN_MEMBERSHIP');
    expect(detail.nodes.find(({ odsCode }: any) => odsCode === 'Y02735')).toMatchObject({
      cohort: 'trust',
      name: expect.stringMatching(/Ettingshall/i),
      practice: { odsCode: 'Y02735' },
      period: { text: '2017-07-01 to 2019-09-30' },
      practiceMonths: 9,
      bound: 'joined between 2017-07-01 and 2017-07-31, left between 2019-02-01 and 2019-10-01',
    });
    expect(caveatsOf(comparison, 'UNCERTAIN_DATES')).toEqual([
      'Dates of 8 practices are known only by bounds; 153 practice-months between them count to nobody.',
    ]);
  });

  it('as far as the bounds allow, where possible membership is asked for', async () => {
    const comparison = await ask({ certainty: 'POSSIBLE' });
    // A month that bounds allow only in part stays nobody's: joined on 21 August at the earliest, left on 30 October at the latest.
    expect(excludedMonths(comparison)['UNCERTAIN_MEMBERSHIP']).toEqual({ M92011: 1, M92654: 1 });
    expect(months(comparison, 'trust')[1]).toBe(sum(Object.values(CERTAIN)) + 153 - 2);
  });

  it('a practice that left counts on where leavers are kept', async () => {
    const kept = await ask({ leavers: 'KEPT' });
    // Until the end of 2019: from October 2018, and from February 2019.
    expect(months(kept, 'trust')[1]).toBe(sum(Object.values(CERTAIN)) + 15 + 11);
    expect(excludedMonths(kept)['UNCERTAIN_MEMBERSHIP']).not.toHaveProperty('M92654');
  });

  it('a practice that had not been named by then is no member as known then', async () => {
    const known = await ask({}, { asKnownAt: '2018-08-01T00:00:00Z' });
    // Two were named: Penn Manor, and MGS, of whose leaving nobody had said anything.
    expect(months(known, 'trust')).toEqual([2, 25 + 43]);
    expect(known.moment.asKnownAt).toBe('2018-08-01T00:00:00Z');
  });
});

describe('a membership that had perhaps been said by then', () => {
  it('is possible on any day and certain on none', async () => {
    // Penn Manor was named between September and November 2017, no sharper.
    const known = await ask({}, { asKnownAt: '2017-10-15T00:00:00Z' });
    expect(months(known, 'trust')).toEqual([1, 43]);
    expect(excludedMonths(known)['UNCERTAIN_MEMBERSHIP']).toEqual({ M92011: 4 + 25 });
    expect(known.population.excluded[0].detail.nodes[0].bound).toBe('joined on or after 2017-08-21');
  });
});

describe('a set fixed on a day', () => {
  const FIXED = { membership: 'FIXED', fixedOn: '2018-07-31' };

  it('counts over the whole window, before and after', async () => {
    const comparison = await ask(FIXED);
    // Seven practices certainly belonged on 31 July 2018, whatever became of them.
    expect(months(comparison, 'trust')).toEqual([7, 7 * 48]);
  });

  it('counts to nobody, and throughout, whoever perhaps belonged', async () => {
    const comparison = await ask(FIXED);
    expect(excludedMonths(comparison)['UNCERTAIN_MEMBERSHIP']).toEqual({
      M92014: 48,
      M92026: 48,
      M92042: 48,
      M92044: 48,
    });
    const [{ detail }] = comparison.population.excluded;
    expect(detail.nodes[0].bound).toBe('joined between 2018-07-01 and 2020-06-30');
  });

  it('holds eleven where possible membership is asked for', async () => {
    expect(months(await ask({ ...FIXED, certainty: 'POSSIBLE' }), 'trust')).toEqual([11, 11 * 48]);
  });

  it('does not hold whoever had left before, also where leavers are kept', async () => {
    const later = { membership: 'FIXED', fixedOn: '2019-12-01', leavers: 'KEPT' };
    const comparison = await ask(later);
    expect(months(comparison, 'trust')).toEqual([8, 8 * 48]);
    expect(excludedMonths(comparison)['LEFT_OUT']).toEqual({ M92654: 28, Y02735: 18 });
  });

  it('may be of one cohort only', async () => {
    const pcn = {
      label: 'network',
      programme: 'PCN-U27607',
      membership: 'FIXED',
      fixedOn: '2019-10-01',
      isProxy: true,
    };
    const comparison = await ask({ cohorts: [TRUST, pcn, EVERYBODY] });
    expect(months(comparison, 'network')).toEqual([6, 6 * 48]);
    expect(months(comparison, 'trust')[0]).toBe(10);
    expect(caveatsOf(comparison, 'PROXY_COHORT')).toEqual([
      'network only stands in for what is meant; membership of the one does not prove membership of the other.',
    ]);
  });
});

describe('a member that the question leaves out', () => {
  it('by its code is no comparator while it was a member, and is told', async () => {
    const [whole, without] = [
      await ask({}),
      await ask({ cohorts: [{ ...TRUST, excluding: ['m92002', 'M92026'] }, EVERYBODY] }),
    ];
    expect(excludedMonths(without)['LEFT_OUT']).toEqual({ M92002: 43, M92026: 3 });
    expect(months(without, 'everybody')).toEqual(months(whole, 'everybody'));
    // Where nobody knows whether it was one, it is no comparator either.
    expect(excludedMonths(without)['UNCERTAIN_MEMBERSHIP']).toMatchObject({ M92026: 40 });
  });

  it('by a filter is no comparator either', async () => {
    const [whole, some] = [
      await ask({}),
      await ask({ cohorts: [{ ...TRUST, where: { odsCodes: ['M92002'] } }, EVERYBODY] }),
    ];
    expect(months(some, 'trust')).toEqual([1, 43]);
    expect(months(some, 'everybody')).toEqual(months(whole, 'everybody'));
    const { M92002: _, ...others } = CERTAIN;
    expect(excludedMonths(some)['LEFT_OUT']).toEqual(others);
  });

  it('of a comparator is simply not in it', async () => {
    const comparison = await ask({ cohorts: [TRUST, { ...EVERYBODY, excluding: ['M92010'] }] });
    expect(months(comparison, 'everybody')[0]).toBe(months(await ask({}), 'everybody')[0] - 1);
    expect(excludedMonths(comparison)).not.toHaveProperty('LEFT_OUT');
  });
});

describe('named organisations', () => {
  it('stand for the practices that they lead, or for themselves if they are practices', async () => {
    const comparison = await ask({ cohorts: [{ label: 'named', organisations: ['rl4', 'M92010'] }, EVERYBODY] });
    expect(months(comparison, 'named')).toEqual([11, sum(Object.values(CERTAIN)) + 48]);
    expect(cohortOf(comparison, 'named').leads).toBe(1);
  });

  it('may be a network, and no model where they are practices only', async () => {
    const comparison = await ask({ cohorts: [{ organisations: ['U20454'] }, { organisations: ['M92010', 'M92012'] }] });
    expect(months(comparison, 'U20454')).toEqual([8, 24]);
    expect(months(comparison, 'M92010 M92012')).toEqual([2, 96]);
    expect(caveatsOf(comparison, 'SELF_SELECTED_ADOPTION')).toEqual([
      'Practices chose to join, and those that did may have differed from others beforehand.',
    ]);
  });

  it('may lead nothing that is on record, which is an answer', async () => {
    const comparison = await ask({ cohorts: [{ organisations: ['X-WILLOW'] }, EVERYBODY] });
    expect(months(comparison, 'X-WILLOW')).toEqual([0, 0]);
    expect(comparison.notDetermined).toContain('X-WILLOW: X-WILLOW leads no programme on record.');
  });
});

describe('a practice in two cohorts at once', () => {
  const TWO = [{ label: 'city', where: { commissioner: '06A' } }, EVERYBODY];

  it('counts to the one named first, to each, or to none', async () => {
    const first = await ask({ cohorts: TWO });
    const each = await ask({ cohorts: TWO, overlap: 'EACH' });
    const none = await ask({ cohorts: TWO, overlap: 'NONE' });
    const [practices, inCity] = months(first, 'city');
    expect(months(first, 'everybody')[1] + inCity).toBe(months(each, 'everybody')[1]);
    expect(months(each, 'city')).toEqual([practices, inCity]);
    expect(months(none, 'city')).toEqual([0, 0]);
    expect(sum(Object.values(excludedMonths(none)['OVERLAP']!))).toBe(inCity);
    for (const { population } of [first, each, none]) {
      expect(population.overlapping).toEqual({ practices, practiceMonths: inCity });
    }
    expect(each.population.practiceMonths).toBe(first.population.practiceMonths);
  });

  it('moves both figures, which is said', async () => {
    expect(caveatsOf(await ask({ cohorts: TWO, overlap: 'EACH' }), 'SHARED_PRACTICES')[0]).toContain(
      'practices count to city and to everybody, at different times or at once',
    );
  });
});
