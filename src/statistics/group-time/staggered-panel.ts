/** One practice: its outcomes, and when it was treated from. */
export interface StaggeredUnit {
  /** One value a period, as many for every unit; NaN where missing. */
  readonly outcomes: ArrayLike<number>;
  /** The place of its first treated period, from 0; null when never treated. */
  readonly firstTreated: number | null;
  /**
   * Its last period that was certainly untreated, with which later ones are compared: the one before `firstTreated`
   * unless said otherwise. What lies between the two is a transition and is not looked at.
   */
  readonly lastUntreated?: number;
  /** What its errors belong to, a trust, say; itself unless said otherwise, and then for no unit. */
  readonly cluster?: number | string;
}

/** Units that started together. */
export interface Cohort {
  readonly firstTreated: number;
  readonly lastUntreated: number;
  /** Places among the units used. */
  readonly members: readonly number[];
  readonly clusters: number;
}

export interface StaggeredPanel {
  readonly periods: number;
  /** How many units are used. */
  readonly units: number;
  /** Outcomes by period and then unit: a cell reads two periods of every unit, which lie side by side this way. */
  readonly byPeriod: readonly Float64Array[];
  readonly cohorts: readonly Cohort[];
  /** Places of the units never treated within the periods. */
  readonly never: readonly number[];
  /** The number of each unit's cluster, from 0. */
  readonly clusterOf: readonly number[];
  readonly clusters: number;
  readonly leftOut: UnitsLeftOut;
}

export interface UnitsLeftOut {
  /** No period before their treatment to compare with. */
  readonly treatedThroughout: number;
  /** Begin to change within the periods, and are treated only after them. */
  readonly onlyInTransition: number;
  /** A value is missing outside their transition. */
  readonly incomplete: number;
}

/** Sorts units into cohorts and comparison; those that can't be used are counted by reason. */
export function staggeredPanel(units: readonly StaggeredUnit[]): StaggeredPanel {
  const periods = units[0]?.outcomes.length ?? 0;
  const leftOut = { treatedThroughout: 0, onlyInTransition: 0, incomplete: 0 };
  const used: { unit: StaggeredUnit; first: number; last: number }[] = [];
  units.forEach((unit, index) => {
    requireStaggeredUnit(unit, index, periods);
    const first = unit.firstTreated ?? Infinity;
    const last = unit.lastUntreated ?? first - 1;
    if (last < 0) leftOut.treatedThroughout += 1;
    else if (first >= periods && last < periods - 1) leftOut.onlyInTransition += 1;
    else if (hasGap(unit.outcomes, first, last)) leftOut.incomplete += 1;
    // Treated after the last period is as good as never.
    else used.push(last >= periods - 1 ? { unit, first: Infinity, last: Infinity } : { unit, first, last });
  });

  const clusterNumbers = new Map<number | string, number>();
  const clusterOf = used.map(({ unit }, place) => {
    if (unit.cluster === undefined) return place;
    if (!clusterNumbers.has(unit.cluster)) clusterNumbers.set(unit.cluster, clusterNumbers.size);
    return clusterNumbers.get(unit.cluster)!;
  });
  const membersByStart = new Map<string, number[]>();
  used.forEach(({ first, last }, place) => {
    const start = `${first} ${last}`;
    membersByStart.set(start, [...(membersByStart.get(start) ?? []), place]);
  });
  const starts = [...membersByStart.values()].map((members) => ({ ...used[members[0]!]!, members }));
  const cohorts = starts
    .filter(({ first }) => first < Infinity)
    .map(({ first, last, members }): Cohort => {
      const clusters = new Set(members.map((place) => clusterOf[place])).size;
      return { firstTreated: first, lastUntreated: last, members, clusters };
    })
    .sort((one, other) => one.firstTreated - other.firstTreated || one.lastUntreated - other.lastUntreated);
  return {
    periods,
    units: used.length,
    byPeriod: Array.from({ length: periods }, (_, period) =>
      Float64Array.from(used, ({ unit }) => unit.outcomes[period]!),
    ),
    cohorts,
    never: starts.find(({ first }) => first === Infinity)?.members ?? [],
    clusterOf,
    clusters: new Set(clusterOf).size,
    leftOut,
  };
}

function hasGap(outcomes: ArrayLike<number>, first: number, last: number): boolean {
  for (let period = 0; period < outcomes.length; period += 1) {
    if ((period <= last || period >= first) && Number.isNaN(outcomes[period]!)) return true;
  }
  return false;
}

function requireStaggeredUnit(unit: StaggeredUnit, index: number, periods: number): void {
  const { outcomes, firstTreated, lastUntreated } = unit;
  if (outcomes.length !== periods) {
    throw new RangeError(
      `units[${index}].outcomes must have ${periods} periods as the first has; got ${outcomes.length}`,
    );
  }
  for (let period = 0; period < periods; period += 1) {
    if (Math.abs(outcomes[period]!) === Infinity) {
      throw new RangeError(
        `units[${index}].outcomes[${period}] must be finite, or NaN where missing; got ${outcomes[period]}`,
      );
    }
  }
  if (firstTreated !== null && !Number.isInteger(firstTreated)) {
    throw new RangeError(`units[${index}].firstTreated must be the place of a period, or null; got ${firstTreated}`);
  }
  if (lastUntreated === undefined) return;
  if (firstTreated === null || !(Number.isInteger(lastUntreated) && lastUntreated < firstTreated)) {
    throw new RangeError(`units[${index}].lastUntreated must be a place before firstTreated; got ${lastUntreated}`);
  }
}
