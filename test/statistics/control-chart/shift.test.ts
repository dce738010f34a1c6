import { findShift } from '../../../src/statistics';
import { aroundFifty } from './limits-of';

describe('special cause: shift', () => {
  const shifted = (values: (number | null)[]) =>
    findShift(values, aroundFifty).flatMap((direction, place) => (direction === null ? [] : [place]));

  it('is seven points in a row above the mean', () => {
    expect(shifted([51, 52, 51, 53, 52, 51, 52])).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
  it('is seven points in a row below it', () => {
    expect(findShift([51, 49, 48, 49, 47, 48, 49, 48], aroundFifty)).toEqual([null, ...Array(7).fill('down')]);
  });
  it('is not yet six', () => {
    expect(shifted([51, 52, 51, 53, 52, 51])).toEqual([]);
  });
  it('goes on for as long as the points stay on that side', () => {
    expect(shifted([51, 52, 51, 53, 52, 51, 52, 51, 52, 49])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
  it('is broken by a point on the mean', () => {
    expect(shifted([51, 52, 51, 50, 52, 51, 52])).toEqual([]);
  });
  it('is broken by a missing point', () => {
    expect(shifted([51, 52, 51, null, 52, 51, 52, 51])).toEqual([]);
  });
  it('can follow a shift to the other side at once', () => {
    expect(findShift([...Array(7).fill(51), ...Array(7).fill(49)] as number[], aroundFifty)).toEqual([
      ...Array(7).fill('up'),
      ...Array(7).fill('down'),
    ]);
  });
});
