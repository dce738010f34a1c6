import type { EffectSeries, EventTimePoint } from '../effect-result';
import type { Study, TreatedStudyUnit } from '../study';

/** A series without gaps: whatever stands in the transition is not looked at, and may be missing. */
export function withoutHoles({ outcomes, lastUntreated }: TreatedStudyUnit): Float64Array {
  return outcomes.map((value) => (Number.isNaN(value) ? outcomes[lastUntreated]! : value));
}

/** Mean gap by time since joining, -1 the last period before; without the transition. */
export function eventTimesOf(treated: readonly TreatedStudyUnit[], gaps: readonly Float64Array[]): EventTimePoint[] {
  const at = new Map<number, number[]>();
  gaps.forEach((of, unit) => {
    const { lastUntreated, firstTreated } = treated[unit]!;
    of.forEach((gap, period) => {
      if (period > lastUntreated && period < firstTreated) return;
      const eventTime = period >= firstTreated ? period - firstTreated : period - lastUntreated - 1;
      const there = at.get(eventTime);
      if (there === undefined) at.set(eventTime, [gap]);
      else there.push(gap);
    });
  });
  return [...at]
    .sort(([one], [other]) => one - other)
    .map(([eventTime, of]) => ({
      eventTime,
      value: of.reduce((sum, gap) => sum + gap, 0) / of.length,
      lower: null,
      upper: null,
      practices: of.length,
      isReference: false,
    }));
}

/** The treated on average and what their gaps make of them without. */
export function gapSeries(
  { periods }: Study,
  treated: readonly TreatedStudyUnit[],
  gaps: readonly Float64Array[],
): EffectSeries[] {
  return periods.map(({ from }, period) => {
    const seen = [...treated.keys()].filter((unit) => {
      const { lastUntreated, firstTreated } = treated[unit]!;
      return period <= lastUntreated || period >= firstTreated;
    });
    if (seen.length === 0) return { periodFrom: from, treated: null, counterfactual: null };
    const mean = (of: (unit: number) => number): number => seen.reduce((sum, unit) => sum + of(unit), 0) / seen.length;
    const own = mean((unit) => treated[unit]!.outcomes[period]!);
    return { periodFrom: from, treated: own, counterfactual: own - mean((unit) => gaps[unit]![period]!) };
  });
}
