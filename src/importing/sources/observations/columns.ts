import { resolveColumns, squeezed, type Column } from '../../reading';
import { HEADINGS, type ColumnName } from './recognise';

/** Where each column stands; those that a file need not have are null. */
export interface ObservationColumns {
  readonly organisation: Column;
  readonly metric: Column;
  readonly period: Column;
  readonly months: Column | null;
  readonly numerator: Column | null;
  readonly denominator: Column | null;
  readonly value: Column | null;
  readonly absence: Column | null;
  readonly unread: readonly string[];
}

const NEEDED: readonly ColumnName[] = ['organisation', 'metric', 'period'];

/** @throws {ImportInputError} HEADER_UNUSABLE */
export function observationColumns(header: readonly string[], where: string): ObservationColumns {
  const names = header.map(squeezed);
  const isThere = (column: ColumnName): boolean =>
    HEADINGS[column].some((heading) => names.includes(squeezed(heading)));
  const wanted = (Object.keys(HEADINGS) as ColumnName[]).filter((column) => NEEDED.includes(column) || isThere(column));
  const headings: Partial<Record<ColumnName, readonly string[]>> = {};
  for (const column of wanted) headings[column] = HEADINGS[column];
  const { columns, unread } = resolveColumns(header, headings as Record<ColumnName, readonly string[]>, where);
  const at = (column: ColumnName): Column | null => columns[column] ?? null;
  const { organisation, metric, period } = columns;
  return {
    organisation,
    metric,
    period,
    months: at('months'),
    numerator: at('numerator'),
    denominator: at('denominator'),
    value: at('value'),
    absence: at('absence'),
    unread,
  };
}
