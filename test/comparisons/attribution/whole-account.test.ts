import fc from 'fast-check';

import { attribute, type AttributedCohort, type Attribution } from '../../../src/comparisons/attribution/attribute';
import { membershipState } from '../../../src/comparisons/attribution/membership-state';
import { CELL_STATES, type Panel } from '../../../src/comparisons/panel/panel';
import { always } from '../../statistics/seeded-property';
import { panelOf, periodsFrom } from '../support/panels';
import { someMemberships, someOutside } from './some-memberships';

const MONTHS = 24;
const months = periodsFrom('2018-01-01', MONTHS);

const somePractices = fc.array(
  fc.record({
    openedOn: fc.constantFrom(null, '1974-04-01', '2018-07-15'),
    closedOn: fc.constantFrom(null, '2019-03-31', '2017-01-01'),
    cells: fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.constantFrom(...CELL_STATES.slice(1))), {
      minLength: MONTHS,
      maxLength: MONTHS,
    }),
  }),
  { minLength: 1, maxLength: 4 },
);

const someCohorts = fc
  .array(
    fc.record({
      isOfModel: fc.boolean(),
      members: fc.array(fc.oneof(someMemberships, someOutside), { minLength: 4, maxLength: 4 }),
      isOpenToAll: fc.boolean(),
      named: fc.integer({ min: 0, max: 4 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((cohorts) =>
    cohorts.map(({ isOfModel, members, isOpenToAll, named }, index): AttributedCohort => ({
      label: `cohort ${index + 1}`,
      isOfModel,
      membership: new Map(members.slice(0, named).map((membership, practice) => [practice + 1, membership])),
      otherwise: { kind: isOpenToAll && !isOfModel ? 'ALWAYS' : 'NEVER' },
    })),
  );

const someRules = fc.record({
  certainty: fc.constantFrom('CERTAIN' as const, 'POSSIBLE' as const),
  overlap: fc.constantFrom('FIRST_COHORT' as const, 'EACH' as const, 'NONE' as const),
});

const someQuestion = fc.tuple(somePractices, someCohorts, someRules).map(([practices, cohorts, rules]) => {
  const panel = panelOf(
    practices.map((practice, index) => ({ ...practice, code: `P${index + 1}` })),
    months,
  );
  return { panel, cohorts, rules };
});

/** Every excluded practice-month as text, each as often as it is excluded. */
function excludedMonths(panel: Panel, { excluded }: Attribution): string[] {
  return excluded
    .flatMap(({ odsCode, reason, cohort, periods }) =>
      periods.map((period) => `${odsCode} ${panel.periods[period]!.from} ${reason} ${cohort}`),
    )
    .sort();
}

/** Every practice-month that counts, with the cohorts it counts to. */
function countedMonths(panel: Panel, { cohorts }: Attribution): string[] {
  return panel.units
    .flatMap(({ odsCode }, unit) =>
      panel.periods.flatMap(({ from }, period) => {
        const bits = cohorts[unit * panel.periods.length + period]!;
        return bits === 0 ? [] : [`${odsCode} ${from} ${bits}`];
      }),
    )
    .sort();
}

/** The same practices in another order, or only some of the months. */
function partOf(panel: Panel, units: readonly number[], from: number, to: number): Panel {
  const pick = (values: Panel['numerators'] | Uint8Array): number[] =>
    units.flatMap((unit) => [...values.subarray(unit * MONTHS + from, unit * MONTHS + to)]);
  return {
    units: units.map((unit) => panel.units[unit]!),
    periods: panel.periods.slice(from, to),
    numerators: Float64Array.from(pick(panel.numerators)),
    denominators: Float64Array.from(pick(panel.denominators)),
    values: Float64Array.from(pick(panel.values)),
    states: Uint8Array.from(pick(panel.states)),
    isValueOnly: panel.isValueOnly,
  };
}

describe('whatever is asked', () => {
  it('a practice-month counts, or is left out once, and never both', () => {
    always(
      fc.property(someQuestion, ({ panel, cohorts, rules }) => {
        const attribution = attribute(panel, cohorts, rules);
        const excluded = excludedMonths(panel, attribution).map((line) => line.split(' ', 2).join(' '));
        expect(new Set(excluded).size).toBe(excluded.length);
        const counted = new Set(countedMonths(panel, attribution).map((line) => line.split(' ', 2).join(' ')));
        expect(excluded.filter((month) => counted.has(month))).toEqual([]);
      }),
    );
  });

  it('only a month with a value counts, to one cohort unless each is asked for, and to models or to others', () => {
    always(
      fc.property(someQuestion, ({ panel, cohorts, rules }) => {
        const { cohorts: assigned } = attribute(panel, cohorts, rules);
        assigned.forEach((bits, cell) => {
          const counting = cohorts.filter((_, cohort) => bits & (1 << cohort));
          if (counting.length > 0) expect(CELL_STATES[panel.states[cell]!]).toBe('PRESENT');
          if (rules.overlap !== 'EACH') expect(counting.length).toBeLessThanOrEqual(1);
          expect(new Set(counting.map(({ isOfModel }) => isOfModel)).size).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('no member of a model, certain or merely possible for part of the month, is counted as a comparator', () => {
    always(
      fc.property(someQuestion, ({ panel, cohorts, rules }) => {
        const { cohorts: assigned } = attribute(panel, cohorts, rules);
        const models = cohorts.filter(({ isOfModel }) => isOfModel);
        assigned.forEach((bits, cell) => {
          if (!cohorts.some(({ isOfModel }, cohort) => !isOfModel && bits & (1 << cohort))) return;
          const { practiceId } = panel.units[Math.floor(cell / MONTHS)]!;
          const states = models.map(({ membership, otherwise }) =>
            membershipState(membership.get(practiceId) ?? otherwise, months[cell % MONTHS]!, rules.certainty),
          );
          expect(states.filter((state) => state !== 'OUT')).toEqual([]);
        });
      }),
    );
  });

  it('the order of practices does not matter', () => {
    always(
      fc.property(someQuestion, ({ panel, cohorts, rules }) => {
        const turned = partOf(panel, panel.units.map((_, unit) => unit).reverse(), 0, MONTHS);
        const [one, other] = [attribute(panel, cohorts, rules), attribute(turned, cohorts, rules)];
        expect(other.excluded).toEqual(one.excluded);
        expect(other.overlapping).toEqual(one.overlapping);
        expect(countedMonths(turned, other)).toEqual(countedMonths(panel, one));
      }),
    );
  });

  it('a window in two parts comes to the same as the whole', () => {
    always(
      fc.property(someQuestion, fc.integer({ min: 1, max: MONTHS - 1 }), ({ panel, cohorts, rules }, cut) => {
        const all = panel.units.map((_, unit) => unit);
        const parts = [partOf(panel, all, 0, cut), partOf(panel, all, cut, MONTHS)];
        const whole = attribute(panel, cohorts, rules);
        const halves = parts.map((part) => attribute(part, cohorts, rules));
        const together = (of: (part: Panel, attribution: Attribution) => string[]) =>
          parts.flatMap((part, index) => of(part, halves[index]!)).sort();
        expect(together(countedMonths)).toEqual(countedMonths(panel, whole));
        expect(together(excludedMonths)).toEqual(excludedMonths(panel, whole));
        expect(halves[0]!.overlapping.periods + halves[1]!.overlapping.periods).toBe(whole.overlapping.periods);
      }),
    );
  });
});
