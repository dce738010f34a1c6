import type { Database, Transaction } from '../../../database';
import type { ObservationBlock } from '../../sources';
import type { RowIds } from './observation-stage';
import { StandingGroups } from './standing-groups';

/** Where fewer rows of one metric and period follow each other, on average of a block, it is staged without looking at what stands. */
const WORTH_FETCHING = 256;

/** The file has to be read once more, without leaving out what stands already. */
export class ReadInVain extends Error {
  override readonly name = 'ReadInVain';
}

/**
 * Leaves out rows that say what stands already, while a file is read: of a file that is imported again nearly all do, and staging
 * them only to find them unchanged would take most of the time. What stands is looked at where many rows of one metric and period
 * follow each other; elsewhere rows are staged, which is right for any.
 */
export class UnchangedRows {
  /** How many were left out. */
  count = 0;
  private readonly compared = new Set<number>();
  /** By metric and period: how much of what stands the file has not spoken of. */
  private readonly unspoken = new Map<string, number>();
  /** Every row was compared. */
  private isWhole = true;

  private constructor(
    private readonly groups: StandingGroups,
    private readonly revision: number,
    /** Gives the connection back. */
    readonly close: () => Promise<void>,
  ) {}

  static async begin(database: Database): Promise<UnchangedRows> {
    const connection = await database.pool.connect();
    try {
      const { rows } = await connection.query<{ latest: number }>(
        'select coalesce(max(number), 0) as latest from revision',
      );
      const groups = new StandingGroups(connection);
      return new UnchangedRows(groups, rows[0]!.latest, async () => {
        await groups.settle();
        connection.release();
      });
    } catch (error) {
      connection.release(true);
      throw error;
    }
  }

  /**
   * Begins to fetch what stands of the rows of a block.
   *
   * @returns those that say something else
   */
  async others(block: ObservationBlock, rows: readonly number[], ids: RowIds): Promise<number[]> {
    const runs = runsOf(block, rows);
    if (runs.length * WORTH_FETCHING > rows.length + WORTH_FETCHING) {
      this.isWhole = false;
      return [...rows];
    }
    const fetched = runs.map(({ from, to }) => {
      const metric = block.metrics[rows[from]!]!;
      const period = block.periods[rows[from]!]!;
      const metricId = ids.metrics[metric]!;
      this.compared.add(metricId);
      const group = this.groups.group(metricId, block.words.periods[period]!);
      return { from, to, key: `${metric} ${period}`, group };
    });
    const others: number[] = [];
    for (const { from, to, key, group } of fetched) {
      const standing = await group;
      let spokenOf = 0;
      for (let at = from; at < to; at++) {
        const row = rows[at]!;
        const place = standing.placeOf(ids.organisations[block.organisations[row]!]!);
        if (place >= 0) spokenOf += 1;
        if (place < 0 || !standing.saysAt(place, block, row)) others.push(row);
      }
      this.unspoken.set(key, (this.unspoken.get(key) ?? standing.size) - spokenOf);
    }
    this.count += rows.length - others.length;
    return others;
  }

  /** Whether the file has spoken of all that stands of its metrics and periods; where it is not known, it has not. */
  get hasSpokenOfAll(): boolean {
    return this.isWhole && [...this.unspoken.values()].every((rows) => rows === 0);
  }

  /** @throws {ReadInVain} when somebody recorded observations of the same metrics since they were looked at */
  async expectStillStanding(transaction: Transaction): Promise<void> {
    if (this.count === 0) return;
    const { rowCount } = await transaction.query(
      'select from revision_metric where revision > $1 and metric_id = any($2) limit 1',
      [this.revision, [...this.compared]],
    );
    if (rowCount !== 0) throw new ReadInVain('what stood has changed meanwhile');
  }

  /** @throws {ReadInVain} when rows were left out that an earlier edition has to state by itself */
  expectNoneLeftOut(): void {
    if (this.count > 0) throw new ReadInVain('a later edition is held');
  }

  /** @throws {ReadInVain} when rows were left out, so that what the file leaves out cannot be told from them */
  expectNothingMissing(): void {
    if (this.count > 0) throw new ReadInVain('the file leaves out what an earlier edition states');
  }
}

/** Rows of one metric and period that follow each other, as places in `rows`. */
function runsOf({ metrics, periods }: ObservationBlock, rows: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = 0;
  for (let at = 1; at <= rows.length; at++) {
    const isSame =
      at < rows.length && metrics[rows[at]!] === metrics[rows[from]!] && periods[rows[at]!] === periods[rows[from]!];
    if (isSame) continue;
    runs.push({ from, to: at });
    from = at;
  }
  return runs;
}
