import fc from 'fast-check';

import {
  differenceInDifferences,
  groupTimeEffects,
  type GroupTimeOptions,
  groupTimePreTest,
  type StaggeredUnit,
} from '../../../src/statistics';
import { expectClose } from '../close-to';
import { estimated } from '../estimated';
import { always } from '../seeded-property';

const never: GroupTimeOptions = { comparison: 'never-treated', base: 'varying', confidence: 0.95 };
const notYet: GroupTimeOptions = { ...never, comparison: 'not-yet-treated' };
const unit = (outcomes: number[], firstTreated: number | null): StaggeredUnit => ({ outcomes, firstTreated });
const fitted = (units: StaggeredUnit[], options = never) => estimated(groupTimeEffects(units, options));

const fourUnits = [unit([1, 2], null), unit([3, 4], null), unit([2, 5], 1), unit([4, 9], 1)];

const PERIODS = 5;
const aValue = fc.integer({ min: -60, max: 60 });
const aUnit = fc.record({
  outcomes: fc.array(aValue, { minLength: PERIODS, maxLength: PERIODS }),
  firstTreated: fc.constantFrom(null, null, 2, 3, 3, 4),
});
/** Cohorts of unequal size, a comparison, and nothing that can't be estimated. */
const someUnits = fc
  .array(aUnit, { minLength: 4, maxLength: 16 })
  .map((units): StaggeredUnit[] => [...units, unit([1, 5, 2, 4, 3], null), unit([0, 2, 2, 7, 1], 3)]);

