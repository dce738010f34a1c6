import fc from 'fast-check';

import {
  FUNNEL_CONFIDENCES,
  type FunnelScaleName,
  type FunnelUnit,
  normalCriticalValue,
  type OverdispersedFunnel,
  overdispersedFunnel,
  overdispersedFunnelLimits,
  ratioFunnelLimits,
  ratioFunnelPosition,
  unadjustedFunnelLimits,
} from '../../../src/statistics';
import { expectClose } from '../close-to';
import { descriptiveCases } from '../fixtures/descriptive/cases';
import { always, aProportion } from '../seeded-property';

function funnelOf(units: readonly FunnelUnit[], scale: FunnelScaleName, share = 0.1, per = 1): OverdispersedFunnel {
  const funnel = overdispersedFunnel(units, { scale, share, per });
  if (!funnel.isEstimable) throw new Error(funnel.reason);
  return funnel;
}

const unit = (numerator: number, denominator: number) => ({ numerator, denominator });

const someRatios = fc.array(
  fc.record({
    numerator: fc.oneof(fc.constantFrom(1, 8, 8), fc.integer({ min: 1, max: 900 })),
    denominator: fc.oneof(fc.constantFrom(8, 10), fc.double({ min: 0.2, max: 900, noNaN: true })),
  }),
  { minLength: 5, maxLength: 40 },
);
const someProportions = fc.array(aProportion, { minLength: 5, maxLength: 40 });
const someCounts = fc.array(
  fc.record({ numerator: fc.integer({ min: 0, max: 400 }), denominator: fc.integer({ min: 1, max: 400 }) }),
  { minLength: 5, maxLength: 40 },
);
const aFunnel = fc.oneof(
  someRatios.map((units) => ({ units, scale: 'log-of-ratio' as FunnelScaleName })),
  someRatios.map((units) => ({ units, scale: 'square-root-of-ratio' as FunnelScaleName })),
  someProportions.map((units) => ({ units, scale: 'arcsine-of-proportion' as FunnelScaleName })),
  someCounts
    .filter((units) => units.some(({ numerator }) => numerator > 0))
    .map((units) => ({ units, scale: 'log-of-two-counts' as FunnelScaleName })),
);

