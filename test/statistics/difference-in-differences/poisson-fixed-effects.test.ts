import fc from 'fast-check';

import { poissonFixedEffects } from '../../../src/statistics';
import { expectClose } from '../close-to';
import { estimated } from '../estimated';
import { always } from '../seeded-property';
import { balanced, type PanelWithRegressor, reordered, somePanel } from './panels';

const at95 = { confidence: 0.95 };
const alike = (rows: number) => new Array<number>(rows).fill(100);
const fit = ({ panel, values }: PanelWithRegressor, exposure = alike(values.length)) =>
  poissonFixedEffects(panel, exposure, [{ name: 'x', values }], at95);
const aPanel = somePanel(fc.oneof(fc.constantFrom(0, 0, 1), fc.integer({ min: 0, max: 400 }))).filter(
  (given) => fit(given).isEstimable,
);
const twoUnits = balanced([
  [10, 20],
  [10, 40],
]);
const treated = { name: 'treated', values: [0, 0, 0, 1] };

describe('Poisson fixed effects', () => {
  it('print as in their docstring', () => {
    const { terms } = estimated(poissonFixedEffects(twoUnits, alike(4), [treated], at95));
    expectClose(terms[0]?.rateRatio.value, 2);
  });

  it('with two groups and two periods are the ratio of ratios of events', () => {
    const cell = fc.integer({ min: 1, max: 5_000 });
    always(
      fc.property(cell, cell, cell, cell, (before, after, treatedBefore, treatedAfter) => {
        const panel = balanced([
          [before, after],
          [treatedBefore, treatedAfter],
        ]);
        const { terms } = estimated(poissonFixedEffects(panel, alike(4), [treated], at95));
        expectClose(terms[0]?.rateRatio.value, treatedAfter / treatedBefore / (after / before), 8);
      }),
    );
  });

  it('do not depend on the order of rows', () => {
    always(
      fc.property(aPanel, (given) => {
        const order = given.values.map((_, row) => (row * 7) % given.values.length);
        if (new Set(order).size < order.length) order.splice(0, order.length, ...given.values.keys());
        const [one, other] = [given, reordered(given, order.reverse())].map(
          (of) => estimated(fit(of)).terms[0]!.effect,
        );
        expect(other!.value).toBeCloseTo(one!.value, 7);
        expect(other!.standardError ?? -1).toBeCloseTo(one!.standardError ?? -1, 6);
      }),
    );
  });

  it('do not depend on the unit of exposure, nor on a unit or period that is larger throughout', () => {
    always(
      fc.property(aPanel, fc.constantFrom(1 / 12, 1_000), (given, unit) => {
        const { unit: units, period } = given.panel;
        const factor = given.values.map((_, row) => unit * 2 ** units[row]! * 1.5 ** period[row]!);
        const exposure = alike(factor.length).map((value, row) => value * factor[row]!);
        const [one, other] = [estimated(fit(given)), estimated(fit(given, exposure))].map(
          ({ terms }) => terms[0]!.effect,
        );
        expect(other!.value).toBeCloseTo(one!.value, 6);
        expect(other!.standardError ?? -1).toBeCloseTo(one!.standardError ?? -1, 6);
      }),
    );
  });

  it('leave out units and periods without events, and count them', () => {
    const plain = estimated(
      poissonFixedEffects(
        balanced([
          [10, 20, 15],
          [10, 40, 7],
          [3, 5, 9],
        ]),
        alike(9),
        [{ name: 'treated', values: [0, 0, 0, 0, 1, 1, 0, 0, 0] }],
        at95,
      ),
    );
    const withEmpty = estimated(
      poissonFixedEffects(
        balanced([
          [10, 0, 20, 15],
          [0, 0, 0, 0],
          [10, 0, 40, 7],
          [3, 0, 5, 9],
        ]),
        alike(16),
        [{ name: 'treated', values: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0] }],
        at95,
      ),
    );
    expect(withEmpty).toMatchObject({
      observations: 9,
      units: 3,
      periods: 3,
      unitsWithoutEvents: 1,
      periodsWithoutEvents: 1,
    });
    expectClose(withEmpty.terms[0]?.effect.value, plain.terms[0]!.effect.value, 8);
    expectClose(withEmpty.terms[0]?.unadjustedStandardError, plain.terms[0]!.unadjustedStandardError, 7);
  });

  it('is not estimable, and says why, without events, when a group has none, or when a regressor has nothing left', () => {
    const from = (series: number[][], values = treated.values) =>
      poissonFixedEffects(balanced(series), alike(4), [{ name: 'treated', values }], at95);
    expect(
      from([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ isEstimable: false, reason: 'no-events', needed: 1, had: 0 });
    expect(
      from([
        [10, 20],
        [10, 0],
      ]),
    ).toMatchObject({ reason: 'separation' });
    expect(
      from(
        [
          [10, 20],
          [10, 40],
        ],
        [0, 0, 1, 1],
      ),
    ).toMatchObject({ reason: 'absorbed-by-fixed-effects', subject: 'treated' });
  });

  it('has no limits, and says so, when only one unit changes', () => {
    const { terms } = estimated(poissonFixedEffects(twoUnits, alike(4), [treated], at95));
    expect(terms[0]?.effect).toMatchObject({ interval: null, p: null, whyNoInterval: 'one-treated-cluster' });
  });

  it('has no limits with one cluster', () => {
    const oneTrust = { ...twoUnits, clusterOfUnit: [0, 0] };
    const { terms } = estimated(poissonFixedEffects(oneTrust, alike(4), [treated], at95));
    expect(terms[0]).toMatchObject({
      effect: { interval: null, whyNoInterval: 'one-cluster' },
      rateRatio: { lower: null, upper: null },
    });
  });

  it('refuses negative events and exposure of nought, by their row', () => {
    const ask = (events: number[], exposure: number[]) => () =>
      poissonFixedEffects({ ...twoUnits, outcome: events }, exposure, [treated], at95);
    expect(ask([1, -1, 2, 3], alike(4))).toThrow(/^outcome\[1\] must be events, at least 0; got -1$/);
    expect(ask([1, 1, 2, 3], [1, 1, 0, 1])).toThrow(/^exposure\[2\] must be a finite number above 0; got 0$/);
  });
});
