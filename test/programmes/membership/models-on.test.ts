import { isKnownIndependent, membershipsAt, modelsOn } from '../../../src/programmes/membership';
import { asked, joined } from './statements';

describe('the models of a practice on a day', () => {
  const memberships = membershipsAt(
    [
      joined({ programme: 1, model: 'PRIMARY_CARE_NETWORK', from: '2019-10-01' }),
      joined({ programme: 2, model: 'TRUST_LED_INTEGRATION', from: ['2018-07-01', '2020-06-30'] }),
    ],
    asked(),
  );

  it('are every certain one, the leading one first', () => {
    expect(modelsOn(memberships, '2021-01-01', 'CERTAIN')).toEqual(['TRUST_LED_INTEGRATION', 'PRIMARY_CARE_NETWORK']);
  });

  it('leave out what is only possible, unless that is asked for', () => {
    expect(modelsOn(memberships, '2019-12-01', 'CERTAIN')).toEqual(['PRIMARY_CARE_NETWORK']);
    expect(modelsOn(memberships, '2019-12-01', 'POSSIBLE')[0]).toBe('TRUST_LED_INTEGRATION');
  });

  it('are none where nothing is known', () => {
    expect(modelsOn(memberships, '2015-01-01', 'POSSIBLE')).toEqual([]);
  });
});

describe('a practice is called independent', () => {
  const alone = {
    mayBeMember: false,
    hasArea: true,
    programmesWithUnnamedMembers: 0,
    hasNetworkRegister: true,
    networksKnownFrom: '2019-10-01',
  };

  it('where every programme of its area names all its members and it is none of them', () => {
    expect(isKnownIndependent(alone, '2021-01-01')).toBe(true);
  });

  it.each([
    ['it may have joined something', { mayBeMember: true }],
    ['nobody knows in whose area it lies', { hasArea: false }],
    ['a programme of its area has members that nobody named', { programmesWithUnnamedMembers: 1 }],
    ['no register of networks covers its area', { hasNetworkRegister: false }],
  ])('never while %s', (_, surroundings) => {
    expect(isKnownIndependent({ ...alone, ...surroundings }, '2021-01-01')).toBe(false);
  });

  it('without a register of networks on days before there were any', () => {
    expect(isKnownIndependent({ ...alone, hasNetworkRegister: false }, '2019-06-30')).toBe(true);
    expect(isKnownIndependent({ ...alone, hasNetworkRegister: false }, '2019-07-01')).toBe(false);
  });

  it('never between the beginning of networks and the first day that a register of them speaks of', () => {
    const days = ['2019-06-30', '2019-07-01', '2019-09-30', '2019-10-01'];
    expect(days.map((day) => isKnownIndependent(alone, day))).toEqual([true, false, false, true]);
    expect(isKnownIndependent({ ...alone, networksKnownFrom: null }, '2019-10-01')).toBe(false);
  });
});
