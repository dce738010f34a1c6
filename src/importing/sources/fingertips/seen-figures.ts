import { RowRefusal } from '../../reading';

interface Seen {
  readonly line: number;
  /** What the row says, its parent left away. */
  readonly says: string;
}

/** Remembers what was said of an area: with each of its parents it stands in a file again. */
export class SeenFigures {
  private readonly areasOf = new Map<string, Map<string, Seen>>();

  /**
   * @param of  the series and period
   * @returns whether an earlier row says the same
   * @throws {RowRefusal} when an earlier row says something else
   */
  isRepeat(of: string, area: string, says: string, line: number): boolean {
    const areas = this.areasOf.get(of) ?? new Map<string, Seen>();
    this.areasOf.set(of, areas);
    const earlier = areas.get(area);
    if (earlier === undefined) {
      areas.set(area, { line, says });
      return false;
    }
    if (earlier.says === says) return true;
    throw new RowRefusal(`${area} has had another value for ${of} in line ${earlier.line}: expected one`);
  }
}
