/** One value of an indicator: of an area, for a sex and an age group, in a period. */
export interface FingertipsRow {
  /** By which the figures of one indicator, sex and age are known: `FINGERTIPS_93553`. */
  metric: string;
  indicatorId: string;
  indicatorName: string;
  sex: string;
  age: string;
  areaCode: string;
  areaType: string;
  /** `2019/20`, as printed. */
  period: string;
  /** The first day of the period. */
  periodStart: string;
  periodMonths: number;
  /** Null exactly when `absence` is given. */
  value: number | null;
  count: number | null;
  denominator: number | null;
  absence: 'SUPPRESSED' | 'NOT_PUBLISHED' | 'NOT_APPLICABLE' | 'NOT_COLLECTED' | null;
  /** Half a unit of the last printed digit of the value. */
  valuePrecision: number;
}

/** The one area that is no organisation of any register. */
export const ENGLAND = 'E92000001';
