import fc from 'fast-check';

import { type ControlChart, controlChart, type ControlChartOptions, specialCauses } from '../../../src/statistics';
import { expectClose } from '../close-to';
import { always } from '../seeded-property';
import { aroundFifty, limitsOf } from './limits-of';

function chartOf(values: readonly (number | null)[], options: Partial<ControlChartOptions> = {}): ControlChart {
  const chart = controlChart(values, { improvement: 'decrease', ...options });
  if (!chart.isEstimable) throw new Error(chart.reason);
  return chart;
}

const causesOf = (chart: ControlChart) => chart.points.map(({ specialCause }) => specialCause);
const limitsIn = (chart: ControlChart, segment: number) => {
  const limits = chart.segments[segment]?.limits;
  return limits?.isEstimable === true ? limits : null;
};

/** Whole numbers, so that stretching and moving makes no ties and breaks none. */
const someSeries = fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 40 }) }, fc.constant(null)), {
  minLength: 3,
  maxLength: 60,
});

const isEstimable = (values: readonly (number | null)[]) =>
  controlChart(values, { improvement: 'neutral' }).isEstimable;

describe('a control chart', () => {
  const steady = [10, 12, 11, 9, 10, 11, 12, 10, 9, 11, 10, 12];

  it('prints as in its docstring', () => {
    const chart = chartOf([5, 4, 6, 7, 8, 9, 10], { improvement: 'increase' });
    const limits = limitsIn(chart, 0);
    expect(limits?.mean).toBe(7);
    expect([limits?.lower.toFixed(4), limits?.upper.toFixed(4)]).toEqual(['3.8967', '10.1033']);
    expect(causesOf(chart)).toEqual(Array(7).fill(null));
  });

  it('tells welcome special causes from unwelcome ones by the way that is better', () => {
    const spike = [...steady, 30];
    expect(chartOf(spike).variation).toBe('concern');
    expect(chartOf(spike, { improvement: 'increase' }).variation).toBe('improvement');
    expect(chartOf(spike, { improvement: 'neutral' }).variation).toBe('high');
    expect(chartOf([...steady, -10], { improvement: 'neutral' }).variation).toBe('low');
    expect(chartOf(steady).variation).toBe('common-cause');
  });

  it('gives a point the first rule that sees it', () => {
    const rising = [...steady, 9, 10, 11, 12, 13, 14, 30];
    expect(causesOf(chartOf(rising)).slice(-3)).toEqual([
      { rule: 'trend', direction: 'up' },
      { rule: 'trend', direction: 'up' },
      { rule: 'outside-limits', direction: 'up' },
    ]);
  });

  it('calls a rise below the mean a rise', () => {
    const rising = specialCauses([36, 37, 38, 39, 39.5, 40.5, 41], aroundFifty);
    expect(rising).toEqual(Array.from({ length: 7 }, () => ({ rule: 'trend', direction: 'up' })));
  });

  it('begins afresh where it is rebased: limits, and every rule', () => {
    const shifted = [...steady, ...steady.map((value) => value + 20)];
    expect(causesOf(chartOf(shifted)).filter((cause) => cause !== null)).not.toEqual([]);
    const rebased = chartOf(shifted, { rebaseAt: [12] });
    expect(causesOf(rebased)).toEqual(Array(24).fill(null));
    expect(limitsIn(rebased, 1)!.mean).toBeCloseTo(limitsIn(rebased, 0)!.mean + 20, 12);
    expect(rebased.segments.map(({ from, to }) => [from, to])).toEqual([
      [0, 12],
      [12, 24],
    ]);
  });

  it('judges later points by limits that were fixed before them', () => {
    const fixed = chartOf([...steady, 20, 20, 20], { fixLimitsAfter: 12 });
    expect(limitsIn(fixed, 0)).toEqual(limitsOf(steady));
    expect(causesOf(fixed).slice(-3)).toEqual(
      Array.from({ length: 3 }, () => ({ rule: 'outside-limits', direction: 'up' })),
    );
  });

  it('warns of limits that rest on fewer than twelve points', () => {
    const isShort = (options: Partial<ControlChartOptions>, values: (number | null)[] = steady) =>
      chartOf(values, options).segments.map((segment) => segment.isShort);
    expect(isShort({})).toEqual([false]);
    expect(isShort({}, steady.slice(1))).toEqual([true]);
    expect(isShort({}, [...steady.slice(1), null])).toEqual([true]);
    expect(isShort({ fixLimitsAfter: 11 })).toEqual([true]);
    expect(isShort({ rebaseAt: [12] }, [...steady, 4, 5, 6])).toEqual([false, true]);
  });

  it('holds a target against its last limits', () => {
    const assuranceAt = (target: number | null, improvement: ControlChartOptions['improvement']) =>
      chartOf(steady, { target, improvement }).assurance;
    expect(assuranceAt(50, 'decrease')).toBe('consistently-passes');
    expect(assuranceAt(50, 'increase')).toBe('consistently-fails');
    expect(assuranceAt(0, 'decrease')).toBe('consistently-fails');
    expect(assuranceAt(0, 'increase')).toBe('consistently-passes');
    expect(assuranceAt(10, 'increase')).toBe('inconsistent');
    expect(assuranceAt(10, 'neutral')).toBeNull();
    expect(assuranceAt(null, 'increase')).toBeNull();
    const rebased = chartOf([...steady, 80, 81, 80], { target: 50, improvement: 'increase', rebaseAt: [12] });
    expect(rebased.assurance).toBe('consistently-passes');
  });

  it('keeps a missing period as a point without value, which breaks every run', () => {
    const [before, after] = [
      [8, 9, 8, 9],
      [8, 9, 8, 12, 13, 11, 12, 13, 12],
    ];
    expect(causesOf(chartOf([...before, ...after])).slice(0, 7)).toEqual(
      Array.from({ length: 7 }, () => ({ rule: 'shift', direction: 'down' })),
    );
    const chart = chartOf([...before, null, ...after]);
    expect(chart.points[4]).toEqual({ value: null, specialCause: null, variation: null });
    expect(causesOf(chart)).toEqual(Array(14).fill(null));
    const last = chartOf([...steady, null]);
    expect(last.variation).toBeNull();
    expect(limitsIn(last, 0)).toEqual(limitsOf(steady));
  });

  it('of a constant series sees no special cause', () => {
    for (const value of [0, 0.1, 95.7]) {
      const chart = chartOf(Array<number>(40).fill(value), { fixLimitsAfter: 13 });
      expect(causesOf(chart)).toEqual(Array(40).fill(null));
      expect(chart.variation).toBe('common-cause');
    }
  });

  it('has no limits in a segment of one point, and keeps those of the others', () => {
    const chart = chartOf([...steady, 40], { rebaseAt: [12], target: 5 });
    expect(chart.segments[1]).toMatchObject({ limits: { isEstimable: false, needed: 2, had: 1 }, isShort: true });
    expect(chart.points[12]).toEqual({ value: 40, specialCause: null, variation: null });
    expect([chart.variation, chart.assurance]).toEqual([null, null]);
    expect(limitsIn(chart, 0)).toEqual(limitsOf(steady));
  });

  it('is not estimable without two values side by side', () => {
    const why = (values: (number | null)[], rebaseAt: number[] = []) =>
      controlChart(values, { improvement: 'increase', rebaseAt });
    const answer = { isEstimable: false, reason: 'no-consecutive-points', needed: 2, subject: null };
    expect(why([])).toEqual({ ...answer, had: 0 });
    expect(why([null])).toEqual({ ...answer, had: 0 });
    expect(why([3])).toEqual({ ...answer, had: 1 });
    expect(why([3, null, 4])).toEqual({ ...answer, had: 1 });
    expect(why([3, 4], [1])).toEqual({ ...answer, had: 1 });
  });

  it('says the same of values in another unit or moved, and the opposite of values turned over', () => {
    always(
      fc.property(someSeries.filter(isEstimable), (values) => {
        const chart = chartOf(values);
        const of = (change: (value: number) => number) =>
          chartOf(values.map((value) => (value === null ? null : change(value))));
        expect(causesOf(of((value) => 0.1 * value))).toEqual(causesOf(chart));
        expect(causesOf(of((value) => value + 1_000))).toEqual(causesOf(chart));
        const turned = of((value) => -value);
        expect(causesOf(turned)).toEqual(
          causesOf(chart).map((cause) => cause && { ...cause, direction: cause.direction === 'up' ? 'down' : 'up' }),
        );
        expectClose(limitsIn(turned, 0)!.upper, -limitsIn(chart, 0)!.lower, 9);
      }),
    );
  });

  it('is, rebased, the charts of its parts one after the other', () => {
    always(
      fc.property(someSeries.filter(isEstimable), someSeries.filter(isEstimable), (before, after) => {
        const whole = chartOf([...before, ...after], { rebaseAt: [before.length] });
        expect(whole.points).toEqual([...chartOf(before).points, ...chartOf(after).points]);
      }),
    );
  });

  it('marks every point outside the limits, and no other for being there', () => {
    always(
      fc.property(someSeries.filter(isEstimable), (values) => {
        const limits = limitsOf(values);
        specialCauses(values, limits).forEach((cause, index) => {
          const value = values[index] ?? limits.mean;
          const isOutside = value > limits.upper + 1e-9 || value < limits.lower - 1e-9;
          expect(cause?.rule === 'outside-limits').toBe(isOutside);
        });
      }),
    );
  });

  it.each<[string, () => unknown, RegExp]>([
    ['a value that is not a number', () => chartOf([1, NaN]), /^values\[1\] must be a finite number; got NaN$/],
    ['an endless target', () => chartOf(steady, { target: Infinity }), /^target must/],
    [
      'a rebase at the first point',
      () => chartOf(steady, { rebaseAt: [0] }),
      /^rebaseAt\[0\] must be a place from 1 to 11/,
    ],
    ['a rebase after the last point', () => chartOf(steady, { rebaseAt: [3, 12] }), /^rebaseAt\[1\] must .*; got 12$/],
    ['a rebase twice', () => chartOf(steady, { rebaseAt: [3, 3] }), /^rebaseAt must name a place once; got 3 twice$/],
    ['limits fixed after one point', () => chartOf(steady, { fixLimitsAfter: 1 }), /^fixLimitsAfter must be a whole/],
    ['limits fixed after a part', () => chartOf(steady, { fixLimitsAfter: 12.5 }), /^fixLimitsAfter must/],
  ])('refuses %s', (_what, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});
