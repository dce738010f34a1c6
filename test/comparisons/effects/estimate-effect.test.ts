import { estimateEffect, METHODS, type MethodName } from '../../../src/comparisons/effects/estimate-effect';
import type { EffectFigures, NoEffect } from '../../../src/comparisons/effects/effect-result';
import type { EstimationOptions, Study } from '../../../src/comparisons/effects/study';
import { groupTimeEffects } from '../../../src/statistics';
import { madeUpStudy, USUAL } from './made-up-study';

const METHOD_NAMES = Object.keys(METHODS) as MethodName[];

function effectOf(method: MethodName, study: Study, options: Partial<EstimationOptions> = {}): EffectFigures {
  const found = estimateEffect(method, study, { ...USUAL, ...options });
  if (!found.isEstimable) throw new Error(`${method}: ${found.explanation}`);
  return found;
}

function whyNot(method: MethodName, study: Study, options: Partial<EstimationOptions> = {}): NoEffect {
  const found = estimateEffect(method, study, { ...USUAL, ...options });
  if (found.isEstimable) throw new Error(`${method} found ${found.estimate.value}`);
  return found;
}

const together = madeUpStudy({
  starts: [
    [24, 24, 24, 24],
    [24, 24, 24, 24],
  ],
  effect: -10,
});
const staggered = madeUpStudy({
  starts: [
    [24, 24, 24, 30, 30, 30],
    [27, 27, 27, 33, 33, 33],
  ],
  effect: -10,
});

describe('an effect of −10 on a level of 100', () => {
  it.each(METHOD_NAMES.filter((name) => name !== 'POISSON_FIXED_EFFECTS'))(
    'is found by %s where all joined at once',
    (method) => {
      const { estimate } = effectOf(method, together);
      // Whoever looks at members alone also takes in what the months brought.
      const within = method === 'BEFORE_AFTER' || method === 'INTERRUPTED_TIME_SERIES' ? 4 : 1.5;
      expect(Math.abs(estimate.value + 10)).toBeLessThan(within);
      expect(estimate.lower).toBeLessThan(estimate.value);
      expect(estimate.upper).toBeGreaterThan(estimate.value);
      expect(estimate).toMatchObject({ confidence: 0.95, unit: 'per 1,000 patients a year' });
    },
  );

  it('is a ratio of rates of about 0.9 to POISSON_FIXED_EFFECTS', () => {
    const { estimate } = effectOf('POISSON_FIXED_EFFECTS', together);
    expect(estimate.value).toBeCloseTo(0.9, 1);
    expect(estimate.unit).toBe('ratio of rates');
  });

  it.each(['TWO_WAY_FIXED_EFFECTS', 'GROUP_TIME_ATT', 'SYNTHETIC_CONTROL', 'GENERALISED_SYNTHETIC_CONTROL'] as const)(
    'is found by %s where practices joined at different times',
    (method) => {
      expect(Math.abs(effectOf(method, staggered).estimate.value + 10)).toBeLessThan(1.5);
    },
  );

  it('is beyond all placebos', () => {
    for (const method of ['GROUP_TIME_ATT', 'SYNTHETIC_CONTROL', 'GENERALISED_SYNTHETIC_CONTROL'] as const) {
      expect([method, effectOf(method, staggered).permutationP]).toEqual([
        method,
        method === 'GENERALISED_SYNTHETIC_CONTROL' ? 1 / 100 : 1 / 200,
      ]);
    }
  });

  it('shows from the month of joining on, and not before', () => {
    for (const method of ['TWO_WAY_FIXED_EFFECTS', 'GROUP_TIME_ATT', 'SYNTHETIC_CONTROL'] as const) {
      const { eventStudy } = effectOf(method, staggered);
      const at = (eventTime: number) => eventStudy.find((point) => point.eventTime === eventTime)!.value;
      expect(Math.abs(at(0) + 10)).toBeLessThan(3);
      expect(Math.abs(at(-3))).toBeLessThan(3);
    }
  });
});

describe('no effect', () => {
  it('is seldom taken for one: permutation p over 40 studies is spread out', () => {
    const all = Array.from({ length: 40 }, (_, seed) =>
      madeUpStudy({
        seed: seed + 1,
        starts: [
          [20, 20],
          [26, 26],
        ],
        effect: 0,
        periods: 36,
        comparators: 40,
      }),
    );
    const p = all.map((study) => effectOf('GROUP_TIME_ATT', study).permutationP!);
    expect(p.filter((one) => one < 0.05).length).toBeLessThanOrEqual(6);
    expect(p.filter((one) => one > 0.5).length).toBeGreaterThanOrEqual(12);
  });
});

