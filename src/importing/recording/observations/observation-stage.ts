import { BinaryCopy, binaryDay, stagedColumns } from '../../../changes';
import type { Transaction } from '../../../database';
import { ABSENCES, type ObservationBlock } from '../../sources';
import { tables } from '../tables';
import { STAGE } from './begin-stage';

const COLUMNS = stagedColumns(tables.observation);

/** More than a row takes in the binary form. */
const ROW_BYTES = 128;

/** Where rows go whose key the file has had before. */
const AGAIN = 'stage_observation_again';

/** Puts observations beside the record as they are read. A connection copies into one table at a time. */
export class ObservationStage {
  private copy: BinaryCopy | null = null;
  private table = STAGE;
  private readonly days = new Map<string, number>();
  /** How many rows were staged of each table. */
  readonly counts: Record<string, number> = { [STAGE]: 0, [AGAIN]: 0 };

  /** @param options of the copy into the stage, such as `, freeze` */
  constructor(
    private readonly transaction: Transaction,
    private readonly releaseId: number,
    private readonly options: string,
  ) {}

  get staged(): number {
    return this.counts[STAGE]!;
  }

  async add(block: ObservationBlock, rows: readonly number[], ids: RowIds): Promise<void> {
    await this.into(STAGE);
    await this.put(block, rows, ids);
  }

  /** Rows whose key the file has had before. */
  async addAgain(block: ObservationBlock, rows: readonly number[], ids: RowIds): Promise<void> {
    if (this.counts[AGAIN] === 0) {
      await this.end();
      await this.transaction.query(
        `create temporary table ${AGAIN} on commit drop as select * from ${STAGE} with no data`,
      );
    }
    await this.into(AGAIN);
    await this.put(block, rows, ids);
  }

  async end(): Promise<void> {
    await this.copy?.end();
    this.copy = null;
  }

  private async into(table: string): Promise<void> {
    if (this.table !== table) await this.end();
    this.table = table;
    this.copy ??= new BinaryCopy(this.transaction, table, COLUMNS, table === STAGE ? this.options : '');
  }

  private async put(
    block: ObservationBlock,
    rows: readonly number[],
    { organisations, metrics }: RowIds,
  ): Promise<void> {
    const copy = this.copy!;
    const { periods } = block.words;
    for (const row of rows) {
      if (copy.isShortOf(ROW_BYTES)) await copy.send();
      const { start, months } = periods[block.periods[row]!]!;
      copy.beginRow();
      copy.int4(metrics[block.metrics[row]!]!);
      copy.int4(this.dayOf(start));
      copy.int4(organisations[block.organisations[row]!]!);
      copy.int2(months);
      copy.float8(block.numerators[row]!);
      copy.float8(block.denominators[row]!);
      copy.float8(block.values[row]!);
      const absence = ABSENCES[block.absences[row]!];
      if (absence == null) copy.null();
      else copy.text(absence);
      copy.int4(this.releaseId);
      copy.int4(block.lines[row]!);
    }
    this.counts[this.table]! += rows.length;
    await copy.send();
  }

  private dayOf(day: string): number {
    let number = this.days.get(day);
    if (number === undefined) this.days.set(day, (number = binaryDay(day)));
    return number;
  }
}

/** Identities of what a block names, by the numbers that it has there. */
export interface RowIds {
  readonly organisations: ArrayLike<number>;
  readonly metrics: ArrayLike<number>;
}
