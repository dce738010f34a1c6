import fc from 'fast-check';

import { differenceInDifferences, generalisedSyntheticControl, type TreatedSeries } from '../../../src/statistics';
import { estimated } from '../estimated';
import { always } from '../seeded-property';

const PERIODS = 10;
const aSeries = fc.array(fc.integer({ min: -90, max: 90 }), { minLength: PERIODS, maxLength: PERIODS });
const plain = (outcomes: number[]) => ({ outcomes, covariates: [] });
const someControls = fc.array(aSeries.map(plain), { minLength: 5, maxLength: 9 });
const aTreated = fc.record({
  outcomes: aSeries,
  covariates: fc.constant<number[][]>([]),
  firstAfter: fc.integer({ min: 5, max: 8 }),
});
const someTreated = fc.array(aTreated, { minLength: 1, maxLength: 4 });

/** Units that share two movements, each to its own degree, and a covariate. */
const shared = [0, 1].map((of) =>
  Array.from({ length: PERIODS }, (_, period) => Math.sin((of + 1) * period * 1.3 + of)),
);
const moving = (unit: number, effectFrom = Infinity, effect = 0) => {
  const covariate = shared[0]!.map((_, period) => ((unit + 2) * (period + 1) * 7) % 11);
  const outcomes = covariate.map(
    (value, period) =>
      unit +
      0.3 * period +
      2 * value +
      (unit % 3) * shared[0]![period]! -
      (unit % 4) * shared[1]![period]! +
      (period >= effectFrom ? effect : 0),
  );
  return { outcomes, covariates: [covariate] };
};

describe('a generalised synthetic control', () => {
  it('without factors is the difference in differences', () => {
    always(
      fc.property(aSeries, someControls, (outcomes, controls) => {
        const got = estimated(
          generalisedSyntheticControl([{ ...plain(outcomes), firstAfter: 6 }], controls, { factors: 0 }),
        );
        const observations = [plain(outcomes), ...controls].flatMap((unit, place) =>
          unit.outcomes.map((value, period) => ({ unit: place, isTreated: place === 0, isAfter: period >= 6, value })),
        );
        const { effect } = estimated(differenceInDifferences(observations, { confidence: 0.95 }));
        expect(got.effect).toBeCloseTo(effect.value, 7);
      }),
    );
  });

  it('finds an effect exactly where units share movements to their own degrees, and slopes with it', () => {
    const controls = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((unit) => moving(unit));
    const treated = [13, 17].map((unit): TreatedSeries => ({ ...moving(unit, 7, 5), firstAfter: 7 }));
    const got = estimated(generalisedSyntheticControl(treated, controls, { factors: 2 }));
    expect(got.effect).toBeCloseTo(5, 5);
    expect(got.slopes[0]).toBeCloseTo(2, 6);
    expect(got.rmspeBefore).toBeLessThan(1e-5);
    for (const { eventTime, meanGap } of got.eventTimes) expect(meanGap).toBeCloseTo(eventTime < 0 ? 0 : 5, 4);
  });

  it('does not depend on the order of units, and moves with the unit of the outcome', () => {
    always(
      fc.property(someTreated, someControls, (treated, controls) => {
        const scaled = <Unit extends { outcomes: number[] }>(units: Unit[]) =>
          units
            .map((unit, place) => ({ ...unit, outcomes: unit.outcomes.map((value) => 3 * value + place) }))
            .reverse();
        const [one, other] = [
          generalisedSyntheticControl(treated as TreatedSeries[], controls, { factors: 1 }),
          generalisedSyntheticControl(scaled(treated) as TreatedSeries[], scaled(controls), { factors: 1 }),
        ].map(estimated);
        expect(other!.effect / 3).toBeCloseTo(one!.effect, 4);
        expect(other!.rmspeBefore / 3).toBeCloseTo(one!.rmspeBefore, 4);
      }),
    );
  });

  it('takes the number of factors that foretells left-out periods best', () => {
    always(
      fc.property(someTreated, someControls, (treated, controls) => {
        const { crossValidation, factors } = estimated(
          generalisedSyntheticControl(treated as TreatedSeries[], controls),
        );
        const errors = crossValidation!.map(({ meanSquaredError }) => meanSquaredError);
        expect(errors[factors]).toBe(Math.min(...errors));
        expect(crossValidation!.map((of) => of.factors)).toEqual([...errors.keys()]);
      }),
    );
  });

  it('is not estimable without treated units, or with too few periods before or controls for its factors', () => {
    const controls = [0, 1, 2, 3].map((unit) => moving(unit));
    const from = (firstAfter: number) => [{ ...moving(5), firstAfter }];
    expect(generalisedSyntheticControl([], controls)).toMatchObject({ reason: 'no-treated-units', needed: 1, had: 0 });
    expect(generalisedSyntheticControl(from(3), controls, { factors: 2 })).toMatchObject({
      reason: 'no-observations-before',
      needed: 4,
      had: 3,
    });
    expect(generalisedSyntheticControl(from(8), controls, { factors: 3 })).toMatchObject({
      reason: 'too-few-donors',
      needed: 5,
      had: 4,
    });
    expect(generalisedSyntheticControl(from(PERIODS), controls)).toMatchObject({ reason: 'no-observations-after' });
  });

  it('says which covariate is a combination of the others', () => {
    const twice = (unit: number) => {
      const { outcomes, covariates } = moving(unit);
      return { outcomes, covariates: [covariates[0]!, covariates[0]!.map((value) => 2 * value + unit)] };
    };
    const controls = [0, 1, 2, 3].map(twice);
    expect(generalisedSyntheticControl([{ ...twice(5), firstAfter: 6 }], controls, { factors: 1 })).toMatchObject({
      reason: 'collinear',
      subject: 'covariate 1',
    });
  });

  it('refuses other numbers of periods or covariates, and what is no number, by unit', () => {
    const treated = [{ ...moving(5), firstAfter: 6 }];
    expect(() => generalisedSyntheticControl(treated, [plain(moving(1).outcomes)])).toThrow(
      /^controls\[0\].covariates must number 1; got 0$/,
    );
    const short = { ...moving(1), outcomes: [1, 2] };
    expect(() => generalisedSyntheticControl(treated, [short])).toThrow(
      /^controls\[0\].outcomes must have 10 periods; got 2$/,
    );
    const wrong = { ...moving(1), outcomes: moving(1).outcomes.map((value, period) => (period === 4 ? NaN : value)) };
    expect(() => generalisedSyntheticControl(treated, [wrong])).toThrow(
      /^controls\[0\].outcomes\[4\] must be a finite number/,
    );
  });
});
