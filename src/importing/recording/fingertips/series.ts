import type { FingertipsRow } from '../../sources';
import type { MetricDefinition } from '../metric-definitions';

/** How often a count over its denominator is multiplied: a share, a percentage, a rate per so many. */
const SCALES = [1, 100, 1_000, 10_000, 100_000, 1_000_000];
const A_YEAR = 12;
/** What is lost when both sides are computed in double precision. */
const ROUNDING = 1e-9;

/** How the values of a metric follow from counts and denominators. */
export interface SeriesForm {
  readonly kind: 'PROPORTION' | 'RATE';
  /** By which a quotient is multiplied to have the published value. */
  readonly scale: number;
}

/** All that is known of a metric when its file has been read. */
export class Series {
  private scales = SCALES;
  private hasEveryCount = true;
  private hasValues = false;
  private isPartOfWhole = true;
  private isYearly = true;
  private isRepeated = false;

  constructor(private readonly first: FingertipsRow) {}

  saw({ value, count, denominator, valuePrecision, periodStart, periodMonths }: FingertipsRow): void {
    if (periodStart !== this.first.periodStart) this.isRepeated = true;
    if (value === null) return;
    this.hasValues = true;
    if (periodMonths !== A_YEAR) this.isYearly = false;
    if (count === null || denominator === null || denominator === 0) {
      this.hasEveryCount = false;
      return;
    }
    if (count < 0 || count > denominator) this.isPartOfWhole = false;
    const allowed = valuePrecision + Math.abs(value) * ROUNDING;
    this.scales = this.scales.filter((scale) => Math.abs((count / denominator) * scale - value) <= allowed);
  }

  /**
   * The form in which counts can be kept for values, or null where only the values can. One value that does not follow from its
   * count is enough: a rate that was standardised is not the crude one, and rows of both would not compare.
   */
  get form(): SeriesForm | null {
    const [scale] = this.scales;
    if (!this.hasValues || !this.hasEveryCount || scale === undefined || this.scales.length > 1) return null;
    if (scale <= 100) return this.isPartOfWhole ? { kind: 'PROPORTION', scale } : null;
    // Over several years, or a part of one, what the denominator counts is not known to be patients for that time.
    return this.isYearly ? { kind: 'RATE', scale } : null;
  }

  /** As it is described once its form is decided. */
  definition(form: SeriesForm | null): MetricDefinition {
    const { metric, indicatorId, indicatorName, sex, age, periodMonths } = this.first;
    const ofWhom = [sex, age].filter((part) => part !== '').join(', ');
    const isEverybody = metric.endsWith(`_${indicatorId}`);
    const about = `Indicator ${indicatorId} of the public health profiles (Fingertips): ${indicatorName}; ${ofWhom}.`;
    return {
      name: isEverybody ? indicatorName : `${indicatorName} (${ofWhom})`,
      family: 'OUTCOME',
      lowerIsBetter: null,
      // One period does not say when the next one comes.
      frequency: this.isRepeated ? (FREQUENCIES[periodMonths] ?? 'IRREGULAR') : null,
      ...(form === null ? valueOnly(about) : counted(form, about)),
    };
  }
}

const FREQUENCIES: Readonly<Record<number, MetricDefinition['frequency']>> = {
  1: 'MONTHLY',
  3: 'QUARTERLY',
  12: 'YEARLY',
};

type Counted = Pick<MetricDefinition, 'kind' | 'unit' | 'per' | 'definition' | 'caveats'>;

const valueOnly = (about: string): Counted => ({
  kind: 'MEAN',
  unit: null,
  definition: `${about} The value as published, in a unit that the file does not state.`,
  caveats: ['Kept as a value without numerator and denominator: it can be averaged over practices, not pooled.'],
});

function counted({ kind, scale }: SeriesForm, about: string): Counted {
  const printed = scale.toLocaleString('en-GB');
  if (kind === 'RATE') {
    const definition = `${about} Count over denominator in a year, as published, per ${printed}.`;
    return { kind, unit: `per ${printed} a year`, per: scale, definition, caveats: [] };
  }
  const published = scale === 1 ? '' : `, published times ${printed}`;
  return { kind, unit: 'proportion', definition: `${about} Count over denominator${published}.`, caveats: [] };
}
