import type { TakenRow } from '../../reading';
import {
  totalOfDepartments,
  type Activity,
  type AeRow,
  type DepartmentMonthRow,
  type ProviderMonthRow,
} from '../../sources';
import type { Figure } from '../figures';
import { countFigure, shareFigure } from '../monthly-figures';
import { CODES, departmentCodes, type DepartmentCodes } from './metrics';

/** The figures of rows of either form; of the tidy one all departments are added up, since it prints no total. */
export function* providerFigures(rows: readonly TakenRow<AeRow>[], idOf: (code: string) => number): Generator<Figure> {
  const totals = new Map<string, { row: DepartmentMonthRow; line: number; activity: Activity }>();
  for (const { row, line } of rows) {
    if (row.holds === 'SYSTEM') continue;
    const about = { organisationId: idOf(row.providerCode), periodStart: row.month, periodMonths: 1, line };
    if (row.holds === 'PROVIDER_MONTH') {
      yield* ofMonth(row, about);
      continue;
    }
    yield* ofDepartment(codesOf(row.department), row.activity, about);
    const key = totalOfDepartments(row);
    const total = totals.get(key);
    totals.set(
      key,
      total ? { ...total, activity: sum(total.activity, row.activity) } : { row, line, activity: row.activity },
    );
  }
  for (const [key, { row, line, activity }] of totals) {
    if (row.spoiled.has(key)) continue;
    yield* ofDepartment(codesOf(null), activity, {
      organisationId: idOf(row.providerCode),
      periodStart: row.month,
      periodMonths: 1,
      line,
    });
  }
}

type About = Pick<Figure, 'organisationId' | 'periodStart' | 'periodMonths' | 'line'>;

function* ofMonth(row: ProviderMonthRow, about: About): Generator<Figure> {
  for (const codes of departmentCodes) {
    yield* ofDepartment(codes, codes.department === null ? row.all : row.departments[codes.department], about);
  }
  const { otherAdmissions, all } = row;
  const counts = {
    [CODES.OTHER_ADMISSIONS]: otherAdmissions,
    [CODES.EMERGENCY_ADMISSIONS]: all.admissions + otherAdmissions,
    [CODES.WAITED_4]: row.waitedOverFourHoursForAdmission,
    [CODES.WAITED_12]: row.waitedOverTwelveHoursForAdmission,
  };
  for (const [metric, count] of Object.entries(counts)) yield { metric, ...about, ...countFigure(count) };
}

function* ofDepartment(
  codes: DepartmentCodes,
  { attendances, overFourHours, admissions }: Activity,
  about: About,
): Generator<Figure> {
  yield { metric: codes.attendances, ...about, ...countFigure(attendances) };
  yield { metric: codes.withinFourHours, ...about, ...shareFigure(attendances - overFourHours, attendances) };
  yield { metric: codes.admissions, ...about, ...countFigure(admissions) };
}

const codesOf = (department: DepartmentCodes['department']): DepartmentCodes =>
  departmentCodes.find((codes) => codes.department === department)!;

const sum = (one: Activity, other: Activity): Activity => ({
  attendances: one.attendances + other.attendances,
  overFourHours: one.overFourHours + other.overFourHours,
  admissions: one.admissions + other.admissions,
});
