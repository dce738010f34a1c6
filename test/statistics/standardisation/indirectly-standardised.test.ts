import fc from 'fast-check';

import {
  type BandBesideReference,
  countInterval,
  indirectlyStandardisedRate,
  indirectlyStandardisedRatio,
} from '../../../src/statistics';
import { expectClose, expectPrinted } from '../close-to';
import { aConfidence, always, aScale } from '../seeded-property';

const twoBands: BandBesideReference[] = [
  { events: 3, exposure: 500, referenceEvents: 20, referenceExposure: 5_000 },
  { events: 15, exposure: 200, referenceEvents: 250, referenceExposure: 5_000 },
];

const someBands = fc
  .array(
    fc.record({
      events: fc.oneof(fc.constantFrom(0, null), fc.integer({ min: 0, max: 400 })),
      exposure: fc.double({ min: 0.5, max: 20_000, noNaN: true }),
      referenceEvents: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90_000 })),
      referenceExposure: fc.double({ min: 1_000, max: 5_000_000, noNaN: true }),
    }),
    { minLength: 1, maxLength: 19 },
  )
  .filter((bands) => bands.some(({ referenceEvents }) => referenceEvents > 0));

function ratioOf(bands: readonly BandBesideReference[], confidence = 0.95) {
  const ratio = indirectlyStandardisedRatio(bands, { per: 1, confidence });
  if (!ratio.isEstimable) throw new Error(ratio.reason);
  return ratio;
}

function rateOf(bands: readonly BandBesideReference[], per = 1_000) {
  const rate = indirectlyStandardisedRate(bands, { per, confidence: 0.95 });
  if (!rate.isEstimable) throw new Error(rate.reason);
  return rate;
}

describe('an indirectly standardised ratio', () => {
  it('prints as in its docstring', () => {
    expectPrinted(ratioOf(twoBands), 1.5, 0.8885, 2.3708);
    expect(ratioOf(twoBands)).toMatchObject({ observed: 18, expected: 12, method: 'byar' });
  });

  it('of an area that has the reference’s rate at each age is 1', () => {
    always(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1 }), aScale, (counts, size) => {
        const bands = counts.map((events, index) => ({
          events,
          exposure: (index + 1) * size,
          referenceEvents: 100 * events,
          referenceExposure: 100 * (index + 1) * size,
        }));
        expectClose(ratioOf(bands).value, 1, 12);
      }),
    );
  });

  it('has the limits of the observed count, over what was expected', () => {
    always(
      fc.property(someBands, aConfidence, (bands, confidence) => {
        const ratio = ratioOf(bands, confidence);
        const count = countInterval(ratio.observed, confidence);
        expect(ratio.method).toBe(count.method);
        expectClose(ratio.lower * ratio.expected, count.lower, 11);
        expectClose(ratio.upper * ratio.expected, count.upper, 11);
      }),
    );
  });

  it('does not depend on the order of bands or the unit of exposure', () => {
    always(
      fc.property(someBands, aScale, (bands, unit) => {
        const ratio = ratioOf(bands);
        expectClose(ratioOf(bands.toReversed()).value, ratio.value, 11);
        const rescaled = bands.map((band) => ({
          ...band,
          exposure: band.exposure * unit,
          referenceExposure: band.referenceExposure * unit,
        }));
        expectClose(ratioOf(rescaled).value, ratio.value, 11);
        expectClose(ratioOf(rescaled).upper, ratio.upper, 11);
      }),
    );
  });

  it('of no events is 0 from exactly 0, with an exact upper limit', () => {
    const none = ratioOf(twoBands.map((band) => ({ ...band, events: 0 })));
    expect([none.value, none.lower, none.method]).toEqual([0, 0, 'garwood-exact']);
    expectClose(none.upper, -Math.log(0.025) / 12, 10);
  });

  it('is not estimable where nothing was expected', () => {
    const unexpected = twoBands.map((band) => ({ ...band, referenceEvents: 0 }));
    const answer = { isEstimable: false, reason: 'no-expected-events', needed: 1, had: 0, subject: null };
    expect(indirectlyStandardisedRatio(unexpected, { per: 1, confidence: 0.95 })).toEqual(answer);
    expect(indirectlyStandardisedRate(unexpected, { per: 1, confidence: 0.95 })).toEqual(answer);
    expect(indirectlyStandardisedRatio([], { per: 1, confidence: 0.95 })).toEqual(answer);
  });

  it('lets a band be empty in the area, though not in the reference', () => {
    const empty = { events: 0, exposure: 0, referenceEvents: 7, referenceExposure: 100 };
    expect(ratioOf([...twoBands, empty])).toEqual(ratioOf(twoBands));
    const call = (band: BandBesideReference) => () => indirectlyStandardisedRatio([band], { per: 1, confidence: 0.95 });
    expect(call({ ...empty, events: 2 })).toThrow(
      /^bands\[0\]\.exposure must be above 0 where there are events; got 2/,
    );
    expect(call({ ...empty, referenceExposure: 0 })).toThrow(/^bands\[0\]\.referenceExposure must/);
    expect(call({ ...empty, referenceEvents: -1 })).toThrow(/^bands\[0\]\.referenceEvents must/);
    expect(call({ ...empty, exposure: -1 })).toThrow(RangeError);
  });
});

describe('an indirectly standardised rate', () => {
  it('prints as in its docstring', () => {
    expectPrinted(rateOf(twoBands), 40.5, 23.9906, 64.0108);
    expectClose(rateOf(twoBands).referenceRate, 27, 12);
  });

  it('is the ratio times the reference’s crude rate, limits and all', () => {
    always(
      fc.property(someBands, aScale, (bands, per) => {
        const rate = rateOf(bands, per);
        const ratio = ratioOf(bands);
        expectClose(rate.value, ratio.value * rate.referenceRate, 12);
        expectClose(rate.lower, ratio.lower * rate.referenceRate, 12);
        expectClose(rate.upper, ratio.upper * rate.referenceRate, 12);
        expect(rate).toMatchObject({ per, observed: ratio.observed, method: ratio.method });
      }),
    );
  });

  it('refuses a missing unit', () => {
    expect(() => indirectlyStandardisedRate(twoBands, { per: 0, confidence: 0.95 })).toThrow(/^per must/);
  });
});
