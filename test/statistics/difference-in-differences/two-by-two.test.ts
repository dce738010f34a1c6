import fc from 'fast-check';

import { differenceInDifferences, type TwoByTwoObservation } from '../../../src/statistics';
import { expectClose } from '../close-to';
import { estimated } from '../estimated';
import { always } from '../seeded-property';

const at95 = { confidence: 0.95 };

const unitSeen = (unit: string, isTreated: boolean, before: number[], after: number[]): TwoByTwoObservation[] => [
  ...before.map((value) => ({ unit, isTreated, isAfter: false, value })),
  ...after.map((value) => ({ unit, isTreated, isAfter: true, value })),
];

const fourUnits = [
  ...unitSeen('A', false, [1], [2]),
  ...unitSeen('B', false, [3], [4]),
  ...unitSeen('C', true, [2], [5]),
  ...unitSeen('D', true, [4], [9]),
];

const aValue = fc.integer({ min: -200, max: 200 });
/** Groups of unequal size, units with gaps and repeats, ties among values; all four cells filled. */
const someUnits = fc
  .array(fc.tuple(fc.boolean(), fc.array(aValue, { maxLength: 3 }), fc.array(aValue, { maxLength: 3 })), {
    minLength: 6,
    maxLength: 20,
  })
  .map((units) =>
    units.flatMap(([isTreated, before, after], place) => unitSeen(`unit ${place}`, isTreated, before, after)),
  )
  .filter((observations) => differenceInDifferences(observations, at95).isEstimable);

describe('a difference in differences of two groups', () => {
  it('prints as in its docstring', () => {
    const { effect } = estimated(differenceInDifferences(fourUnits, at95));
    expect([effect.value, effect.interval?.lower, effect.interval?.upper].map((figure) => figure?.toFixed(4))).toEqual([
      '3.0000',
      '-0.4374',
      '6.4374',
    ]);
    expect(effect.interval?.method).toBe('cr1-t');
  });

  it('of a balanced panel is the difference of mean unit changes', () => {
    const units = fc.array(fc.tuple(aValue, aValue), { minLength: 2, maxLength: 15 });
    always(
      fc.property(units, units, (treated, others) => {
        const observations = [treated, others].flatMap((group, place) =>
          group.flatMap(([before, after], unit) => unitSeen(`${place} ${unit}`, place === 0, [before], [after])),
        );
        const fit = estimated(differenceInDifferences(observations, at95));
        expect(estimated(fit.unitChanges).value).toBeCloseTo(fit.effect.value, 9);
      }),
    );
  });

  it('does not depend on order or on the names of units', () => {
    always(
      fc.property(someUnits, (observations) => {
        const renamed = observations.map((one) => ({ ...one, unit: `practice ${one.unit}` })).reverse();
        const [one, other] = [observations, renamed].map((of) => estimated(differenceInDifferences(of, at95)));
        expect(other!.effect.whyNoInterval).toBe(one!.effect.whyNoInterval);
        expect(other!.effect.value).toBeCloseTo(one!.effect.value, 9);
        expect(other!.effect.standardError ?? -1).toBeCloseTo(one!.effect.standardError ?? -1, 9);
      }),
    );
  });

  it('stretches with the unit of its values, and does not move when all values do', () => {
    always(
      fc.property(someUnits, fc.integer({ min: -40, max: 40 }), (observations, shift) => {
        const moved = observations.map((one) => ({ ...one, value: 8 * one.value + shift }));
        const [one, other] = [observations, moved].map((of) => estimated(differenceInDifferences(of, at95)).effect);
        expect(other!.value).toBeCloseTo(8 * one!.value, 7);
        expect(other!.standardError ?? -1).toBeCloseTo(one!.standardError === null ? -1 : 8 * one!.standardError, 7);
      }),
    );
  });

  it('holds its value inside its limits, and p is below 5% exactly when 0 is outside', () => {
    always(
      fc.property(someUnits, (observations) => {
        const { value, interval, p } = estimated(differenceInDifferences(observations, at95)).effect;
        if (interval === null) return;
        expect(interval.lower).toBeLessThan(value);
        expect(interval.upper).toBeGreaterThan(value);
        expect(p! < 0.05).toBe(interval.lower > 0 || interval.upper < 0);
      }),
    );
  });

  it('has no limits, and says why, with a single treated or comparison unit', () => {
    const oneTreated = fourUnits.filter(({ unit }) => unit !== 'D');
    const onlyD = fourUnits.filter(({ unit }) => unit !== 'A');
    expect(estimated(differenceInDifferences(oneTreated, at95)).effect).toMatchObject({
      value: 2,
      interval: null,
      p: null,
      whyNoInterval: 'one-treated-cluster',
    });
    expect(estimated(differenceInDifferences(onlyD, at95)).effect.whyNoInterval).toBe('one-comparison-cluster');
  });

  it('has no limits when all values fit exactly, or when there is one value a cell', () => {
    const constant = fourUnits.map((one) => ({ ...one, value: 0.1 }));
    expect(estimated(differenceInDifferences(constant, at95)).effect).toMatchObject({
      standardError: 0,
      whyNoInterval: 'no-residual-variation',
    });
    const oneEach = [...unitSeen('A', false, [1], [2]), ...unitSeen('C', true, [1], [5])];
    expect(estimated(differenceInDifferences(oneEach, at95)).effect.whyNoInterval).toBe(
      'no-residual-degrees-of-freedom',
    );
  });

  it('is not estimable, and says why, when a group or a side is missing', () => {
    const only = (keep: (one: TwoByTwoObservation) => boolean) => differenceInDifferences(fourUnits.filter(keep), at95);
    const nothing = { isEstimable: false, needed: 1, had: 0 };
    expect(only(({ isTreated }) => !isTreated)).toMatchObject({ ...nothing, reason: 'no-treated-units' });
    expect(only(({ isTreated }) => isTreated)).toMatchObject({ ...nothing, reason: 'no-comparison-units' });
    expect(only(({ isAfter }) => isAfter)).toMatchObject({ ...nothing, reason: 'no-observations-before' });
    expect(only(({ isAfter, isTreated }) => !(isAfter && isTreated))).toMatchObject({
      ...nothing,
      reason: 'no-observations-after',
      subject: 'treated',
    });
  });

  it('has an effect and no unit changes where nobody was seen twice', () => {
    const once = [
      ...unitSeen('A', false, [1, 2], []),
      ...unitSeen('B', false, [], [3]),
      ...unitSeen('C', true, [2], []),
      ...unitSeen('D', true, [], [9]),
    ];
    const fit = estimated(differenceInDifferences(once, at95));
    expectClose(fit.effect.value, 5.5);
    expect(fit.unitChanges).toMatchObject({
      isEstimable: false,
      reason: 'no-treated-units',
      subject: 'seen before and after',
    });
  });

  it('refuses a unit in both groups and values that are none, by their place', () => {
    const both = [...fourUnits, { unit: 'A', isTreated: true, isAfter: true, value: 1 }];
    expect(() => differenceInDifferences(both, at95)).toThrow(
      /^observations\[8\].unit must stand in one group only; got A/,
    );
    const wrong = [{ ...fourUnits[0]!, value: NaN }];
    expect(() => differenceInDifferences(wrong, at95)).toThrow(/^observations\[0\].value must be a finite number/);
    expect(() => differenceInDifferences(fourUnits, { confidence: 95 })).toThrow(RangeError);
  });
});
