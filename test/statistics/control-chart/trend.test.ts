import { findTrend } from '../../../src/statistics';

describe('special cause: trend', () => {
  it('is seven points in a row, each above the one before', () => {
    expect(findTrend([1, 2, 3, 4, 5, 6, 7])).toEqual(Array(7).fill('up'));
  });
  it('is seven points in a row, each below the one before', () => {
    expect(findTrend([9, 8, 7, 6, 5, 4, 3.9, 9])).toEqual([...Array(7).fill('down'), null]);
  });
  it('is not yet six', () => {
    expect(findTrend([1, 2, 3, 4, 5, 6, 5])).toEqual(Array(7).fill(null));
  });
  it('is broken by two equal points', () => {
    expect(findTrend([1, 2, 3, 4, 4, 5, 6, 7])).toEqual(Array(8).fill(null));
  });
  it('is broken by a missing point', () => {
    expect(findTrend([1, 2, 3, 4, null, 5, 6, 7])).toEqual(Array(8).fill(null));
  });
  it('turns at a point that belongs to what follows', () => {
    expect(findTrend([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1])).toEqual([
      ...Array(6).fill('up'),
      ...Array(7).fill('down'),
    ]);
  });
  it('that falls, and after one step up falls again, falls to its last point', () => {
    const falls = [7, 6, 5, 4, 3, 2, 1];
    expect(findTrend([...falls, ...falls])).toEqual(Array(14).fill('down'));
  });
});
