import { cellRefusal, expectCellCount, organisationCode, requiredText, SeenKeys, wholeNumber } from '../../reading';
import { LastMonth } from '../last-month';
import type { ReadingContext, RecordReader } from '../publication';
import { monthOfFile } from './month-of-file';
import { expectPrintedShare } from './printed-share';
import { expectProviderHeader, PROVIDER_FIELDS, providerColumns, type ProviderColumn } from './provider-columns';
import type { Activity, AeRow, ProviderMonthRow } from './row';

/** Sums that each row prints beside their parts. */
const SUMS: readonly (readonly [sum: ProviderColumn, ...parts: ProviderColumn[]])[] = [
  ['attendances', 'attendances1', 'attendances2', 'attendancesOther'],
  ['within', 'within1', 'within2', 'withinOther'],
  ['over', 'over1', 'over2', 'overOther'],
  ['attendances1', 'within1', 'over1'],
  ['attendances2', 'within2', 'over2'],
  ['attendancesOther', 'withinOther', 'overOther'],
  ['admissions', 'admissions1', 'admissions2', 'admissionsOther'],
  ['allAdmissions', 'admissions', 'otherAdmissions'],
];

/**
 * The monthly file: a row for each provider. Every sum and percentage that a row prints must be that of its parts, which guards
 * numbers that are read by place.
 *
 * @throws {ImportInputError} HEADER_UNUSABLE, MONTH_UNNAMED
 */
export function providerMonthsReader(header: readonly string[], context: ReadingContext): RecordReader<AeRow> {
  expectProviderHeader(header, context.where);
  const month = monthOfFile(context);
  const seen = new SeenKeys('the provider');
  const lastMonth = new LastMonth();
  lastMonth.saw(month);
  return {
    read(cells, line, findings) {
      const row = providerMonth(cells, month);
      seen.expectNew(row.providerCode, line);
      findings.take(row);
    },
    clue: () => lastMonth.clue(),
    subject: () => month.slice(0, 7),
    notes: () => [],
  };
}

function providerMonth(cells: readonly string[], month: string): ProviderMonthRow {
  expectCellCount(cells, PROVIDER_FIELDS);
  const count = (name: ProviderColumn): number => wholeNumber(cells, providerColumns[name]);
  const activity = (suffix: '1' | '2' | 'Other' | ''): Activity => {
    const [attendances, within] = [count(`attendances${suffix}`), count(`within${suffix}`)];
    expectPrintedShare(cells, providerColumns[`share${suffix}`], within, attendances);
    return { attendances, overFourHours: count(`over${suffix}`), admissions: count(`admissions${suffix}`) };
  };
  for (const [sum, ...parts] of SUMS) {
    const total = parts.reduce((all, part) => all + count(part), 0);
    if (count(sum) !== total) {
      const { heading } = providerColumns[sum];
      throw cellRefusal(heading, String(count(sum)), `${total}, the sum of its parts`);
    }
  }
  return {
    holds: 'PROVIDER_MONTH',
    providerCode: organisationCode(cells, providerColumns.providerCode),
    providerName: requiredText(cells, providerColumns.providerName),
    month,
    departments: { TYPE_1: activity('1'), TYPE_2: activity('2'), OTHER: activity('Other') },
    all: activity(''),
    otherAdmissions: count('otherAdmissions'),
    waitedOverFourHoursForAdmission: count('waited4'),
    waitedOverTwelveHoursForAdmission: count('waited12'),
  };
}
