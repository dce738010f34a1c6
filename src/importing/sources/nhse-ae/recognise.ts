import { squeezed } from '../../reading';
import { isProviderHeader } from './provider-columns';

export type Shape = 'PROVIDER_MONTHS' | 'DEPARTMENT_MONTHS' | 'SYSTEMS';

const DEPARTMENT_MONTHS = ['period', 'orgcode', 'type', 'attendances', 'breaches', 'admissions'];
const SYSTEMS = ['code', 'name', 'icbcode', 'icbname', 'regionname'];

/** Which of the files of this kind has this header; null when it is none of them. */
export function shapeOf(header: readonly string[]): Shape | null {
  if (isProviderHeader(header)) return 'PROVIDER_MONTHS';
  const names = new Set(header.map(squeezed));
  if (DEPARTMENT_MONTHS.every((name) => names.has(name))) return 'DEPARTMENT_MONTHS';
  return SYSTEMS.every((name) => names.has(name)) ? 'SYSTEMS' : null;
}

export const recognise = (first: readonly string[][]): boolean => shapeOf(first[0] ?? []) !== null;
