import type { StudyUnit, TreatedStudyUnit } from './study';

interface Shape {
  level: number;
  slope: number;
  spread: number;
}

/**
 * The donors that were most like some treated practice before anybody joined: in level, slope and spread, each in standard
 * deviations of the donors. With more donors than months a synthetic control would follow noise.
 */
export function nearestDonors(
  treated: readonly TreatedStudyUnit[],
  donors: readonly StudyUnit[],
  mostDonors: number,
): StudyUnit[] {
  if (donors.length <= mostDonors) return [...donors];
  const before = Math.min(...treated.map(({ lastUntreated }) => lastUntreated + 1));
  const shapes = donors.map(({ outcomes }) => shapeOf(outcomes.subarray(0, before)));
  const scale = {
    level: deviation(shapes.map(({ level }) => level)),
    slope: deviation(shapes.map(({ slope }) => slope)),
    spread: deviation(shapes.map(({ spread }) => spread)),
  };
  const targets = treated.map(({ outcomes }) => shapeOf(outcomes.subarray(0, before)));
  const distances = shapes.map((shape) => Math.min(...targets.map((target) => distance(shape, target, scale))));
  const nearest = [...donors.keys()].sort((one, other) => distances[one]! - distances[other]! || one - other);
  const kept = new Set(nearest.slice(0, mostDonors));
  return donors.filter((_, place) => kept.has(place));
}

function shapeOf(values: Float64Array): Shape {
  const count = values.length;
  const level = values.reduce((sum, value) => sum + value, 0) / count;
  const middle = (count - 1) / 2;
  let [product, squares] = [0, 0];
  values.forEach((value, place) => {
    product += (place - middle) * (value - level);
    squares += (place - middle) ** 2;
  });
  const slope = squares === 0 ? 0 : product / squares;
  const rest = values.map((value, place) => value - level - slope * (place - middle));
  return { level, slope, spread: Math.sqrt(rest.reduce((sum, value) => sum + value ** 2, 0) / count) };
}

function distance(one: Shape, other: Shape, scale: Shape): number {
  const part = (name: keyof Shape): number => (scale[name] === 0 ? 0 : ((one[name] - other[name]) / scale[name]) ** 2);
  return part('level') + part('slope') + part('spread');
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