describe('group-time effects', () => {
  it('print as in their docstring', () => {
    const { simple } = fitted(fourUnits);
    expectClose(simple.value, 3);
    expect(simple.standardError?.toFixed(4)).toBe('0.7071');
  });

  it('with one start and two periods are the difference in differences of unit changes', () => {
    const units = fc.array(fc.tuple(aValue, aValue), { minLength: 2, maxLength: 9 });
    always(
      fc.property(units, units, (treated, others) => {
        const observations = [treated, others].flatMap((group, place) =>
          group.flatMap((values, of) =>
            values.map((value, after) => ({
              unit: `${place} ${of}`,
              isTreated: place === 0,
              isAfter: after === 1,
              value,
            })),
          ),
        );
        const plain = estimated(differenceInDifferences(observations, never)).effect.value;
        const staggered = [...treated.map((values) => unit(values, 1)), ...others.map((values) => unit(values, null))];
        for (const options of [never, notYet]) {
          const { simple, dynamic, group, calendar } = fitted(staggered, options);
          for (const { value } of [simple, dynamic.overall, group.overall, calendar.overall]) {
            expect(value).toBeCloseTo(plain, 9);
          }
        }
      }),
    );
  });

  it('do not depend on the order of units', () => {
    always(
      fc.property(someUnits, fc.constantFrom(never, notYet), (units, options) => {
        const [one, other] = [units, [...units].reverse()].map((of) => fitted(of, options));
        expect(other!.cells.length).toBe(one!.cells.length);
        for (const kind of ['dynamic', 'group', 'calendar'] as const) {
          expect(other![kind].overall.value).toBeCloseTo(one![kind].overall.value, 9);
          expect(other![kind].overall.standardError ?? -1).toBeCloseTo(one![kind].overall.standardError ?? -1, 9);
        }
      }),
    );
  });

  it('do not see what a unit or a period has of its own, and stretch with the unit of the outcome', () => {
    always(
      fc.property(someUnits, fc.constantFrom(never, notYet), (units, options) => {
        const moved = units.map(({ outcomes, ...rest }, place) => ({
          ...rest,
          outcomes: Array.from(outcomes, (value, period) => 4 * value + 9 * place - 5 * period),
        }));
        const [one, other] = [units, moved].map((of) => fitted(of, options));
        one!.cells.forEach(({ effect }, place) => {
          expect(other!.cells[place]!.effect.value).toBeCloseTo(4 * effect.value, 8);
        });
        const errors = [one!, other!].map(({ simple }) => simple.standardError);
        expect(errors[1] ?? -1).toBeCloseTo(errors[0] === null ? -1 : 4 * errors[0]!, 8);
      }),
    );
  });

  it('are exact where the effect is the same for all and nothing else differs', () => {
    const units = [null, null, null, 2, 2, 3, 3].map((first, place) =>
      unit(
        [0, 1, 2, 3, 4].map((period) => place + 2 * period + (first !== null && period >= first ? 7 : 0)),
        first,
      ),
    );
    for (const options of [never, notYet]) {
      const { cells, simple, group } = fitted(units, options);
      cells.forEach(({ eventTime, effect }) => expectClose(effect.value, eventTime < 0 ? 0 : 7, 11));
      expectClose(group.overall.value, 7, 11);
      expect(simple).toMatchObject({ interval: null, whyNoInterval: 'no-residual-variation' });
    }
  });

  it('compare with the last untreated period across a transition, whose months are not looked at', () => {
    const transition = { firstTreated: 3, lastUntreated: 1 };
    const units = [
      unit([1, 2, 3, 4, 5], null),
      unit([3, 4, 5, 6, 9], null),
      { outcomes: [5, 6, NaN, 18, 21], ...transition },
      { outcomes: [2, 2, NaN, 12, 14], ...transition },
    ];
    const { cells, leftOut } = fitted(units);
    expect(cells.map(({ period, eventTime }) => [period, eventTime])).toEqual([
      [1, -1],
      [3, 0],
      [4, 1],
    ]);
    // Changes from period 1 to 3: 12 and 10 against 2 and 2.
    expectClose(cells[1]!.effect.value, 9);
    expect(leftOut.incomplete).toBe(0);
  });

  it('take no unit in transition for untreated', () => {
    const units = [
      unit([1, 2, 3, 4], 1),
      unit([1, 2, 4, 4], 1),
      { outcomes: [1, 2, 3, 5], firstTreated: 3, lastUntreated: 1 },
      { outcomes: [1, 3, 3, 5], firstTreated: 3, lastUntreated: 1 },
    ];
    const { cells } = fitted(units, notYet);
    expect(cells.map(({ firstTreated, period }) => [firstTreated, period])).toEqual([[1, 1]]);
  });

  it('count the units that they leave out, by reason', () => {
    const units = [
      ...fourUnits,
      unit([1, 1], 0),
      unit([1, NaN], null),
      unit([8, 9], 7),
      { outcomes: [1, 2], firstTreated: 5, lastUntreated: 0 },
    ];
    expect(fitted(units)).toMatchObject({
      units: 5,
      neverTreated: 3,
      leftOut: { treatedThroughout: 1, onlyInTransition: 1, incomplete: 1 },
    });
  });

  it('have the errors of units that are clusters by themselves, and none when the treated are one trust', () => {
    const [plain, each] = [fourUnits, fourUnits.map((of, place) => ({ ...of, cluster: `trust ${place}` }))].map((of) =>
      fitted(of),
    );
    expect(each).toEqual(plain);
    const oneTrust = fourUnits.map((of, place) => ({ ...of, cluster: place < 2 ? `own ${place}` : 'the trust' }));
    expect(fitted(oneTrust).simple).toMatchObject({ value: 3, interval: null, whyNoInterval: 'one-treated-cluster' });
  });

  it('add up what the units of a cluster pull, so that doubling all within clusters changes no error', () => {
    always(
      fc.property(someUnits, (units) => {
        const clustered = units.map((of, place) => ({ ...of, cluster: place }));
        const [one, other] = [clustered, [...clustered, ...clustered]].map((of) => fitted(of));
        expect(other!.simple.value).toBeCloseTo(one!.simple.value, 9);
        expect(other!.simple.standardError ?? -1).toBeCloseTo(one!.simple.standardError ?? -1, 9);
      }),
    );
  });

  it('have no limits where most treated units are alone in their cohort', () => {
    const units = [1, 2, 3].map((first) => unit([1, 4, 2, 6], first));
    const got = fitted([...units, unit([1, 2, 2, 3], null), unit([2, 2, 4, 3], null)]);
    expect(got.simple).toMatchObject({ interval: null, p: null, whyNoInterval: 'cohorts-of-one' });
    expect(got.cells[0]?.effect.whyNoInterval).toBe('one-treated-cluster');
  });

  it('with a universal base are 0 by definition in the last period before', () => {
    const { cells, dynamic } = fitted(fourUnits, { ...never, base: 'universal' });
    expect(cells.map(({ eventTime }) => eventTime)).toEqual([-1, 0]);
    expect(dynamic.eventTimes[0]?.effect).toMatchObject({
      value: 0,
      interval: null,
      whyNoInterval: 'reference-period',
    });
  });

  it('are not estimable without treated units or without anyone to compare with', () => {
    const treated = [unit([1, 2, 4], 1), unit([2, 3, 3], 1)];
    expect(groupTimeEffects([unit([1, 2], null)], never)).toMatchObject({
      reason: 'no-treated-units',
      needed: 1,
      had: 0,
    });
    expect(groupTimeEffects(treated, never)).toMatchObject({ reason: 'no-comparison-units', needed: 1, had: 0 });
    expect(groupTimeEffects(treated, notYet)).toMatchObject({ isEstimable: false, reason: 'no-comparison-units' });
    expect(groupTimeEffects([], never)).toMatchObject({ isEstimable: false });
  });

  it('refuse series of different length, infinity, and a start that is no place, by unit', () => {
    const ask = (wrong: StaggeredUnit) => () => groupTimeEffects([...fourUnits, wrong], never);
    expect(ask(unit([1], null))).toThrow(/^units\[4\].outcomes must have 2 periods/);
    expect(ask(unit([1, Infinity], null))).toThrow(/^units\[4\].outcomes\[1\] must be finite/);
    expect(ask(unit([1, 2], 0.5))).toThrow(/^units\[4\].firstTreated must be/);
    expect(ask({ ...unit([1, 2], 1), lastUntreated: 1 })).toThrow(/^units\[4\].lastUntreated must be/);
    expect(() => groupTimeEffects(fourUnits, { ...never, confidence: 95 })).toThrow(RangeError);
  });
});

describe('the test of what happened before', () => {
  it('is the same from either base period', () => {
    always(
      fc.property(someUnits, (units) => {
        const [one, other] = (['varying', 'universal'] as const).map((base) =>
          groupTimePreTest(units, { ...never, base }),
        );
        if (one === null || other === null) return;
        expectClose(other!.chiSquare, one!.chiSquare, 5);
        expect(other!.degreesOfFreedom).toBe(one!.degreesOfFreedom);
      }),
    );
  });

  it('has no answer without a period to test, or with as many of them as units', () => {
    expect(groupTimePreTest(fourUnits, never)).toBeNull();
    expect(
      groupTimePreTest(
        fourUnits.map((of) => ({ ...of, outcomes: [1, 2, 4, 1, 7, 3], firstTreated: of.firstTreated && 5 })),
        never,
      ),
    ).toBeNull();
  });
});
