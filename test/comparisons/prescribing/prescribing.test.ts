import { useNationalRecord } from '../../support/national-record';
import { describeWithShared } from '../../support/shared-data';
import { caveatsOf, compare } from '../support/compare';
import { expectedCohorts, type CohortName } from './expected-cohorts';
import { monthsUnder06A, publishedShares } from './published-shares';

/** As close as two orders of adding up may differ. */
const TOLERANCE = 1e-12;

const COHORTS: { name: CohortName; asked: object }[] = [
  { name: 'trust', asked: { label: 'trust', programme: 'RWT-VI' } },
  {
    name: 'network',
    asked: { label: 'network', programme: 'PCN-U27607', membership: 'FIXED', fixedOn: '2019-10-01', isProxy: true },
  },
  { name: 'city', asked: { label: 'city', where: { commissioner: '06A' } } },
  { name: 'england', asked: { label: 'england' } },
];

const MEASURES = {
  trimethoprim: {
    metric: 'TRIMETHOPRIM_SHARE_OF_ITEMS',
    folder: 'trimethoprim-2013-2018',
    from: '2014-01-01',
    to: '2018-07-01',
  },
  desogestrel: {
    metric: 'BRANDED_DESOGESTREL_SHARE_OF_QUANTITY',
    folder: 'desogestrel-2010-2019',
    from: '2014-01-01',
    to: '2019-12-01',
  },
};

