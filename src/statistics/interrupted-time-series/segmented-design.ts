import { requireCount } from '../argument-checks';
import { notEstimable, type NotEstimable } from '../not-estimable';

/** What shape a series may have had before, and how it may change at the interruption. */
export interface SegmentedShape {
  /** The place, from 0, of the first period after the interruption. */
  readonly firstAfter: number;
  /** Pairs of sine and cosine for the season; none unless said otherwise. */
  readonly harmonics?: number;
  /** 12 for months unless said otherwise. */
  readonly periodsInCycle?: number;
  /** What number the first period has within its cycle: 4 for April, say; 0 unless said otherwise. */
  readonly placeInCycle?: number;
  /** What number the first period has on the axis of time, whose 0 the intercept is at; 0 unless said otherwise. */
  readonly timeOfFirst?: number;
  /** Whether the slope may change too; it may unless said otherwise. */
  readonly hasTrendChange?: boolean;
}

export type SegmentedTermName = 'intercept' | 'time' | 'level' | 'trend change' | `sine ${number}` | `cosine ${number}`;

export interface SegmentedDesign {
  readonly names: readonly SegmentedTermName[];
  /** A column for each name, over the observed periods. */
  readonly columns: readonly (readonly number[])[];
  /** The places of the observed periods in the series. */
  readonly places: readonly number[];
  readonly before: number;
  readonly after: number;
}

/** A level and a slope on each side take two observations there. */
const LEAST_ON_EACH_SIDE = 2;

/**
 * The design of a segmented regression over the periods that were observed: a missing one is left out, and time goes
 * on over it.
 *
 * @throws {RangeError} when the interruption is not inside the series, or there are more harmonics than half a cycle
 */
export function segmentedDesign(isObserved: readonly boolean[], shape: SegmentedShape): SegmentedDesign | NotEstimable {
  const {
    firstAfter,
    harmonics = 0,
    periodsInCycle = 12,
    placeInCycle = 0,
    timeOfFirst = 0,
    hasTrendChange = true,
  } = shape;
  requireShape(isObserved.length, { firstAfter, harmonics, periodsInCycle });
  const places = isObserved.flatMap((isThere, place) => (isThere ? [place] : []));
  const before = places.filter((place) => place < firstAfter).length;
  const after = places.length - before;
  if (before < LEAST_ON_EACH_SIDE) {
    return notEstimable('no-observations-before', { needed: LEAST_ON_EACH_SIDE, had: before });
  }
  if (after < LEAST_ON_EACH_SIDE) {
    return notEstimable('no-observations-after', { needed: LEAST_ON_EACH_SIDE, had: after });
  }

  const angle = (place: number, harmonic: number) => (2 * Math.PI * harmonic * (place + placeInCycle)) / periodsInCycle;
  const terms: [SegmentedTermName, (place: number) => number][] = [
    ['intercept', () => 1],
    ['time', (place) => place + timeOfFirst],
    ['level', (place) => Number(place >= firstAfter)],
  ];
  if (hasTrendChange) terms.push(['trend change', (place) => Math.max(0, place - firstAfter)]);
  for (let harmonic = 1; harmonic <= harmonics; harmonic += 1) {
    terms.push([`sine ${harmonic}`, (place) => Math.sin(angle(place, harmonic))]);
    terms.push([`cosine ${harmonic}`, (place) => Math.cos(angle(place, harmonic))]);
  }
  if (places.length <= terms.length) {
    return notEstimable('too-few-observations', { needed: terms.length + 1, had: places.length });
  }
  return { names: terms.map(([name]) => name), columns: terms.map(([, of]) => places.map(of)), places, before, after };
}

function requireShape(
  periods: number,
  { firstAfter, harmonics, periodsInCycle }: { firstAfter: number; harmonics: number; periodsInCycle: number },
): void {
  requireCount(firstAfter, 'firstAfter');
  requireCount(harmonics, 'harmonics');
  requireCount(periodsInCycle, 'periodsInCycle');
  if (firstAfter === 0 || firstAfter >= periods) {
    throw new RangeError(`firstAfter must lie inside the series, from 1 to ${periods - 1}; got ${firstAfter}`);
  }
  // At half a cycle the sine is 0 in every period.
  if (harmonics > 0 && harmonics >= periodsInCycle / 2) {
    throw new RangeError(`harmonics must be fewer than half of ${periodsInCycle} periods in a cycle; got ${harmonics}`);
  }
}
