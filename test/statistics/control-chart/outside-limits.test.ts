import { findOutsideLimits } from '../../../src/statistics';
import { aroundFifty } from './limits-of';

describe('special cause: outside the limits', () => {
  const outside = (values: (number | null)[]) => findOutsideLimits(values, aroundFifty);

  it('is a point above the upper limit or below the lower one', () => {
    expect(outside([50, 66, 50, 34])).toEqual([null, 'up', null, 'down']);
  });
  it('is not a point on a limit, however the limit was rounded', () => {
    expect(outside([65, 35])).toEqual([null, null]);
    expect(findOutsideLimits([65], { ...aroundFifty, upper: 65 - 1e-14 })).toEqual([null]);
  });
  it('is not a point near a limit, nor one that is missing', () => {
    expect(outside([64.9, null, 35.1])).toEqual([null, null, null]);
  });
});
