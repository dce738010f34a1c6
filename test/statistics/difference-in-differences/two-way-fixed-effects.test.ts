import fc from 'fast-check';

import { differenceInDifferences, twoWayFixedEffects } from '../../../src/statistics';
import { leastSquares } from '../../../src/statistics/linear-algebra';
import { expectClose } from '../close-to';
import { estimated } from '../estimated';
import { always } from '../seeded-property';
import { balanced, type PanelWithRegressor, reordered, somePanel } from './panels';

const at95 = { confidence: 0.95 };
const fitted = ({ panel, values }: PanelWithRegressor) =>
  estimated(twoWayFixedEffects(panel, [{ name: 'x', values }], at95));
const anOutcome = fc.integer({ min: -90, max: 90 });
const aPanel = somePanel(anOutcome).filter(
  ({ panel, values }) => twoWayFixedEffects(panel, [{ name: 'x', values }], at95).isEstimable,
);

const fourUnits = balanced([
  [1, 2],
  [3, 4],
  [2, 5],
  [4, 9],
]);
const treated = { name: 'treated', values: [0, 0, 0, 0, 0, 1, 0, 1] };

describe('two-way fixed effects', () => {
  it('print as in their docstring', () => {
    const [term] = estimated(twoWayFixedEffects(fourUnits, [treated], at95)).terms;
    expect([term?.effect.value.toFixed(4), term?.effect.standardError?.toFixed(4)]).toEqual(['3.0000', '0.9661']);
  });

  it('with two periods are the difference in differences', () => {
    const units = fc.array(fc.tuple(anOutcome, anOutcome), { minLength: 2, maxLength: 9 });
    always(
      fc.property(units, units, (others, joined) => {
        const panel = balanced([...others, ...joined]);
        const values = panel.outcome.map((_, row) => Number(row >= 2 * others.length && row % 2 === 1));
        const observations = panel.outcome.map((value, row) => {
          const unit = Math.floor(row / 2);
          return { unit, isTreated: unit >= others.length, isAfter: row % 2 === 1, value };
        });
        const plain = estimated(differenceInDifferences(observations, at95)).effect.value;
        expect(fitted({ panel: panel as PanelWithRegressor['panel'], values }).terms[0]?.effect.value).toBeCloseTo(
          plain,
          8,
        );
      }),
    );
  });

  it('with gaps have the slope of a regression on a dummy for each unit and period', () => {
    always(
      fc.property(aPanel, (given) => {
        const { panel, values } = given;
        const dummy = (places: number[], of: number) => places.map((place) => Number(place === of));
        const units = [...new Set(panel.unit)].map((of) => dummy(panel.unit, of));
        const periods = [...new Set(panel.period)].slice(1).map((of) => dummy(panel.period, of));
        const fit = leastSquares([...units, ...periods, values], panel.outcome);
        // A panel that falls into parts has one dummy too many, and still its slope.
        if ('dependentColumn' in fit) return;
        expect(fitted(given).terms[0]?.effect.value).toBeCloseTo(fit.coefficients.at(-1)!, 7);
      }),
    );
  });

  it('do not depend on the order of rows', () => {
    always(
      fc.property(aPanel, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (given, stream) => {
        const keys = given.values.map(() => stream.next().value);
        const order = given.values.map((_, row) => row).sort((one, other) => keys[one]! - keys[other]!);
        const [one, other] = [fitted(given), fitted(reordered(given, order))].map(({ terms }) => terms[0]!.effect);
        expect(other!.value).toBeCloseTo(one!.value, 8);
        expect(other!.standardError ?? -1).toBeCloseTo(one!.standardError ?? -1, 8);
      }),
    );
  });

  it('do not see what a unit or a period has of its own', () => {
    always(
      fc.property(aPanel, (given) => {
        const outcome = given.panel.outcome.map(
          (value, row) => value + 7 * given.panel.unit[row]! - 3 * given.panel.period[row]!,
        );
        const [one, other] = [given, { ...given, panel: { ...given.panel, outcome } }].map(
          (of) => fitted(of).terms[0]!,
        );
        expect(other!.effect.value).toBeCloseTo(one!.effect.value, 8);
        expect(other!.effect.standardError ?? -1).toBeCloseTo(one!.effect.standardError ?? -1, 8);
      }),
    );
  });

  it('with weights that are all alike are those without weights', () => {
    always(
      fc.property(aPanel, fc.integer({ min: 1, max: 9_000 }), ({ panel, values }, list) => {
        const weight = values.map(() => list);
        const weighted = estimated(twoWayFixedEffects(panel, [{ name: 'x', values }], { ...at95, weight }));
        const plain = fitted({ panel, values });
        expect(weighted.terms[0]?.effect.value).toBeCloseTo(plain.terms[0]!.effect.value, 8);
      }),
    );
  });

  it('have the errors of units that are clusters by themselves, and others when units share a trust', () => {
    const byUnit = estimated(twoWayFixedEffects({ ...fourUnits, clusterOfUnit: [0, 1, 2, 3] }, [treated], at95));
    expect(byUnit).toEqual(estimated(twoWayFixedEffects(fourUnits, [treated], at95)));
    const byTrust = estimated(twoWayFixedEffects({ ...fourUnits, clusterOfUnit: [5, 5, 7, 8] }, [treated], at95));
    expect(byTrust.clusters).toBe(3);
    expect(byTrust.terms[0]?.effect.degreesOfFreedom).toBe(2);
  });

  it('have no limits, and say so, when all that change belong to one trust', () => {
    const oneTrust = estimated(twoWayFixedEffects({ ...fourUnits, clusterOfUnit: [5, 7, 8, 8] }, [treated], at95));
    expect(oneTrust.terms[0]?.effect).toMatchObject({ interval: null, p: null, whyNoInterval: 'one-treated-cluster' });
  });

  it('have no limits with one cluster or where everything fits', () => {
    const oneTrust = estimated(twoWayFixedEffects({ ...fourUnits, clusterOfUnit: [0, 0, 0, 0] }, [treated], at95));
    expect(oneTrust.terms[0]?.effect).toMatchObject({ interval: null, p: null, whyNoInterval: 'one-cluster' });
    const exact = { ...fourUnits, outcome: fourUnits.outcome.map((_, row) => 0.1 * row + 2 * treated.values[row]!) };
    expect(estimated(twoWayFixedEffects(exact, [treated], at95)).terms[0]?.effect.whyNoInterval).toBe(
      'no-residual-variation',
    );
  });

  it('say which regressor is absorbed or is a combination of others, and how many observations it would take', () => {
    const ofUnits = { name: 'list size', values: [1, 1, 2, 2, 3, 3, 4, 4] };
    const twice = { name: 'twice', values: treated.values.map((value) => 2 * value + 1) };
    expect(twoWayFixedEffects(fourUnits, [treated, ofUnits], at95)).toMatchObject({
      isEstimable: false,
      reason: 'absorbed-by-fixed-effects',
      subject: 'list size',
    });
    expect(twoWayFixedEffects(fourUnits, [treated, twice], at95)).toMatchObject({
      reason: 'collinear',
      subject: 'twice',
    });
    const few = balanced([[1, 2, 3]]);
    expect(twoWayFixedEffects(few, [{ name: 'x', values: [0, 0, 1] }], at95)).toMatchObject({
      reason: 'too-few-observations',
      needed: 5,
      had: 3,
    });
  });

  it('refuse columns of different length, weights of nought and numbers that are none, by their place', () => {
    const withX = (values: number[]) => () => twoWayFixedEffects(fourUnits, [{ name: 'x', values }], at95);
    expect(withX([1])).toThrow(/^regressor x must be as long as the outcome, 8; got 1$/);
    expect(withX([0, 0, 0, NaN, 0, 1, 0, 1])).toThrow(/^regressor x\[3\] must be a finite number; got NaN$/);
    const weight = [1, 1, 1, 1, 0, 1, 1, 1];
    expect(() => twoWayFixedEffects(fourUnits, [treated], { ...at95, weight })).toThrow(/^weight\[4\] must be/);
    expect(() => twoWayFixedEffects({ ...fourUnits, clusterOfUnit: [0, 1] }, [treated], at95)).toThrow(
      /^clusterOfUnit\[2\] must be a whole number/,
    );
    expect(() => twoWayFixedEffects(fourUnits, [], at95)).toThrow(RangeError);
  });

  it('answer for a balanced panel in the numbers of another way of counting', () => {
    const term = estimated(twoWayFixedEffects(fourUnits, [treated], at95)).terms[0]!;
    // Changes of the four units are 1, 1, 3, 5, so that the clustered variance is (0 + 0 + 1 + 1) / 4, and K is 3.
    expectClose(term.unadjustedStandardError, Math.sqrt(0.5));
    expectClose(term.effect.standardError, Math.sqrt(0.5 * (4 / 3) * (7 / 5)));
    expectClose(term.standardErrorCountingUnits, Math.sqrt(0.5 * (4 / 3) * (7 / 2)));
  });
});