describeWithShared('prescribing under four groups of practices, by the published files', () => {
  const db = useNationalRecord();
  const answers = new Map<string, Promise<any>>();
  const answerOf = (name: keyof typeof MEASURES): Promise<any> => {
    const { metric, from, to } = MEASURES[name];
    const input = { metric, from, to, cohorts: COHORTS.map(({ asked }) => asked) };
    if (!answers.has(name)) answers.set(name, compare(db.database, input));
    return answers.get(name)!;
  };

  describe.each(['trimethoprim', 'desogestrel'] as const)('%s', (name) => {
    const { folder, from, to } = MEASURES[name];
    const expected = (isCounted?: (month: string) => boolean) =>
      expectedCohorts(publishedShares(folder, from, to), monthsUnder06A(), isCounted);

    it('has the practices, months and means that the file itself gives', async () => {
      const cohorts = expected();
      for (const { label, practices, practiceMonths, estimate } of (await answerOf(name)).cohorts) {
        const { mean, ...counts } = cohorts[label as CohortName];
        expect({ label, practices, practiceMonths }).toEqual({ label, ...counts });
        expect(Math.abs(estimate.value - mean)).toBeLessThan(TOLERANCE);
        expect(estimate.unit).toBe('share, 0 to 1');
      }
    });

    it('has the trend that the file itself gives, by month and by year', async () => {
      const { months, years } = await answerOf(name);
      for (const [trend, point] of [
        [months, 5],
        [months, 40],
        [years, 2],
      ] as const) {
        const { england } = expected((month) => isIn(month, trend[3].points[point].period));
        const { practices, practiceMonths, estimate } = trend[3].points[point];
        expect({ practices, practiceMonths }).toEqual({
          practices: england.practices,
          practiceMonths: england.practiceMonths,
        });
        expect(Math.abs(estimate.value - england.mean)).toBeLessThan(TOLERANCE);
      }
      const trust2017 = years[0].points.find(({ period }: any) => period.text.startsWith('2017'));
      const { trust } = expected((month) => month.startsWith('2017'));
      expect(Math.abs(trust2017.estimate.value - trust.mean)).toBeLessThan(TOLERANCE);
    });

    it('has contrasts that are the differences of its means', async () => {
      const { cohorts, contrasts } = await answerOf(name);
      const england = cohorts[3].estimate.value;
      contrasts.forEach(({ cohort, reference, clusterRobustDifference, ratio }: any, place: number) => {
        expect([cohort, reference]).toEqual([cohorts[place].label, 'england']);
        expect(clusterRobustDifference.value).toBeCloseTo(cohorts[place].estimate.value - england, 12);
        expect(ratio).toBeNull();
      });
    });

    it('counts the clinic among the prescribers to nobody', async () => {
      const { excluded } = (await answerOf(name)).population;
      const { practices, detail } = excluded.find(({ reason }: any) => reason === 'NOT_A_PRACTICE');
      expect(practices).toBe(1);
      expect(detail.nodes[0]).toMatchObject({ odsCode: 'Y02826', practice: null, cohort: 'england' });
    });

    it('says what must be known beside it', async () => {
      const comparison = await answerOf(name);
      const codes = comparison.caveats.map(({ code }: any) => code);
      expect(codes).toEqual(
        expect.arrayContaining([
          'OBSERVATIONAL',
          'SELF_SELECTED_ADOPTION',
          'FEW_TREATED_CLUSTERS',
          'PROXY_COHORT',
          'UNNAMED_MEMBERS',
          'UNCERTAIN_DATES',
          'DIFFERENT_TIMES',
          'UNWEIGHTED_VALUES',
          'MULTIPLE_TESTS',
        ]),
      );
      // Before they joined, the trust's practices were the city's and not the reference's.
      expect(codes).not.toContain('SHARED_PRACTICES');
      expect(codes).not.toContain('COVID_PERIOD');
      expect(codes).not.toContain('BOUNDARY_CHANGE');
      expect(comparison.notDetermined).toEqual([]);
    });
  });

  it('trimethoprim: the trust’s practices have 102 certain months; 80 that may be theirs count to nobody, and one of moving', async () => {
    const { cohorts, population } = await answerOf('trimethoprim');
    const excluded = Object.fromEntries(population.excluded.map((one: any) => [one.reason, one]));
    expect(cohorts[0]).toMatchObject({ label: 'trust', practices: 6, leads: 1, practiceMonths: 102 });
    expect(excluded.UNCERTAIN_MEMBERSHIP).toMatchObject({ practices: 5, practiceMonths: 80 });
    expect(excluded.TRANSITION).toMatchObject({ practices: 1, practiceMonths: 1 });
    expect(excluded.TRANSITION.detail.nodes).toEqual([
      {
        odsCode: 'M92028',
        name: expect.any(String),
        practice: { odsCode: 'M92028' },
        cohort: 'trust',
        period: { text: '2017-09' },
        practiceMonths: 1,
        bound: 'joined on 2017-09-21',
      },
    ]);
    expect(cohorts.map(({ practiceMonths }: any) => practiceMonths)).toEqual([102, 324, 1933, 402_569]);
  });

  it('trimethoprim: the trust’s difference from England is nearly all when its months lie', async () => {
    const comparison = await answerOf('trimethoprim');
    expect(caveatsOf(comparison, 'DIFFERENT_TIMES')[0]).toContain(
      'Time of trust lies around August 2017 on average, that of england around March 2016',
    );
    const wholeWindow = comparison.contrasts[0].clusterRobustDifference.value;
    const [trust, england] = [comparison.years[0].points[2], comparison.years[3].points[4]];
    expect([trust.period.text, england.period.text]).toEqual(['2018-01-01 to 2018-06-30', '2018-01-01 to 2018-06-30']);
    expect(wholeWindow).toBeLessThan(-0.12);
    expect(Math.abs(trust.estimate.value - england.estimate.value)).toBeLessThan(0.01);
  });

  it('trimethoprim: with lists of January 2021 alone nothing is weighted, which is said', async () => {
    const { metric, from, to } = MEASURES.trimethoprim;
    const cohorts = COHORTS.map(({ asked }) => asked);
    const weighted = await compare(db.database, { metric, from, to, cohorts, weighting: 'LIST' });
    expect(weighted.cohorts.map(({ practices, estimate }: any) => [practices, estimate])).toEqual(
      new Array(4).fill([0, null]),
    );
    const { practiceMonths } = weighted.population.excluded.find(({ reason }: any) => reason === 'NO_LIST');
    expect(practiceMonths).toBe(102 + 324 + 1933 + 402_569);
    expect(weighted.notDetermined[0]).toBe(
      'trust: weights by list were asked for, and no list of any of its periods is known.',
    );
  });

  it('a place of 2025 that no dated link knows is that of the register, and said to be', async () => {
    const { metric, from, to } = MEASURES.trimethoprim;
    const birmingham = { label: 'Birmingham and Solihull', where: { commissioner: '15E' } };
    const comparison = await compare(db.database, { metric, from, to, cohorts: [COHORTS[0]!.asked, birmingham] });
    expect(comparison.cohorts[1].practices).toBe(207);
    expect(caveatsOf(comparison, 'BOUNDARY_CHANGE')).toEqual([
      'Birmingham and Solihull: 213 practices are placed in 15E by the register alone (latest edition 2025-05-31), not by dated links, and taken to have been there throughout.',
    ]);
  });
});

function isIn(month: string, { from, to }: { from: { text: string }; to: { text: string } }): boolean {
  return `${month}-01` >= from.text && `${month}-01` < to.text;
}
