import type { Database, Transaction } from '../../../database';
import type { ObservationBlock } from '../../sources';
import type { RowIds } from './observation-stage';
import type { StandingGroup } from './standing-group';
import { StandingGroups } from './standing-groups';

/** Fewer rows of one metric and period in a row are staged without looking at what stands of them. */
const WORTH_FETCHING = 256;

/** The file has to be read once more, without leaving out what stands already. */
export class ReadInVain extends Error {
  override readonly name = 'ReadInVain';
}

/**
 * Leaves out rows that say what stands already, while a file is read: of a file that is imported again nearly all do, and staging
 * them only to find them unchanged would take most of the time. What stands is looked at where many rows of one metric and period
 * follow each other; other rows are staged, which is right for any.
 */
export class UnchangedRows {
  /** How many were left out. */
  count = 0;
  private readonly compared = new Set<number>();

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
    const fetched = runsOf(block, rows).map(({ from, to }) => {
      const metricId = ids.metrics[block.metrics[rows[from]!]!]!;
      const isFetched = to - from >= WORTH_FETCHING;
      if (isFetched) this.compared.add(metricId);
      const period = block.words.periods[block.periods[rows[from]!]!]!;
      return { from, to, group: isFetched ? this.groups.group(metricId, period) : null };
    });
    const others: number[] = [];
    for (const { from, to, group } of fetched) {
      const standing = await group;
      for (let at = from; at < to; at++) {
        const row = rows[at]!;
        if (standing === null || !this.stands(standing, block, row, ids)) others.push(row);
      }
    }
    this.count += rows.length - others.length;
    return others;
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

  private stands(standing: StandingGroup, block: ObservationBlock, row: number, ids: RowIds): boolean {
    return standing.says(ids.organisations[block.organisations[row]!]!, block, row);
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