describe('an overdispersed funnel', () => {
  it('prints as in its docstring', () => {
    const practices = [unit(10, 50), unit(30, 60), unit(12, 40), unit(45, 90), unit(8, 50)];
    const funnel = funnelOf(practices, 'arcsine-of-proportion', 0.1, 100);
    expect(funnel.target.toFixed(4)).toBe('36.2069');
    expect(funnel.dispersion.ratio.toFixed(4)).toBe('5.4287');
    const { lower, upper } = funnel.units[4]!.limits.inner;
    expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(['8.9240', '69.7055']);
    expect(funnel).toMatchObject({ isAdjusted: true, per: 100, scale: 'arcsine-of-proportion' });
  });

  it.each(descriptiveCases.funnels.map((expected, index) => [index, expected.scale, expected] as const))(
    'has the dispersion and the limits of another program (case %i, %s)',
    (_index, scale, expected) => {
      const funnel = funnelOf(
        expected.units.map(([above, below]) => unit(above, below)),
        scale,
        expected.share,
      );
      expect(funnel.dispersion.units).toBe(expected.used);
      expectClose(funnel.target, expected.target, 12);
      expectClose(funnel.dispersion.ratio, expected.ratio, 10);
      expectClose(funnel.dispersion.betweenVariance, expected.betweenVariance, 9);
      funnel.units.forEach(({ z, limits }, index) => {
        expectClose(z, expected.z[index]!, 8);
        expectClose(limits.inner.lower, expected.inner[index]![0], 8);
        expectClose(limits.inner.upper, expected.inner[index]![1], 8);
        expectClose(limits.outer.lower, expected.outer[index]![0], 8);
        expectClose(limits.outer.upper, expected.outer[index]![1], 8);
      });
    },
  );

  it('has limits that contain the target, nest, and are no narrower than by chance', () => {
    always(
      fc.property(aFunnel, ({ units, scale }) => {
        const funnel = funnelOf(units, scale);
        for (const { limits, z, adjustedZ } of funnel.units) {
          const { inner, outer } = limits;
          const rising = [0, outer.lower, inner.lower, funnel.target, inner.upper, outer.upper];
          // A target of all, or none, is met by its own limits but for rounding.
          rising.slice(1).forEach((figure, index) => expect(figure).toBeGreaterThanOrEqual(rising[index]! - 1e-12));
          if (z !== null && adjustedZ !== null) expect(Math.abs(adjustedZ)).toBeLessThanOrEqual(Math.abs(z));
        }
      }),
    );
  });

  it('places a unit beyond a line exactly where its adjusted z-score is', () => {
    always(
      fc.property(aFunnel, ({ units, scale }) => {
        const funnel = funnelOf(units, scale);
        fc.pre(funnel.isAdjusted);
        for (const { position, adjustedZ } of funnel.units) {
          const z = Math.abs(adjustedZ!);
          const [inner, outer] = [FUNNEL_CONFIDENCES.inner, FUNNEL_CONFIDENCES.outer].map(normalCriticalValue);
          if (Math.abs(z - inner!) < 1e-9 || Math.abs(z - outer!) < 1e-9) continue;
          expect(position?.endsWith('outer')).toBe(z > outer!);
          expect(position === 'within').toBe(z < inner!);
          if (position !== 'within') expect(position?.startsWith('above')).toBe(adjustedZ! > 0);
        }
      }),
    );
  });

  it('does not depend on the order of units, nor on the unit it is printed in', () => {
    always(
      fc.property(aFunnel, ({ units, scale }) => {
        const funnel = funnelOf(units, scale);
        const reversed = funnelOf(units.toReversed(), scale);
        expectClose(reversed.dispersion.ratio, funnel.dispersion.ratio, 9);
        expect(reversed.units.map(({ position }) => position).toReversed()).toEqual(
          funnel.units.map(({ position }) => position),
        );
        const percent = funnelOf(units, scale, 0.1, 100);
        expect(percent.dispersion).toEqual(funnel.dispersion);
        expect(percent.units.map(({ position }) => position)).toEqual(funnel.units.map(({ position }) => position));
        expectClose(percent.target, 100 * funnel.target, 12);
        expectClose(percent.units[0]!.limits.outer.upper, 100 * funnel.units[0]!.limits.outer.upper, 12);
      }),
    );
  });

  it('has lines that pass through the limits of its units', () => {
    always(
      fc.property(aFunnel, ({ units, scale }) => {
        fc.pre(scale !== 'log-of-two-counts');
        const funnel = funnelOf(units, scale, 0.1, 100);
        funnel.units.forEach(({ limits }, index) => {
          const line = overdispersedFunnelLimits(funnel, units[index]!.denominator, 0.95);
          expectClose(line.lower, limits.inner.lower, 9);
          expectClose(line.upper, limits.inner.upper, 9);
          const byChance = unadjustedFunnelLimits(funnel, units[index]!.denominator, 0.95);
          expect(byChance.lower).toBeLessThanOrEqual(funnel.target * (1 + 1e-12));
          expect(byChance.upper).toBeGreaterThanOrEqual(funnel.target * (1 - 1e-12));
        });
      }),
    );
  });

  it('of two counts has lines as of a unit that is as the target says', () => {
    const units = [unit(20, 20), unit(10, 20), unit(90, 30), unit(30, 90), unit(20, 10)];
    const funnel = funnelOf(units, 'log-of-two-counts');
    expect(funnel.target).toBe(1);
    const line = overdispersedFunnelLimits(funnel, 20, 0.998);
    expectClose(line.lower, funnel.units[0]!.limits.outer.lower, 12);
    expectClose(line.upper, funnel.units[0]!.limits.outer.upper, 12);
  });

  it('is a plain one where chance explains how units differ', () => {
    const alike = [unit(10, 10.2), unit(21, 20), unit(5, 5), unit(52, 50), unit(0, 0.4)];
    const funnel = funnelOf(alike, 'square-root-of-ratio');
    expect(funnel.isAdjusted).toBe(false);
    expect(funnel.dispersion.ratio).toBeLessThan(1);
    funnel.units.forEach((placed, index) => {
      const { numerator, denominator } = alike[index]!;
      expect(placed.limits.inner).toEqual(ratioFunnelLimits(denominator, { per: 1, confidence: 0.95 }));
      expect(placed.adjustedZ).toBe(placed.z);
      expect(placed.position).toBe(ratioFunnelPosition(numerator, denominator));
    });
    expect(overdispersedFunnelLimits(funnel, 20, 0.95)).toEqual(ratioFunnelLimits(20, { per: 1, confidence: 0.95 }));
    expect(unadjustedFunnelLimits(funnel, 20, 0.95)).toEqual(overdispersedFunnelLimits(funnel, 20, 0.95));
  });

  it('of units that are all alike has no dispersion', () => {
    for (const scale of ['log-of-ratio', 'square-root-of-ratio'] as const) {
      const funnel = funnelOf(
        Array.from({ length: 6 }, () => unit(12, 12)),
        scale,
      );
      expect(funnel.dispersion).toMatchObject({ ratio: 0, betweenVariance: 0 });
      expect(funnel.units.map(({ position }) => position)).toEqual(Array(6).fill('within'));
    }
  });

  it('leaves out extremes on the log scale and draws them in on the others', () => {
    const units = [...Array.from({ length: 18 }, (_, index) => unit(95 + index, 103)), unit(900, 100), unit(10, 100)];
    expect(funnelOf(units, 'log-of-ratio').dispersion.units).toBe(16);
    expect(funnelOf(units, 'square-root-of-ratio').dispersion.units).toBe(20);
    expect(funnelOf(units, 'square-root-of-ratio').dispersion.ratio).toBeLessThan(
      funnelOf(units, 'square-root-of-ratio', 0).dispersion.ratio / 50,
    );
    expect(funnelOf(units, 'log-of-ratio', 0).dispersion.units).toBe(20);
  });

  describe('with units that had no events', () => {
    const differing = Array.from({ length: 30 }, (_, index) => unit(index % 2 === 0 ? 10 : 40, 20));

    it('leaves them out of the dispersion on the log scale, and gives them no place', () => {
      const funnel = funnelOf([unit(0, 3), ...differing], 'log-of-ratio');
      expect(funnel.units[0]).toMatchObject({ value: 0, z: null, adjustedZ: null, position: null });
      expect(funnel.units[1]?.position).not.toBeNull();
    });

    it('is not estimable there once they are too many, and is on the square root', () => {
      const units = [...Array.from({ length: 9 }, () => unit(0, 3)), ...differing];
      const answer = overdispersedFunnel(units, { scale: 'log-of-ratio', per: 1 });
      expect(answer).toMatchObject({ isEstimable: false, reason: 'units-without-events', needed: 39, had: 30 });
      expect(funnelOf(units, 'square-root-of-ratio').units[0]?.position).not.toBeNull();
    });

    it('needs some events for a ratio of two counts, and none for a proportion', () => {
      const none = Array.from({ length: 5 }, () => unit(0, 30));
      expect(overdispersedFunnel(none, { scale: 'log-of-two-counts', per: 1 })).toEqual({
        isEstimable: false,
        reason: 'no-events',
        needed: 1,
        had: 0,
        subject: null,
      });
      const proportions = funnelOf(none, 'arcsine-of-proportion');
      expect(proportions).toMatchObject({ target: 0, isAdjusted: false });
      expect(proportions.units[0]).toMatchObject({ z: 0, position: 'within' });
      const all = funnelOf(
        Array.from({ length: 5 }, () => unit(30, 30)),
        'arcsine-of-proportion',
      );
      expect(all).toMatchObject({ target: 1, isAdjusted: false });
      expect(all.units[0]).toMatchObject({ z: 0, position: 'within' });
    });
  });

  it('is not estimable of fewer than two units', () => {
    const of = (units: FunnelUnit[]) => overdispersedFunnel(units, { scale: 'arcsine-of-proportion', per: 1 });
    const answer = { isEstimable: false, reason: 'too-few-units', needed: 2, subject: null };
    expect(of([])).toEqual({ ...answer, had: 0 });
    expect(of([unit(3, 10)])).toEqual({ ...answer, had: 1 });
    expect(of([unit(3, 10), unit(9, 10)]).isEstimable).toBe(true);
    // At this share three units are one in the lowest class, one in the highest and one between.
    expect(
      overdispersedFunnel([unit(1, 9), unit(9, 9), unit(20, 9)], { scale: 'log-of-ratio', share: 0.3, per: 1 }),
    ).toEqual({ ...answer, had: 1 });
  });

  it('draws the limits of the square root as FunnelPlotR does only when asked by that name', () => {
    const units = [unit(100, 200), unit(300, 200), unit(150, 200), unit(290, 200), unit(210, 200)];
    const right = funnelOf(units, 'square-root-of-ratio').units[0]!.limits.inner;
    const asDrawn = funnelOf(units, 'square-root-of-ratio-as-funnelplotr').units[0]!.limits.inner;
    expectClose(asDrawn.lower, Math.sqrt(right.lower), 12);
    expectClose(asDrawn.upper, Math.sqrt(right.upper), 12);
  });

  it.each<[string, () => unknown, RegExp]>([
    ['nothing expected', () => funnelOf([unit(1, 2), unit(1, 0)], 'log-of-ratio'), /^units\[1\]\.denominator must/],
    [
      'a part above the whole',
      () => funnelOf([unit(3, 2)], 'arcsine-of-proportion'),
      /^units\[0\]\.numerator must lie/,
    ],
    ['half an event', () => funnelOf([unit(1.5, 2)], 'log-of-two-counts'), /^units\[0\]\.numerator must be a whole/],
    ['half of all left out', () => funnelOf([unit(1, 2)], 'log-of-ratio', 0.5), /^share must be from 0 to below 0.5/],
    ['no unit of measure', () => funnelOf([unit(1, 2)], 'log-of-ratio', 0.1, 0), /^per must/],
  ])('refuses %s', (_what, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});
