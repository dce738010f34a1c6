import { coverageCount, type AreaOnDay } from '../../src/programmes/programme-coverage/coverage-count';

const area: AreaOnDay = {
  practiceIds: new Set([1, 2, 3, 4]),
  active: { count: 4, basis: 'active practices of the area', practiceIds: new Set([1, 2, 3, 4]) },
  patients: new Map([
    [1, 1000],
    [2, 3000],
    [3, 6000],
    [9, 500],
  ]),
};
const day = '2021-01-01';

describe('a count of practices against their area', () => {
  it('gives shares of practices and of patients, and the mean list', () => {
    expect(coverageCount([1, 2], [11, 12], area, day)).toEqual({
      practices: 2,
      ofPractices: 4,
      practicesInShare: 2,
      share: 0.5,
      denominatorBasis: 'active practices of the area',
      practicesWithList: 2,
      listDate: day,
      patients: 4000,
      ofPatients: 10_000,
      patientShare: 0.4,
      meanList: 2000,
      practiceIds: [1, 2],
      participationIds: [11, 12],
    });
  });

  it('counts patients only of practices that have a list, and says how many those are', () => {
    expect(coverageCount([2, 4], [], area, day)).toMatchObject({ practices: 2, practicesWithList: 1, meanList: 3000 });
  });

  it('leaves practices of another area out of the shares', () => {
    expect(coverageCount([1, 9], [], area, day)).toMatchObject({
      practices: 2,
      share: 0.25,
      patients: 1500,
      patientShare: 0.1,
    });
  });

  it('leaves practices whose code is dormant out of the share, which does not count them below either', () => {
    const dormant = { ...area, active: { count: 3, basis: 'active practices', practiceIds: new Set([2, 3, 4]) } };
    expect(coverageCount([1, 2], [], dormant, day)).toMatchObject({ practices: 2, practicesInShare: 1, share: 1 / 3 });
  });

  it('has no share where the area was not counted', () => {
    expect(coverageCount([1], [], { ...area, active: null }, day)).toMatchObject({
      ofPractices: null,
      practicesInShare: null,
      share: null,
      denominatorBasis: null,
    });
  });

  it('has no patients where there are no lists of the day: null is not zero', () => {
    expect(coverageCount([1], [], { ...area, patients: new Map() }, day)).toMatchObject({
      practicesWithList: 0,
      listDate: null,
      patients: null,
      ofPatients: null,
      patientShare: null,
      meanList: null,
    });
  });
});