describe('what is asked of a method', () => {
  it('GROUP_TIME_ATT is the mean over practices that joined, as the statistic gives it', () => {
    const units = [...staggered.treated, ...staggered.comparators].map((unit) => ({
      outcomes: unit.outcomes,
      firstTreated: 'firstTreated' in unit ? (unit.firstTreated as number) : null,
    }));
    const result = groupTimeEffects(units, { comparison: 'never-treated', base: 'universal', confidence: 0.95 });
    if (!result.isEstimable) throw new Error('not estimable');
    const { estimate, variants } = effectOf('GROUP_TIME_ATT', staggered);
    expect(estimate.value).toBe(result.group.overall.value);
    expect(variants.map(({ estimate: { value } }) => value)).toEqual([
      result.simple.value,
      result.dynamic.overall.value,
      result.calendar.overall.value,
    ]);
  });

  it.each(['DIFFERENCE_IN_DIFFERENCES', 'INTERRUPTED_TIME_SERIES'] as const)(
    '%s wants one date, and takes the end of the time before that the question sets',
    (method) => {
      expect(whyNot(method, staggered)).toMatchObject({ reason: 'staggered-starts' });
      const { settings } = effectOf(method, { ...staggered, baselineTo: 24 });
      // What lies between the first and the last joining is neither before nor after.
      expect(Object.values(settings)).toContain('2016-10-01');
    },
  );

  it('POISSON_FIXED_EFFECTS wants events', () => {
    const values = [...together.comparators].map((unit) => ({ ...unit, events: null, exposure: null }));
    expect(whyNot('POISSON_FIXED_EFFECTS', { ...together, comparators: values })).toMatchObject({
      reason: 'needs-counts',
    });
  });

  it('SYNTHETIC_CONTROL wants a year before', () => {
    expect(whyNot('SYNTHETIC_CONTROL', madeUpStudy({ starts: [[8]], effect: 1 }))).toMatchObject({
      reason: 'too-few-periods-before',
    });
  });

  it('an effect without limits is not given: one practice and too few placebos', () => {
    const study = madeUpStudy({ starts: [[24]], effect: -10, comparators: 12 });
    for (const method of [
      'GROUP_TIME_ATT',
      'SYNTHETIC_CONTROL',
      'DIFFERENCE_IN_DIFFERENCES',
      'BEFORE_AFTER',
    ] as const) {
      expect(whyNot(method, study)).toMatchObject({ reason: 'no-interval' });
    }
  });

  it('one practice has the limits of its placebos where there are enough', () => {
    const study = madeUpStudy({ starts: [[24]], effect: -10 });
    for (const method of ['GROUP_TIME_ATT', 'SYNTHETIC_CONTROL'] as const) {
      const { estimate } = effectOf(method, study);
      expect(estimate.method).toMatch(/placebos/);
      expect(estimate.upper).toBeLessThan(0);
    }
  });
});

describe('whatever stands in the transition', () => {
  const study = madeUpStudy({
    starts: [
      [24, 24, 24],
      [30, 30, 30],
    ],
    effect: -10,
    transition: 3,
  });
  const other = {
    ...study,
    treated: study.treated.map((unit) => ({
      ...unit,
      outcomes: unit.outcomes.map((value, place) =>
        place > unit.lastUntreated && place < unit.firstTreated ? Number.NaN : value,
      ),
    })),
  };

  it.each(['TWO_WAY_FIXED_EFFECTS', 'GROUP_TIME_ATT', 'SYNTHETIC_CONTROL', 'GENERALISED_SYNTHETIC_CONTROL'] as const)(
    'is nothing to %s',
    (method) => {
      const figures = effectOf(method, other);
      expect(figures.estimate).toEqual(effectOf(method, study).estimate);
      expect(figures.leftOut).toEqual([]);
    },
  );
});

describe('practices with missing values', () => {
  it('are counted where a method needs complete series', () => {
    const comparators = together.comparators.map((unit, place) =>
      place < 7 ? { ...unit, outcomes: unit.outcomes.map((value, at) => (at === 5 ? Number.NaN : value)) } : unit,
    );
    for (const method of ['GROUP_TIME_ATT', 'SYNTHETIC_CONTROL', 'GENERALISED_SYNTHETIC_CONTROL'] as const) {
      expect(effectOf(method, { ...together, comparators }).leftOut).toEqual([
        { reason: 'COMPARATOR_WITH_MISSING_VALUES', practices: 7 },
      ]);
    }
  });
});
