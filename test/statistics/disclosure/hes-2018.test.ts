import fc from 'fast-check';

import { disclosedCount, hes2018Count, hes2018Mean, hes2018Rate, HIDDEN } from '../../../src/statistics';
import { always } from '../seeded-property';

const aCount = fc.integer({ min: 0, max: 2_000_000 });

describe('the rule for hospital records since 2018', () => {
  it('prints as in its docstrings', () => {
    expect(hes2018Count(17)).toBe(15);
    expect(hes2018Rate(13, 42, { per: 100 })).toBe(37.5);
    expect(hes2018Mean(4.2, 7)).toBe('*');
    expect(disclosedCount(6)).toBe('*');
    expect(disclosedCount(6, 'lt5')).toBe(6);
  });

  it('keeps 0, hides 1 to 7, and begins to tell with 8, as 10', () => {
    expect([0, 1, 7, 8].map(hes2018Count)).toEqual([0, HIDDEN, HIDDEN, 10]);
  });

  it('tells only multiples of 5 within 2 of the truth, and never a lower one for a higher count', () => {
    always(
      fc.property(aCount, (count) => {
        const told = hes2018Count(count);
        if (told === HIDDEN) return;
        expect(told % 5).toBe(0);
        expect(Math.abs(told - count)).toBeLessThanOrEqual(2);
        const next = hes2018Count(count + 1);
        if (next !== HIDDEN) expect(next).toBeGreaterThanOrEqual(told);
      }),
    );
  });

  it('makes percentages from the counts that it tells, so that they never pass 100', () => {
    always(
      fc.property(aCount, aCount, (part, rest) => {
        const percentage = hes2018Rate(part, part + rest, { per: 100 });
        if (percentage === null || percentage === HIDDEN) return;
        expect(percentage).toBeGreaterThanOrEqual(0);
        expect(percentage).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('hides a percentage with either part of it, and has none of nothing', () => {
    expect(hes2018Rate(3, 400, { per: 100 })).toBe(HIDDEN);
    expect(hes2018Rate(0, 6, { per: 100 })).toBe(HIDDEN);
    expect(hes2018Rate(0, 400, { per: 100 })).toBe(0);
    expect(hes2018Rate(0, 0, { per: 100 })).toBeNull();
  });

  it('leaves a mean as it is unless it rests on 1 to 7 people', () => {
    expect([1, 7, 8].map((records) => hes2018Mean(4.21, records))).toEqual([HIDDEN, HIDDEN, 4.21]);
    expect(hes2018Mean(null, 0)).toBeNull();
  });

  it.each<[string, () => unknown, RegExp]>([
    ['a negative count', () => hes2018Count(-1), /^count must be a whole number of at least 0; got -1$/],
    ['a count that was rounded to a part', () => disclosedCount(2.5, 'lt5'), /^count must/],
    ['a mean that is not a number', () => hes2018Mean(NaN, 9), /^value must/],
    ['no unit', () => hes2018Rate(9, 9, { per: 0 }), /^per must/],
  ])('refuses %s', (_what, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});
