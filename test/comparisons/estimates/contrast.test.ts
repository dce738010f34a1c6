import { contrast } from '../../../src/comparisons/estimates/contrast';
import { pooledProportion, pooledRate } from '../../../src/statistics';
import { expectClose, expectPrinted } from '../../statistics/close-to';
import { contrastOf, counts, poolOf, rateFor100, share } from './pooling';

const ours: [number, number][] = [
  [30, 100],
  [10, 100],
  [22, 100],
  [18, 100],
];
const theirs: [number, number][] = [
  [8, 100],
  [12, 100],
  [9, 100],
  [11, 100],
];

/** MOVER as printed in its publication. */
function mover(a: { value: number; lower: number; upper: number }, b: { value: number; lower: number; upper: number }) {
  const difference = a.value - b.value;
  return {
    lower: difference - Math.sqrt((a.value - a.lower) ** 2 + (b.upper - b.value) ** 2),
    upper: difference + Math.sqrt((a.upper - a.value) ** 2 + (b.value - b.lower) ** 2),
  };
}

describe('two rates', () => {
  const figures = contrastOf(counts(...ours), counts(...theirs), rateFor100);
  const pooled = (pairs: [number, number][]) =>
    pooledRate(
      pairs.map(([events, exposure]) => ({ events, exposure })),
      { per: 100, confidence: 0.95 },
    )!;

  it('differ by so many per 100 patients a year, by MOVER from the limits that each is shown with', () => {
    const [a, b] = [pooled(ours), pooled(theirs)];
    const plain = mover(a.poisson, b.poisson);
    expect(figures.difference).toMatchObject({ value: 10, unit: 'per 100 patients a year', confidence: 0.95 });
    expectClose(figures.difference?.lower, plain.lower);
    expectClose(figures.difference?.upper, plain.upper);
    const robust = mover(a.clusterRobust!, b.clusterRobust!);
    expect(figures.clusterRobustDifference).toMatchObject({ value: 10, unit: 'per 100 patients a year' });
    expectClose(figures.clusterRobustDifference?.lower, robust.lower);
    expectClose(figures.clusterRobustDifference?.upper, robust.upper);
  });

  it('have a ratio without unit, log-Wald and by Welch’s t over practices, and the p of each', () => {
    // Log-Wald: 2 over and times exp(1.959964 · sqrt(1/80 + 1/40)).
    expectPrinted(figures.ratio, 2, 1.3683, 2.9232);
    expectPrinted(figures.clusterRobustRatio, 2, 1.0712, 3.734);
    expect(figures.p?.toFixed(4)).toBe('0.0367');
    // scipy.stats.binomtest(80, 120, 0.5).
    expect(figures.poissonP?.toFixed(6)).toBe('0.000330');
    expect([figures.ratio?.unit, figures.clusterRobustRatio?.unit]).toEqual(['ratio', 'ratio']);
  });

  it('say by which method each figure came about', () => {
    expect(figures.difference?.method).toBe(
      'difference by MOVER from the limits of both, exact below ten events and Byar’s above, events taken as independent',
    );
    expect(figures.clusterRobustDifference?.method).toBe(
      'difference by MOVER from the limits of both, cluster-robust by practice, t limits',
    );
    expect(figures.ratio?.method).toBe('ratio with log-Wald limits, events taken as independent');
    expect(figures.clusterRobustRatio?.method).toBe(
      'ratio, cluster-robust by practice, Welch’s t limits on the log scale',
    );
  });

  it('without events in the reference have no ratio, but a difference', () => {
    const none = contrastOf(counts(...ours), counts([0, 100], [0, 100]), rateFor100);
    expect(none).toMatchObject({ ratio: null, clusterRobustRatio: null, clusterRobustDifference: null, p: null });
    expect(none.difference?.value).toBe(20);
    expect(none.poissonP).toBeLessThan(1e-6);
  });

  it('of which one is a single practice are compared as counts only', () => {
    const single = contrastOf(counts([20, 100]), counts(...theirs), rateFor100);
    expect(single).toMatchObject({ clusterRobustRatio: null, clusterRobustDifference: null, p: null });
    expectPrinted(single.ratio, 2, 1.1693, 3.4209);
  });
});

describe('two proportions', () => {
  const figures = contrastOf(counts(...ours), counts(...theirs), share);

  it('differ by parts of one, by Newcombe’s limits and by MOVER from the robust ones', () => {
    const pooled = (pairs: [number, number][]) =>
      pooledProportion(
        pairs.map(([numerator, denominator]) => ({ numerator, denominator })),
        { per: 1, confidence: 0.95 },
      )!;
    const [a, b] = [pooled(ours), pooled(theirs)];
    expectClose(figures.difference?.value, 0.1);
    expectClose(figures.difference?.upper, mover(a.wilson, b.wilson).upper);
    expectClose(figures.clusterRobustDifference?.lower, mover(a.clusterRobust!, b.clusterRobust!).lower);
    expect(figures.difference?.method).toBe(
      'difference with Newcombe’s hybrid score limits, members taken as independent',
    );
  });

  it('have a ratio by Katz, and p by Welch’s t over practices', () => {
    // 2 over and times exp(1.959964 · sqrt(1/80 - 1/400 + 1/40 - 1/400)).
    expectPrinted(figures.ratio, 2, 1.4047, 2.8476);
    // Of the differences from 0.2 and 0.1 by practice: 0.1 / hypot(0.041633, 0.009129), 3.29 degrees of freedom.
    expect(figures.p?.toFixed(4)).toBe('0.0930');
    expect([figures.clusterRobustRatio, figures.poissonP]).toEqual([null, null]);
  });

  it('of which one is none or all have no robust figure and no p: practices without spread are not certainty', () => {
    expect(contrastOf(counts(...ours), counts([0, 4], [0, 3]), share)).toMatchObject({
      clusterRobustDifference: null,
      p: null,
    });
    expect(contrastOf(counts([4, 4], [3, 3]), counts(...theirs), share)).toMatchObject({
      clusterRobustDifference: null,
      p: null,
    });
  });
});

describe('two means', () => {
  it('differ by Welch’s t over practices, and by MOVER from the limits of each', () => {
    const figures = contrastOf([[4], [6], [11]], [[1], [2], [2], [3]], share);
    expectPrinted(figures.clusterRobustDifference, 5, -3.5273, 13.5273);
    expect(figures.p?.toFixed(4)).toBe('0.1334');
    expect(figures.clusterRobustDifference?.method).toBe('difference of means, Welch’s t limits over practices');
    // 8.9567 either side of the one, 1.2992 of the other.
    expectPrinted(figures.difference, 5, -4.0504, 14.0504);
    expect(figures).toMatchObject({ ratio: null, clusterRobustRatio: null, poissonP: null });
  });
});

describe('a cohort in which nothing counts', () => {
  it('is compared with nothing', () => {
    const nothing = { difference: null, ratio: null, clusterRobustDifference: null, clusterRobustRatio: null };
    const some = poolOf(counts(...ours), rateFor100);
    const none = poolOf([], rateFor100);
    expect(contrast(some, none, rateFor100)).toEqual({ ...nothing, p: null, poissonP: null });
    expect(contrast(none, some, rateFor100)).toEqual({ ...nothing, p: null, poissonP: null });
  });
});
