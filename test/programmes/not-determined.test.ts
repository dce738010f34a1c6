import { coverageCount, type AreaOnDay } from '../../src/programmes/programme-coverage/coverage-count';
import { whyNotDetermined, type CoverageGaps } from '../../src/programmes/programme-coverage/not-determined';

const day = '2021-01-01';
const area: AreaOnDay = {
  practiceIds: new Set([1, 2, 3]),
  active: { count: 3, basis: 'active', practiceIds: new Set([1, 2, 3]) },
  patients: new Map([
    [1, 1000],
    [3, 3000],
  ]),
};

function why(ids: number[], more: Partial<CoverageGaps> = {}, of: AreaOnDay = area): string | null {
  const count = coverageCount(ids, [], of, day);
  return whyNotDetermined({
    day,
    hasArea: true,
    certain: count,
    possible: count,
    stages: new Set(['JOINED']),
    numbered: [],
    ...more,
  });
}

describe('what can’t be determined of a coverage', () => {
  it('is nothing where practices, register and lists are all there', () => {
    expect(why([1, 3])).toBeNull();
  });

  it('is said of practices without a list of the day', () => {
    expect(why([1, 2])).toBe('1 of the 2 certain practices has no list of 2021-01-01 and adds no patients.');
  });

  it('is said of practices that the register does not have as active', () => {
    const dormant = { ...area, active: { count: 2, basis: 'active', practiceIds: new Set([2, 3]) } };
    expect(why([1, 3], {}, dormant)).toContain('1 of the 2 certain practices is not active in the area');
  });

  it('is not said of members by number where members are named: the same may be among them', () => {
    const nine = {
      cohortLabel: 'nine practices',
      stage: 'JOINED',
      size: 9,
      from: { earliest: null, latest: '2018-07-31' },
      to: null,
    };
    expect(why([1, 3], { numbered: [nine] })).toBeNull();
    expect(why([], { numbered: [nine] })).toContain('“nine practices” are known only by number (9)');
  });

  it('is said of a stage that is asked for and known only by number, on days on which it may hold', () => {
    const eight = {
      cohortLabel: 'eight more',
      stage: 'DUE_DILIGENCE',
      size: 8,
      from: { earliest: '2018-07-01', latest: '2018-07-31' },
      to: null,
    };
    const stages = new Set(['JOINED', 'DUE_DILIGENCE']);
    expect(why([1, 3], { numbered: [eight], stages })).toContain('At stage DUE_DILIGENCE, “eight more”');
    expect(why([1, 3], { numbered: [eight] })).toBeNull();
    expect(
      why([1, 3], { numbered: [{ ...eight, from: { earliest: '2021-01-02', latest: null } }], stages }),
    ).toBeNull();
  });
});
