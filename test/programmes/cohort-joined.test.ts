import { cohortJoinedOn, type CohortOnRecord, type CohortStatement } from '../../src/programmes/cohort-joined';

const by = (stage: string, earliest: string | null, latest: string | null): CohortStatement => ({
  stage,
  modality: 'ACTUAL',
  knowledge: 'KNOWN',
  from: { earliest, latest },
  to: null,
});

const NOBODY = { joined: 0, notJoined: 0 };

const eight = (statements: CohortStatement[], confirmed = NOBODY): CohortOnRecord => ({
  label: 'eight more practices',
  size: 8,
  sizeMin: 8,
  sizeMax: 8,
  statements,
  confirmed,
});

/** `[value, min, max]` and whether a reason is given. */
function joinedOn(cohort: CohortOnRecord, day: string): [number | null, number | null, number | null, boolean] {
  const { joined, notDetermined } = cohortJoinedOn(cohort, day);
  return [joined.value, joined.min, joined.max, notDetermined !== null];
}

describe('how many of a cohort of eight had joined', () => {
  it('is no fewer than none and no more than eight while they were only in due diligence', () => {
    expect(joinedOn(eight([by('DUE_DILIGENCE', null, '2018-07-31')]), '2021-03-31')).toEqual([null, 0, 8, true]);
  });

  it('is eight from the day by which a source counts them as joined', () => {
    const cohort = eight([by('JOINED', '2016-06-01', '2018-07-31')]);
    expect(joinedOn(cohort, '2018-07-31')).toEqual([8, null, null, false]);
    expect(joinedOn(cohort, '2018-07-30')).toEqual([null, 0, 8, true]);
  });

  it('is none once a source says that they withdrew', () => {
    expect(joinedOn(eight([by('WITHDREW', '2019-01-01', '2019-01-01')]), '2019-01-01')).toEqual([0, null, null, false]);
  });

  it('is not settled by a forecast, nor by what had only possibly been said', () => {
    const forecast = { ...by('JOINED', '2016-04-01', '2016-04-30'), modality: 'FORECAST' };
    const perhaps = { ...by('JOINED', '2016-04-01', '2016-04-30'), knowledge: 'POSSIBLY_KNOWN' as const };
    expect(joinedOn(eight([forecast]), '2017-01-01')).toEqual([null, 0, 8, true]);
    expect(joinedOn(eight([perhaps]), '2017-01-01')).toEqual([null, 0, 8, true]);
  });

  it('is narrowed by members that a source names', () => {
    const cohort = eight([by('DUE_DILIGENCE', null, '2018-07-31')], { joined: 2, notJoined: 1 });
    expect(joinedOn(cohort, '2021-03-31')).toEqual([null, 2, 7, true]);
  });

  it('is a number where every member is named and known of', () => {
    const cohort = eight([by('DUE_DILIGENCE', null, '2018-07-31')], { joined: 3, notJoined: 5 });
    expect(joinedOn(cohort, '2021-03-31')).toEqual([3, null, null, false]);
  });

  it('has no upper bound where none is printed', () => {
    const more = { ...eight([by('EXPRESSED_INTEREST', null, '2016-12-31')]), size: null, sizeMin: 1, sizeMax: null };
    expect(joinedOn(more, '2021-03-31')).toEqual([null, 0, null, true]);
  });
});
