import fc from 'fast-check';

import type { Membership } from '../../../src/comparisons/attribution/membership-state';
import { addDays, type Bounds, type Spell } from '../../../src/time';

/** From a year before the window of the tests to a year after, and often the first of a month. */
const someDay = fc.oneof(
  fc.integer({ min: 0, max: 1_460 }).map((days) => addDays('2017-01-01', days)),
  fc.integer({ min: 0, max: 47 }).map((months) => {
    return `${2017 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
  }),
);

const someBounds: fc.Arbitrary<Bounds> = fc.oneof(
  someDay.map((day) => ({ earliest: day, latest: day })),
  fc
    .tuple(someDay, fc.integer({ min: 1, max: 200 }))
    .map(([earliest, days]) => ({ earliest, latest: addDays(earliest, days) })),
  someDay.map((latest) => ({ earliest: null, latest })),
  someDay.map((earliest) => ({ earliest, latest: null })),
  fc.constant({ earliest: null, latest: null }),
);

const someSpell: fc.Arbitrary<Spell> = fc.record({ from: someBounds, to: fc.oneof(fc.constant(null), someBounds) });

const someSpells = fc.array(someSpell, { minLength: 1, maxLength: 3 });

/** Every kind but `OUTSIDE`, of which certain and possible change sides. */
export const someMemberships: fc.Arbitrary<Membership> = fc.oneof(
  { weight: 4, arbitrary: someSpells.map((spells): Membership => ({ kind: 'SPELLS', spells })) },
  fc.constantFrom<Membership>({ kind: 'ALWAYS' }, { kind: 'NEVER' }, { kind: 'PERHAPS' }),
  fc.tuple(someSpells, someSpells).map(([one, other]): Membership => ({
    kind: 'BOTH',
    of: [
      { kind: 'SPELLS', spells: one },
      { kind: 'SPELLS', spells: other },
    ],
  })),
);

/** In whenever in none of some spells. */
export const someOutside: fc.Arbitrary<Membership> = someSpells.map((spells): Membership => ({
  kind: 'OUTSIDE',
  spells,
}));
