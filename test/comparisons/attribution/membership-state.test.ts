import fc from 'fast-check';

import { type Membership, membershipState } from '../../../src/comparisons/attribution/membership-state';
import type { Certainty } from '../../../src/time';
import { always } from '../../statistics/seeded-property';
import { periodsFrom } from '../support/panels';
import { inSpells, outsideOf, spell } from '../support/spells';
import { someMemberships } from './some-memberships';

const certainly: Certainty = 'CERTAIN';
const possibly: Certainty = 'POSSIBLE';
const fixedIn: Membership = { kind: 'ALWAYS' };
const perhaps: Membership = { kind: 'PERHAPS' };

/** How it stands in each month of the first half of 2018, unless other months are asked for. */
const states = (membership: Membership, certainty: Certainty = certainly, from = '2018-01-01', count = 6) =>
  periodsFrom(from, count).map((period) => membershipState(membership, period, certainty));

describe('a membership of known days', () => {
  it('holds for the month that it begins on the first of', () => {
    expect(states(inSpells(spell('2018-03-01')))).toEqual(['OUT', 'OUT', 'IN', 'IN', 'IN', 'IN']);
  });

  it('begun within a month leaves that month to the move', () => {
    expect(states(inSpells(spell('2018-03-02')))).toEqual(['OUT', 'OUT', 'TRANSITION', 'IN', 'IN', 'IN']);
    expect(states(inSpells(spell('2018-03-31')))).toEqual(['OUT', 'OUT', 'TRANSITION', 'IN', 'IN', 'IN']);
  });

  it('is over on its first day out: a month that this day begins is out, and the month before is in', () => {
    expect(states(inSpells(spell('2017-05-01', '2018-03-01')))).toEqual(['IN', 'IN', 'OUT', 'OUT', 'OUT', 'OUT']);
  });

  it('that ends within a month leaves that month to the move, even on its last day', () => {
    const ending = (day: string) => states(inSpells(spell('2017-05-01', day)));
    expect(ending('2018-03-02')).toEqual(['IN', 'IN', 'TRANSITION', 'OUT', 'OUT', 'OUT']);
    expect(ending('2018-03-31')).toEqual(['IN', 'IN', 'TRANSITION', 'OUT', 'OUT', 'OUT']);
  });

  it('within a single month is never in', () => {
    expect(states(inSpells(spell('2018-03-05', '2018-03-20')))[2]).toBe('TRANSITION');
  });

  it('is asked of whole quarters where a metric has quarters', () => {
    const quarters = periodsFrom('2018-01-01', 3, 3);
    const member = inSpells(spell('2018-05-01'));
    expect(quarters.map((quarter) => membershipState(member, quarter, certainly))).toEqual(['OUT', 'TRANSITION', 'IN']);
  });
});

describe('a membership known by bounds', () => {
  const joinedInSpring = inSpells(spell(['2018-02-10', '2018-04-20']));

  it('is certain from the first month that begins after the latest day, and uncertain from the earliest on', () => {
    expect(states(joinedInSpring)).toEqual([
      'OUT',
      'UNCERTAIN_MEMBERSHIP',
      'UNCERTAIN_MEMBERSHIP',
      'UNCERTAIN_MEMBERSHIP',
      'IN',
      'IN',
    ]);
  });

  it('is possible from the first month that begins after the earliest day', () => {
    expect(states(joinedInSpring, possibly)).toEqual(['OUT', 'UNCERTAIN_MEMBERSHIP', 'IN', 'IN', 'IN', 'IN']);
  });

  it('by the calendar month is uncertain in that month only', () => {
    expect(states(inSpells(spell(['2018-03-01', '2018-03-31'])))).toEqual([
      'OUT',
      'OUT',
      'UNCERTAIN_MEMBERSHIP',
      'IN',
      'IN',
      'IN',
    ]);
  });

  it('ends for certain before the earliest day out, and beyond doubt from the latest', () => {
    const left = inSpells(spell('2016-06-01', ['2018-02-01', '2018-04-01']));
    expect(states(left)).toEqual(['IN', 'UNCERTAIN_MEMBERSHIP', 'UNCERTAIN_MEMBERSHIP', 'OUT', 'OUT', 'OUT']);
    expect(states(left, possibly)).toEqual(['IN', 'IN', 'IN', 'OUT', 'OUT', 'OUT']);
  });

  it('in a month that it began or ended on the edge of is uncertain, and no move of that month', () => {
    expect(states(inSpells(spell('2018-03-01', ['2018-03-10', '2018-03-20'])))[2]).toBe('UNCERTAIN_MEMBERSHIP');
    expect(states(inSpells(spell(['2018-03-10', '2018-03-20'], '2018-04-01')))[2]).toBe('UNCERTAIN_MEMBERSHIP');
  });

  it('without a bound is never certain on that side', () => {
    expect(new Set(states(inSpells(spell([null, null]))))).toEqual(new Set(['UNCERTAIN_MEMBERSHIP']));
    expect(new Set(states(inSpells(spell([null, null])), possibly))).toEqual(new Set(['IN']));
    expect(states(inSpells(spell([null, '2018-02-28']))).slice(0, 3)).toEqual([
      'UNCERTAIN_MEMBERSHIP',
      'UNCERTAIN_MEMBERSHIP',
      'IN',
    ]);
    expect(states(inSpells(spell('2016-06-01', [null, '2018-03-01']))).slice(0, 3)).toEqual([
      'UNCERTAIN_MEMBERSHIP',
      'UNCERTAIN_MEMBERSHIP',
      'OUT',
    ]);
    expect(states(inSpells(spell('2016-06-01', ['2018-03-01', null]))).slice(0, 3)).toEqual([
      'IN',
      'IN',
      'UNCERTAIN_MEMBERSHIP',
    ]);
  });
});

