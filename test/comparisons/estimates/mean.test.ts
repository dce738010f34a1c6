import type { Pooling } from '../../../src/comparisons/estimates/pooled';
import { expectClose, expectPrinted } from '../../statistics/close-to';
import { periodsFrom } from '../support/panels';
import { counts, poolOf, share, summaryOf } from './pooling';

const months = periodsFrom('2018-01-01', 2);
const valueOnly: Pooling = { ...share, unit: 'share of items' };

describe('a measure published as a value only', () => {
  it('is the mean of practices, each counted once, with t limits over them', () => {
    const { estimate, poisson, wilson, whyNoEstimate } = summaryOf([[4], [6], [11]], valueOnly);
    expectPrinted(estimate, 7, -1.9567, 15.9567);
    expect(estimate).toMatchObject({
      unit: 'share of items',
      method: 'mean over practices, each counted once, t limits over practices',
    });
    expect([poisson, wilson, whyNoEstimate]).toEqual([null, null, null]);
  });

  it('counts a practice once, however many of its months are known', () => {
    const { result, practicePeriods } = poolOf(
      [
        [4, 6],
        [11, 'SUPPRESSED'],
      ],
      valueOnly,
      months,
    );
    expect(practicePeriods).toBe(3);
    expect(result).toMatchObject({ kind: 'mean', mean: { value: 8, clusters: 2, degreesOfFreedom: 1 } });
  });

  it('is such a mean for a rate too, and never has events or patient-years', () => {
    const pooled = poolOf([[4], [6]], { ...valueOnly, kind: 'RATE' });
    expect(pooled).toMatchObject({ events: null, patientYears: null, result: { kind: 'mean', mean: { value: 5 } } });
  });

  it('takes a published 0 as 0', () => {
    expect(poolOf([[0], [6]], valueOnly).result).toMatchObject({ mean: { value: 3 } });
  });

  it('of one practice, and of practices that agree, has no limits and says why', () => {
    expect(summaryOf([[4]], valueOnly)).toMatchObject({
      estimate: null,
      whyNoEstimate: 'only one practice counts, and an interval over practices needs two',
    });
    expect(summaryOf([[4], [4]], valueOnly)).toMatchObject({
      estimate: null,
      whyNoEstimate: 'all practices agree exactly, so nothing shows how they vary',
    });
  });
});

describe('the same weighted by list', () => {
  const weighted = (...lists: number[]): Pooling => ({ ...valueOnly, listWeights: Float64Array.from(lists) });

  it('is the mean over patients, and says so', () => {
    // 4 × 10 + 6 × 20 + 11 × 10 over 40.
    const { estimate } = summaryOf([[4], [6], [11]], weighted(10, 20, 10));
    expectPrinted(estimate, 6.75, -0.2055, 13.7055);
    expect(estimate?.method).toBe('mean weighted by the patients on each list, cluster-robust by practice, t limits');
  });

  it('weights each month by the list of that month', () => {
    const { result } = poolOf(
      [
        [4, 6],
        [11, 11],
      ],
      weighted(10, 30, 20, 20),
      months,
    );
    expect(result).toMatchObject({ mean: { clusters: 2 } });
    expectClose(result?.kind === 'mean' ? result.mean.value : null, (40 + 180 + 220 + 220) / 80);
  });

  it('with equal lists is the mean in which each counts once', () => {
    const equal = summaryOf([[4], [6], [11]], weighted(500, 500, 500)).estimate;
    const plain = summaryOf([[4], [6], [11]], valueOnly).estimate;
    expectClose(equal?.upper, plain!.upper);
  });
});

describe('a mean with numerators and denominators, such as days over stays', () => {
  const days: Pooling = { ...valueOnly, kind: 'MEAN', unit: 'days' };

  it('is all days over all stays, and does not call itself weighted by list', () => {
    const { estimate } = summaryOf(counts([40, 10], [120, 20], [110, 10]), days);
    expectPrinted(estimate, 6.75, -0.2055, 13.7055);
    expect(estimate).toMatchObject({
      unit: 'days',
      method: 'mean weighted by its denominators, cluster-robust by practice, t limits',
    });
  });

  it('is per as many as its metric says', () => {
    const { estimate } = summaryOf(counts([40, 10], [120, 20], [110, 10]), { ...days, per: 100 });
    expectPrinted(estimate, 675, -20.5516, 1370.5516);
  });
});
