import type { TakenRow } from '../../reading';
import type { QofAchievement, QofRow } from '../../sources';
import type { Figure } from '../figures';
import type { MetricDefinition } from '../metric-definitions';
import {
  indicatorMetric,
  MAXIMUM_POINTS,
  maximumPointsDefinition,
  pointsDefinition,
  pointsMetric,
  prevalenceDefinition,
  prevalenceMetric,
  registerDefinition,
  registerMetric,
  unmappedIndicatorDefinition,
} from './metrics';

const YEAR_MONTHS = 12;

/** Numerator and denominator of one practice and indicator stand in two lines: the first waits for the second. */
type Waiting = TakenRow<QofAchievement> & { organisationId: number };

/** Turns rows into figures, and keeps what their metrics mean. */
export class QofFigures {
  readonly definitions = new Map<string, MetricDefinition>();
  private readonly waiting = new Map<string, Waiting>();

  /** The figure that a row gives, or completes; null while its other half is missing, and for rows that are no figures. */
  of({ row, line }: TakenRow<QofRow>, organisationId: number): Figure | null {
    const base =
      'yearStart' in row ? { periodStart: row.yearStart, periodMonths: YEAR_MONTHS, organisationId, line } : null;
    if (base === null) return null;
    if (row.is === 'PREVALENCE') {
      const metric = prevalenceMetric(row.groupCode);
      this.define(metric, () => prevalenceDefinition(row));
      // Nobody of the ages in question is on the list: there is no share of them.
      const absence = row.listSize === 0 ? 'ZERO_DENOMINATOR' : null;
      return { ...base, metric, numerator: row.register, denominator: row.listSize, absence };
    }
    if (row.is === 'MAXIMUM_POINTS') {
      this.define(MAXIMUM_POINTS, () => maximumPointsDefinition);
      return { ...base, metric: MAXIMUM_POINTS, value: row.points };
    }
    if (row.is !== 'ACHIEVEMENT') return null;
    if (row.measure === 'REGISTER') {
      const metric = registerMetric(row.indicatorCode);
      this.define(metric, () => registerDefinition(row.indicatorCode));
      return { ...base, metric, value: row.value };
    }
    if (row.measure === 'ACHIEVED_POINTS') {
      const metric = pointsMetric(row.indicatorCode);
      this.define(metric, () => pointsDefinition(row.indicatorCode));
      return { ...base, metric, value: row.value };
    }
    return this.share({ row, line, organisationId });
  }

  /** Halves without their others, to be refused. */
  get halves(): Iterable<Waiting> {
    return this.waiting.values();
  }

  private share(half: Waiting): Figure | null {
    const { practiceCode, indicatorCode, yearStart } = half.row;
    const key = `${practiceCode} ${indicatorCode}`;
    const other = this.waiting.get(key);
    if (other === undefined) {
      this.waiting.set(key, half);
      return null;
    }
    this.waiting.delete(key);
    const [numerator, denominator] = half.row.measure === 'NUMERATOR' ? [half, other] : [other, half];
    const metric = indicatorMetric(indicatorCode);
    this.define(metric, () => unmappedIndicatorDefinition(indicatorCode));
    return {
      metric,
      organisationId: half.organisationId,
      periodStart: yearStart,
      periodMonths: YEAR_MONTHS,
      numerator: numerator.row.value,
      denominator: denominator.row.value,
      absence: denominator.row.value === 0 ? 'ZERO_DENOMINATOR' : null,
      line: numerator.line,
    };
  }

  private define(metric: string, definition: () => MetricDefinition): void {
    if (!this.definitions.has(metric)) this.definitions.set(metric, definition());
  }
}
