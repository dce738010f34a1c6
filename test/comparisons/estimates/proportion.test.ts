import { expectPrinted } from '../../statistics/close-to';
import { periodsFrom } from '../support/panels';
import { counts, poolOf, share, summaryOf } from './pooling';

const four = counts([30, 100], [10, 100], [22, 100], [18, 100]);

describe('a proportion over practices', () => {
  it('is a part of one, with its robust and its Wilson limits', () => {
    const { estimate, wilson, poisson, whyNoEstimate } = summaryOf(four, share);
    expectPrinted(estimate, 0.2, 0.0985, 0.364);
    expectPrinted(wilson, 0.2, 0.1637, 0.242);
    expect(estimate).toMatchObject({
      unit: 'proportion',
      method: 'cluster-robust by practice, t limits on the logit scale',
    });
    expect(wilson?.method).toBe('Wilson score limits, members taken as independent');
    expect([poisson, whyNoEstimate]).toEqual([null, null]);
  });

  it('is a percentage where its metric is per 100', () => {
    const { estimate, wilson } = summaryOf(four, { ...share, per: 100, unit: '%' });
    expectPrinted(estimate, 20, 9.8465, 36.3965);
    expectPrinted(wilson, 20, 16.3737, 24.197);
  });

  it('adds up its parts over months as they are, and has no patient-years', () => {
    const pooled = poolOf(
      [
        [
          [1, 10],
          [3, 10],
        ],
        [[2, 10], 'SUPPRESSED'],
      ],
      share,
      periodsFrom('2018-01-01', 2),
    );
    expect(pooled).toMatchObject({ practices: 2, practicePeriods: 3, events: 6, patientYears: null });
    expect(pooled.result).toMatchObject({
      kind: 'proportion',
      proportion: { numerator: 6, denominator: 30, value: 0.2 },
    });
  });

  it('of none, of all, and of one practice has the Wilson limits only, and says why', () => {
    const why = (...pairs: [number, number][]) => {
      const { estimate, wilson, whyNoEstimate } = summaryOf(counts(...pairs), share);
      expect(estimate).toBeNull();
      return [wilson?.lower, wilson?.upper, whyNoEstimate];
    };
    expect(why([0, 10], [0, 5])).toEqual([0, expect.any(Number), 'there were no events']);
    expect(why([10, 10], [5, 5])).toEqual([expect.any(Number), 1, 'every case was an event']);
    expect(why([3, 10])[2]).toBe('only one practice counts, and an interval over practices needs two');
    expect(why([2, 10], [4, 20])[2]).toBe('all practices agree exactly, so nothing shows how they vary');
  });
});
