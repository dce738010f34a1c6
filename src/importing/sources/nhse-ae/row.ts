import type { SpoiledSums } from '../spoiled-sums';

/** The kinds of departments that attendances are published by. */
export type Department = 'TYPE_1' | 'TYPE_2' | 'OTHER';

/** What a department, or all of a provider, did in a month. */
export interface Activity {
  readonly attendances: number;
  /** Of the attendances, those that took longer than four hours from arrival to departure. */
  readonly overFourHours: number;
  /** Emergency admissions through it. */
  readonly admissions: number;
}

/** A provider's month as the monthly file prints it. */
export interface ProviderMonthRow {
  readonly holds: 'PROVIDER_MONTH';
  readonly providerCode: string;
  readonly providerName: string;
  /** `YYYY-MM-01`. */
  readonly month: string;
  readonly departments: Readonly<Record<Department, Activity>>;
  readonly all: Activity;
  /** Emergency admissions that did not come through A&E. */
  readonly otherAdmissions: number;
  readonly waitedOverFourHoursForAdmission: number;
  readonly waitedOverTwelveHoursForAdmission: number;
}

/** A department's month in the tidy file. */
export interface DepartmentMonthRow {
  readonly holds: 'DEPARTMENT_MONTH';
  readonly providerCode: string;
  /** `YYYY-MM-01`. */
  readonly month: string;
  readonly department: Department;
  readonly activity: Activity;
  /** Of the whole file, by {@link totalOf}: final when it has been read. */
  readonly spoiled: SpoiledSums;
}

/** Which total of all departments a department belongs to. */
export const totalOf = ({ providerCode, month }: Pick<DepartmentMonthRow, 'providerCode' | 'month'>): string =>
  `${providerCode} in ${month.slice(0, 7)}`;

/** In which integrated care board's area a provider is listed. */
export interface SystemRow {
  readonly holds: 'SYSTEM';
  readonly providerCode: string;
  readonly providerName: string;
  readonly boardCode: string;
  readonly boardName: string;
}

export type AeRow = ProviderMonthRow | DepartmentMonthRow | SystemRow;
