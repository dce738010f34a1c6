import { copyRows, identitiesOf, stagedColumns, stageRows, type CopyValue, type StageCounts } from '../../changes';
import type { Transaction } from '../../database';
import { applyObservations } from './editions/apply-observations';
import type { Reach } from './editions/release-scope';
import type { RecordedSource } from './recorder';
import { tables } from './tables';

/** One figure of one organisation for one period, or why there is none. */
export interface Figure {
  /** The code of its metric. */
  metric: string;
  organisationId: number;
  /** `YYYY-MM-DD`. */
  periodStart: string;
  periodMonths: number;
  numerator?: number | null;
  denominator?: number | null;
  value?: number | null;
  absence?: string | null;
  /** The line of the file that it stands in. */
  line: number;
}

/** Figures of a file, copied beside the record as they are read. Each batch is a copy: in between, metrics can be looked up. */
export class Figures {
  private readonly metrics = new Map<string, number>();

  constructor(
    private readonly transaction: Transaction,
    private readonly releaseId: number,
  ) {}

  /** Comes before {@link add}, and where there are no figures at all too. */
  async begin(): Promise<void> {
    await stageRows(this.transaction, tables.observation, []);
  }

  async add(figures: readonly Figure[]): Promise<void> {
    if (figures.length === 0) return;
    await this.identify(figures);
    const columns = stagedColumns(tables.observation);
    await copyRows(
      this.transaction,
      'stage_observation',
      columns,
      figures.map((figure) => this.rowOf(figure, columns)),
    );
  }

  async end(): Promise<void> {
    await this.transaction.query('analyze stage_observation');
  }

  /** Makes them current, each in the place that its edition has among others. */
  apply({ isComplete }: RecordedSource, revision: number, reach: Reach): Promise<StageCounts> {
    const release = { releaseId: this.releaseId, isComplete, ...reach };
    return applyObservations(this.transaction, release, revision);
  }

  private async identify(figures: readonly Figure[]): Promise<void> {
    const unknown = new Set(figures.map(({ metric }) => metric).filter((metric) => !this.metrics.has(metric)));
    if (unknown.size === 0) return;
    for (const [code, id] of await identitiesOf(this.transaction, 'METRIC', unknown)) this.metrics.set(code, id);
  }

  private rowOf(figure: Figure, columns: readonly string[]): CopyValue[] {
    const row: Record<string, CopyValue | undefined> = {
      metric_id: this.metrics.get(figure.metric)!,
      period_start: figure.periodStart,
      organisation_id: figure.organisationId,
      period_months: figure.periodMonths,
      numerator: figure.numerator,
      denominator: figure.denominator,
      value: figure.value,
      absence: figure.absence,
      release_id: this.releaseId,
      release_row: figure.line,
    };
    return columns.map((column) => row[column] ?? null);
  }
}
