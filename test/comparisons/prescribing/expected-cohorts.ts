import type { Shares } from './published-shares';

/**
 * Months in which practices of the trust's programme certainly belonged to it, first and last, and those in which they may have;
 * by the dates that domain and evidence give, written down anew and not computed by what is tested.
 */
const TRUST: Record<string, { certain: [string, string]; possible: [string, string] }> = {
  M92002: { certain: ['2016-06', '9999-12'], possible: ['2016-06', '9999-12'] },
  M92007: { certain: ['2016-06', '9999-12'], possible: ['2016-06', '9999-12'] },
  // Announced for June 2016; with another provider since some day of October 2018.
  M92654: { certain: ['2016-06', '2018-09'], possible: ['2016-06', '2018-10'] },
  // Some day of July 2017 until some day between February and October 2019.
  Y02735: { certain: ['2017-08', '2019-01'], possible: ['2017-07', '2019-09'] },
  // "Eighth" in autumn 2017.
  M92011: { certain: ['2017-12', '9999-12'], possible: ['2017-08', '9999-12'] },
  // On 21 September 2017.
  M92028: { certain: ['2017-10', '9999-12'], possible: ['2017-09', '9999-12'] },
  M92006: { certain: ['2018-08', '9999-12'], possible: ['2018-07', '9999-12'] },
  // By 1 October 2019.
  M92026: { certain: ['2019-10', '9999-12'], possible: ['2016-06', '9999-12'] },
  M92042: { certain: ['2019-10', '9999-12'], possible: ['2016-06', '9999-12'] },
  M92044: { certain: ['2019-10', '9999-12'], possible: ['2016-06', '9999-12'] },
  // "Tenth", between July 2018 and June 2020.
  M92014: { certain: ['2020-07', '9999-12'], possible: ['2018-07', '9999-12'] },
};

/** Of the network that is called Total Health, on 1 October 2019. */
const NETWORK = ['M92012', 'M92016', 'M92029', 'M92607', 'M92629', 'M92630'];

/** A code that prescribes and is no GP practice. */
const NO_PRACTICE = 'Y02826';

export type CohortName = 'trust' | 'network' | 'city' | 'england';

/** Whose a month of a practice is; null where it may be the trust's and may not. */
export function cohortOfMonth(
  practice: string,
  month: string,
  under06A: ReadonlyMap<string, [string, string]>,
): CohortName | null {
  const within = ([first, last]: [string, string]): boolean => month >= first && month <= last;
  const trust = TRUST[practice];
  if (trust !== undefined && within(trust.certain)) return 'trust';
  if (trust !== undefined && within(trust.possible)) return null;
  if (NETWORK.includes(practice)) return 'network';
  const link = under06A.get(practice);
  return link !== undefined && within(link) ? 'city' : 'england';
}

export interface ExpectedCohort {
  practices: number;
  practiceMonths: number;
  /** The mean of the practices' own means. */
  mean: number;
}

/** Every cohort of the question, from published shares alone. */
export function expectedCohorts(
  shares: ReadonlyMap<string, Shares>,
  under06A: ReadonlyMap<string, [string, string]>,
  isCounted: (month: string) => boolean = () => true,
): Record<CohortName, ExpectedCohort> {
  const means: Record<CohortName, number[]> = { trust: [], network: [], city: [], england: [] };
  const months: Record<CohortName, number> = { trust: 0, network: 0, city: 0, england: 0 };
  for (const [practice, ofPractice] of shares) {
    if (practice === NO_PRACTICE) continue;
    const own = new Map<CohortName, number[]>();
    for (const [month, share] of ofPractice) {
      const cohort = isCounted(month) ? cohortOfMonth(practice, month, under06A) : null;
      if (cohort !== null) own.set(cohort, [...(own.get(cohort) ?? []), share]);
    }
    for (const [cohort, ofMonths] of own) {
      means[cohort].push(mean(ofMonths));
      months[cohort] += ofMonths.length;
    }
  }
  const expected = (name: CohortName): ExpectedCohort => ({
    practices: means[name].length,
    practiceMonths: months[name],
    mean: mean(means[name]),
  });
  return {
    trust: expected('trust'),
    network: expected('network'),
    city: expected('city'),
    england: expected('england'),
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
