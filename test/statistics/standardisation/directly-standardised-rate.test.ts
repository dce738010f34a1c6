import fc from 'fast-check';

import {
  byarInterval,
  crudeRate,
  type DirectlyStandardisedRate,
  directlyStandardisedRate,
  type StandardisedBand,
  standardPopulation,
} from '../../../src/statistics';
import { expectClose, expectPrinted } from '../close-to';
import { descriptiveCases } from '../fixtures/descriptive/cases';
import { aConfidence, always, aScale } from '../seeded-property';

const at95 = { per: 1_000, confidence: 0.95 };

const threeBands: StandardisedBand[] = [
  { events: 12, exposure: 4_000, standardPopulation: 16_000 },
  { events: 30, exposure: 5_000, standardPopulation: 64_500 },
  { events: 58, exposure: 1_000, standardPopulation: 19_500 },
];

/** From 1 to 19 bands, some without events, that together have enough of them. */
const someBands = fc
  .array(
    fc.record({
      events: fc.oneof(fc.constantFrom(0, null, 10), fc.integer({ min: 0, max: 3_000 })),
      exposure: fc.oneof(fc.constant(100), fc.double({ min: 0.5, max: 100_000, noNaN: true })),
      standardPopulation: fc.constantFrom(200, 1_000, 5_500, 7_000),
    }),
    { minLength: 1, maxLength: 19 },
  )
  .filter((bands) => bands.reduce((sum, { events }) => sum + (events ?? 0), 0) >= 10);

function rateOf(bands: readonly StandardisedBand[], scale = at95): DirectlyStandardisedRate {
  const rate = directlyStandardisedRate(bands, scale);
  if (!rate.isEstimable) throw new Error(rate.reason);
  return rate;
}

function expectSame(rate: DirectlyStandardisedRate, same: DirectlyStandardisedRate): void {
  expectClose(rate.value, same.value, 11);
  // A lower limit near 0 is what is left of two large figures.
  expect(Math.abs(rate.lower - same.lower)).toBeLessThanOrEqual(1e-11 * same.upper);
  expectClose(rate.upper, same.upper, 11);
}

