import { difference, norm, OrthogonalColumns, product } from './orthogonal-columns';

/** An optimum this near, as a share of the longest distance between target and column, is as near as numbers go. */
const ROUNDING = 1e-12;

/**
 * Weights of at least 0 that add up to 1 and bring a weighted sum of columns nearest to a target: an exact solution, in
 * finitely many steps, by an active set. One column at a time comes in, the one that would help most; the best
 * weights of those that are in are found by least squares; any that would be negative goes out.
 *
 * Unlike gradient methods it does not stop early, and unlike general quadratic programming it costs little with
 * hundreds of columns. Where several solutions are equally near, one of them.
 *
 * @param target   one value a row
 * @param columns  at least one, as long as the target
 * @returns        one weight a column
 * @see Lawson CL, Hanson RJ (1974). Solving Least Squares Problems, chapter 23. Prentice-Hall.
 * @see Wolfe P (1976). Finding the nearest point in a polytope. Math Program 11:128-149.
 */
export function simplexLeastSquares(target: Float64Array, columns: readonly Float64Array[]): Float64Array {
  // With the target as the origin, weights that add up to 1 make the residual the same weighted sum.
  const from = columns.map((column) => difference(column, target));
  const lengths = from.map(norm);
  const scale = Math.max(...lengths, Number.MIN_VALUE);
  let active = new ActiveColumns(from, [lengths.indexOf(Math.min(...lengths))], [1]);

  for (let step = 0; step < 20 * (columns.length + target.length); step += 1) {
    const residual = active.residual();
    const size = norm(residual);
    if (size <= ROUNDING * scale) break;
    const blocked = new Set(active.places);
    let next: ActiveColumns | null = null;
    while (next === null) {
      const entering = mostHelpful(from, residual, blocked);
      // All that could still be gained; what is in already gains nothing.
      if (entering === -1 || size ** 2 - product(from[entering]!, residual) <= ROUNDING * scale * size) break;
      next = active.with(entering);
      // A combination of those that are in, to working precision.
      blocked.add(entering);
    }
    if (next === null) break;
    active = next;
  }
  return active.weights(columns.length);
}

function mostHelpful(from: readonly Float64Array[], residual: Float64Array, blocked: ReadonlySet<number>): number {
  let [best, least] = [-1, Infinity];
  from.forEach((column, place) => {
    if (blocked.has(place)) return;
    const slope = product(column, residual);
    if (slope < least) [best, least] = [place, slope];
  });
  return best;
}

/** The columns that are in, with their weights, which are the best there are for them. */
class ActiveColumns {
  private qr: OrthogonalColumns | null = null;

  constructor(
    private readonly from: readonly Float64Array[],
    readonly places: readonly number[],
    private readonly shares: readonly number[],
  ) {}

  residual(): Float64Array {
    const sum = new Float64Array(this.from[0]!.length);
    this.places.forEach((place, index) => {
      const [share, column] = [this.shares[index]!, this.from[place]!];
      for (let row = 0; row < sum.length; row += 1) sum[row]! += share * column[row]!;
    });
    return sum;
  }

  weights(columns: number): Float64Array {
    const weights = new Float64Array(columns);
    this.places.forEach((place, index) => (weights[place] = this.shares[index]!));
    return weights;
  }

  /** With one more, and without those that it drives out; null when it is a combination of those that are in. */
  with(entering: number): ActiveColumns | null {
    let places = [...this.places, entering];
    let shares = [...this.shares, 0];
    let qr = this.qr ?? this.orthogonal(this.places)!;
    if (!qr.add(difference(this.from[entering]!, this.from[places[0]!]!))) {
      this.qr = qr;
      return null;
    }
    for (;;) {
      const best = this.bestShares(places, qr);
      const wayTo = wayUntilNegative(shares, best);
      if (wayTo === 1 && best.every((share) => share > 0)) {
        const next = new ActiveColumns(this.from, places, best);
        next.qr = qr;
        return next;
      }
      // As far towards the best as none becomes negative; what arrives at 0 goes out.
      const reached = shares.map((share, index) => share + wayTo * (best[index]! - share));
      const isOut = reached.map((share, index) => best[index]! <= 0 && share <= 1e-15);
      if (!isOut.some(Boolean)) isOut[reached.indexOf(Math.min(...reached))] = true;
      places = places.filter((_, index) => !isOut[index]);
      shares = reached.filter((_, index) => !isOut[index]);
      const rebuilt = this.orthogonal(places);
      if (rebuilt === null) return null;
      qr = rebuilt;
    }
  }

  /** The first column carries what the others leave of 1, so that only distances from it are fitted. */
  private bestShares(places: readonly number[], qr: OrthogonalColumns): number[] {
    const first = this.from[places[0]!]!;
    const others = qr.nearest(first.map((value) => -value));
    return [1 - others.reduce((sum, share) => sum + share, 0), ...others];
  }

  private orthogonal(places: readonly number[]): OrthogonalColumns | null {
    const qr = new OrthogonalColumns();
    const [first, ...others] = places;
    return others.every((place) => qr.add(difference(this.from[place]!, this.from[first!]!))) ? qr : null;
  }
}

/** How far one can go from weights towards others, 1 for all the way, before one of them would be negative. */
function wayUntilNegative(from: readonly number[], towards: readonly number[]): number {
  return Math.min(1, ...towards.map((share, index) => (share > 0 ? 1 : from[index]! / (from[index]! - share))));
}
