import { placeboInterval } from '../../../src/comparisons/effects/placebo-interval';

it('reaches as far to both sides as all but a share of the placebos lie from nought', () => {
  expect(placeboInterval(5, [-3, 1, 2], 0.5)).toEqual({ lower: 3, upper: 7 });
});

it('needs 19 placebos for 95%', () => {
  const placebos = Array.from({ length: 19 }, (_, place) => place - 9);
  expect(placeboInterval(0, placebos.slice(1), 0.95)).toBeNull();
  expect(placeboInterval(0, placebos, 0.95)).toEqual({ lower: -9, upper: 9 });
});