describe('several spells', () => {
  it('that follow each other without a gap are one: who changes network stays in a network', () => {
    const changed = inSpells(spell('2016-01-01', '2018-03-15'), spell('2018-03-15'));
    expect(new Set(states(changed))).toEqual(new Set(['IN']));
    expect(new Set(states(changed, possibly))).toEqual(new Set(['IN']));
    const quarter = periodsFrom('2018-01-01', 1, 3)[0]!;
    expect(membershipState(changed, quarter, certainly)).toBe('IN');
  });

  it('in any order are the same', () => {
    const changed = inSpells(spell('2018-03-15', '2018-05-01'), spell('2016-01-01', '2018-03-15'));
    expect(states(changed)).toEqual(['IN', 'IN', 'IN', 'IN', 'OUT', 'OUT']);
  });

  it('a day apart leave the month of the gap to the move', () => {
    const gap = inSpells(spell('2016-01-01', '2018-03-15'), spell('2018-03-16'));
    expect(states(gap)).toEqual(['IN', 'IN', 'TRANSITION', 'IN', 'IN', 'IN']);
  });

  it('of which one is uncertain are certain while the other holds', () => {
    const certainThenPerhaps = inSpells(spell('2016-01-01', '2018-04-01'), spell(['2018-01-01', '2018-06-01']));
    expect(states(certainThenPerhaps)).toEqual([
      'IN',
      'IN',
      'IN',
      'UNCERTAIN_MEMBERSHIP',
      'UNCERTAIN_MEMBERSHIP',
      'IN',
    ]);
  });
});

describe('who is outside of all spells', () => {
  it('is in before and after them, out while they certainly hold, and neither in between', () => {
    const outside = outsideOf(spell(['2018-02-01', '2018-02-28'], '2018-04-15'));
    expect(states(outside)).toEqual(['IN', 'UNCERTAIN_MEMBERSHIP', 'OUT', 'TRANSITION', 'IN', 'IN']);
  });
});

describe('a set fixed on one day', () => {
  it('has its members always, and those perhaps in it only where the possible counts', () => {
    expect(new Set(states(fixedIn))).toEqual(new Set(['IN']));
    expect(new Set(states({ kind: 'NEVER' }))).toEqual(new Set(['OUT']));
    expect(new Set(states(perhaps))).toEqual(new Set(['UNCERTAIN_MEMBERSHIP']));
    expect(new Set(states(perhaps, possibly))).toEqual(new Set(['IN']));
  });
});

describe('two conditions at once', () => {
  const both = (...of: [Membership, Membership]): Membership => ({ kind: 'BOTH', of });
  const member = inSpells(spell('2018-02-15'));
  const inPlace = inSpells(spell('2016-01-01', '2018-05-01'));

  it('hold where both do', () => {
    expect(states(both(member, inPlace))).toEqual(['OUT', 'TRANSITION', 'IN', 'IN', 'OUT', 'OUT']);
    expect(states(both(member, fixedIn))).toEqual(states(member));
  });

  it('are out wherever one is, however uncertain the other', () => {
    expect(states(both(perhaps, inPlace)).slice(3)).toEqual(['UNCERTAIN_MEMBERSHIP', 'OUT', 'OUT']);
  });
});

describe('whatever the dates', () => {
  const months = periodsFrom('2018-01-01', 24);

  it('who is certainly in is possibly in, and who is not even possibly in is certainly out', () => {
    always(
      fc.property(someMemberships, (membership) => {
        for (const month of months) {
          const certain = membershipState(membership, month, certainly);
          const possible = membershipState(membership, month, possibly);
          if (certain === 'IN') expect(possible).toBe('IN');
          if (possible === 'OUT') expect(certain).toBe('OUT');
        }
      }),
    );
  });

  it('who is in for a quarter is in for each of its months, and out likewise', () => {
    always(
      fc.property(someMemberships, fc.constantFrom(certainly, possibly), (membership, certainty) => {
        periodsFrom('2018-01-01', 8, 3).forEach((quarter, index) => {
          const whole = membershipState(membership, quarter, certainty);
          if (whole !== 'IN' && whole !== 'OUT') return;
          for (const month of months.slice(3 * index, 3 * index + 3)) {
            expect(membershipState(membership, month, certainty)).toBe(whole);
          }
        });
      }),
    );
  });

  it('a spell known to the day is never uncertain', () => {
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((days) => new Date(Date.UTC(2017, 6, 1 + days)).toISOString().slice(0, 10));
    always(
      fc.property(day, day, (one, other) => {
        fc.pre(one !== other);
        const [from, to] = [one, other].sort() as [string, string];
        expect(states(inSpells(spell(from, to)), certainly, '2017-01-01', 48)).not.toContain('UNCERTAIN_MEMBERSHIP');
      }),
    );
  });
});
