import { findTwoOfThree } from '../../../src/statistics';
import { aroundFifty } from './limits-of';

describe('special cause: two in three near a limit', () => {
  const near = (values: (number | null)[]) => findTwoOfThree(values, aroundFifty);

  it('is two neighbours beyond the near limit and a third on their side of the mean', () => {
    expect(near([61, 62, 51])).toEqual(['up', 'up', null]);
    expect(near([49, 38, 37])).toEqual([null, 'down', 'down']);
  });
  it('is the first and the last of three, without the one between', () => {
    expect(near([61, 51, 62])).toEqual(['up', null, 'up']);
  });
  it('is all three', () => {
    expect(near([61, 62, 63])).toEqual(['up', 'up', 'up']);
  });
  it('is not two whose third is on the other side, on the mean or missing', () => {
    expect(near([61, 49, 62])).toEqual([null, null, null]);
    expect(near([61, 50, 62])).toEqual([null, null, null]);
    expect(near([61, null, 62])).toEqual([null, null, null]);
    expect(near([61, 62])).toEqual([null, null]);
  });
  it('is not one near each limit', () => {
    expect(near([61, 39, 61])).toEqual([null, null, null]);
  });
  it('is not a point on the near limit', () => {
    expect(near([60, 62, 51])).toEqual([null, null, null]);
  });
  it('does not count a point outside the limits, which is a special cause by itself', () => {
    expect(near([66, 62, 51])).toEqual([null, null, null]);
    expect(near([66, 62, 61])).toEqual([null, 'up', 'up']);
  });
});
