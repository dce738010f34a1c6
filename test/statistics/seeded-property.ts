import fc from 'fast-check';

const seed = Number(process.env['PROPERTY_SEED'] ?? 1908);

/** Asserts a property on the same 300 cases each time; PROPERTY_SEED draws others. A failure prints seed and case. */
export function always<Values>(property: fc.IProperty<Values>): void {
  fc.assert(property, { seed, numRuns: 300 });
}

/** A confidence as people use it, from 50% to 99.9%. */
export const aConfidence = fc.double({ min: 0.5, max: 0.999, noNaN: true });

/** A unit that exposure or a value might be expressed in: from a thousandth to a hundred thousand. */
export const aScale = fc.constantFrom(0.001, 1 / 12, 0.5, 7, 12, 365.25, 1000, 100_000);

export const someEvents = fc.integer({ min: 0, max: 50_000 });

export const someExposure = fc.double({ min: 0.5, max: 5_000_000, noNaN: true });

export const aRate = fc.record({ events: someEvents, exposure: someExposure });

export const aProportion = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }))
  .filter(([yes, no]) => yes + no > 0)
  .map(([yes, no]) => ({ numerator: yes, denominator: yes + no }));

/** From 1 to 40 practices of very different size, with ties and practices without events among them. */
export const somePractices = fc.array(
  fc.record({
    events: fc.oneof(fc.constantFrom(0, 0, 3, 3, 10), fc.integer({ min: 0, max: 3_000 })),
    exposure: fc.oneof(fc.constantFrom(100, 100, 2_500), fc.double({ min: 1, max: 40_000, noNaN: true })),
  }),
  { minLength: 1, maxLength: 40 },
);