describe('a directly standardised rate', () => {
  it('prints as in its docstring', () => {
    expectPrinted(rateOf(threeBands), 15.66, 12.584, 19.2295);
    expect(rateOf(threeBands)).toMatchObject({ method: 'dobson', per: 1_000, events: 100, exposure: 10_000 });
  });

  it('takes its weights from the bands of the European Standard Population', () => {
    expect(standardPopulation([0, 15, 65])).toEqual(threeBands.map((band) => band.standardPopulation));
  });

  it('is not given below ten events, and says how many there were', () => {
    const of = (events: number) => directlyStandardisedRate([{ ...threeBands[0]!, events }], at95);
    expect(of(9)).toEqual({ isEstimable: false, reason: 'too-few-events', needed: 10, had: 9, subject: null });
    expect(of(10).isEstimable).toBe(true);
    expect(directlyStandardisedRate([], at95)).toMatchObject({ isEstimable: false, had: 0 });
  });

  it('of one band, or of bands with one rate throughout, is the crude rate of everyone', () => {
    const one = rateOf([{ events: 40, exposure: 900, standardPopulation: 7_000 }]);
    const crude = crudeRate(40, 900, at95);
    expectClose(one.value, crude.value, 12);
    expectClose(one.lower, crude.lower, 12);
    expectClose(one.upper, crude.upper, 12);

    const alike = rateOf([
      { events: 10, exposure: 500, standardPopulation: 100 },
      { events: 40, exposure: 2_000, standardPopulation: 900 },
    ]);
    expectClose(alike.value, 20, 12);
  });

  it('counts a band where no event is recorded as one without events', () => {
    const recorded = [...threeBands, { events: 0, exposure: 800, standardPopulation: 5_000 }];
    const unrecorded = [...threeBands, { events: null, exposure: 800, standardPopulation: 5_000 }];
    expect(rateOf(unrecorded)).toEqual(rateOf(recorded));
  });

  it('contains its value, and is never below 0', () => {
    always(
      fc.property(someBands, aConfidence, (bands, confidence) => {
        const { lower, value, upper } = rateOf(bands, { per: 1_000, confidence });
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(value);
        expect(upper).toBeGreaterThan(value);
      }),
    );
  });

  it('stops at 0 where one small band carries most of the rate', () => {
    const rate = rateOf([
      { events: 1, exposure: 1, standardPopulation: 5_000 },
      { events: 9, exposure: 9_000, standardPopulation: 5_000 },
    ]);
    expect(rate.lower).toBe(0);
  });

  it('does not depend on the order of bands, the unit of exposure or the size of the standard', () => {
    always(
      fc.property(someBands, aScale, (bands, unit) => {
        const rate = rateOf(bands);
        expectSame(rateOf(bands.toReversed()), rate);
        const rescaled = bands.map((band) => ({ ...band, exposure: band.exposure * unit }));
        expectSame(rateOf(rescaled, { ...at95, per: 1_000 * unit }), rate);
        const larger = bands.map((band) => ({ ...band, standardPopulation: band.standardPopulation * 7 }));
        expectSame(rateOf(larger), rate);
      }),
    );
  });

  it('does not change when a band is halved into two of the same rate and weight', () => {
    always(
      fc.property(someBands, (bands) => {
        const halves = bands.flatMap(({ events, exposure, standardPopulation: people }) => {
          const half = { events, exposure, standardPopulation: people / 2 };
          return [half, half];
        });
        expectClose(rateOf(halves).value, rateOf(bands).value, 11);
      }),
    );
  });

  it('is wider where the same people come back, as far as their numbers of events say', () => {
    const { bands, ...expected } = descriptiveCases.repeatEvents;
    const known = bands.map((band) => ({
      ...band,
      events: band.peopleByEvents.reduce((sum, { people, eventsEach }) => sum + people * eventsEach, 0),
    }));
    const rate = rateOf(known, { per: 1, confidence: 0.95 });
    expect(rate.events).toBe(expected.events);
    expectClose(rate.value, expected.value, 12);
    expectClose(rate.lower, expected.lower, 10);
    expectClose(rate.upper, expected.upper, 10);
    expect(rate.allowsForRepeatEvents).toBe(true);

    const asIndependent = rateOf(
      known.map(({ events, exposure, standardPopulation: people }) => ({
        events,
        exposure,
        standardPopulation: people,
      })),
      { per: 1, confidence: 0.95 },
    );
    expect(asIndependent.allowsForRepeatEvents).toBe(false);
    expect(asIndependent.upper - asIndependent.lower).toBeLessThan(rate.upper - rate.lower);
  });

  it('of people with three events each is √3 times as wide as of three times as many with one', () => {
    const often = rateOf([{ ...threeBands[1]!, peopleByEvents: [{ people: 10, eventsEach: 3 }] }]);
    const once = rateOf([{ ...threeBands[1]!, peopleByEvents: [{ people: 30, eventsEach: 1 }] }]);
    expectClose(often.upper - often.value, Math.sqrt(3) * (once.upper - once.value), 12);
    expectSame(once, rateOf([threeBands[1]!]));
    expectClose(once.upper / once.value, byarInterval(30, 0.95).upper / 30, 12);
  });

  it.each<[string, StandardisedBand, RegExp]>([
    [
      'a band without population',
      { ...threeBands[0]!, exposure: 0 },
      /^bands\[0\]\.exposure must be .* above 0; got 0$/,
    ],
    ['an unknown population', { ...threeBands[0]!, exposure: NaN }, /^bands\[0\]\.exposure must/],
    ['a rate for a count', { ...threeBands[0]!, events: 3.2 }, /^bands\[0\]\.events must be a whole number/],
    ['a band without weight', { ...threeBands[0]!, standardPopulation: 0 }, /^bands\[0\]\.standardPopulation must/],
    [
      'people whose events do not add up',
      { ...threeBands[0]!, peopleByEvents: [{ people: 5, eventsEach: 2 }] },
      /^bands\[0\]\.peopleByEvents must add up to its 12 events; got 10$/,
    ],
  ])('refuses %s', (_what, band, message) => {
    expect(() => directlyStandardisedRate([band], at95)).toThrow(RangeError);
    expect(() => directlyStandardisedRate([band], at95)).toThrow(message);
  });

  it('refuses a missing unit and 95 for 0.95 whether or not there are events', () => {
    expect(() => directlyStandardisedRate(threeBands, { per: 0, confidence: 0.95 })).toThrow(/^per must/);
    expect(() => directlyStandardisedRate([], { per: 1, confidence: 95 })).toThrow(/^confidence must/);
  });
});
