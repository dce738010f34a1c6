import type { SpoiledSums } from '../spoiled-sums';
import type { Mode, Professional, Status, Wait } from './vocabulary';

/** Appointments that have all of these in common. A file can hold several such rows of one commissioner: they add up. */
export interface AppointmentsRow {
  readonly holds: 'APPOINTMENTS';
  readonly of: 'COMMISSIONER' | 'PRACTICE';
  readonly organisationCode: string;
  readonly organisationName: string;
  /** `YYYY-MM-01`. */
  readonly month: string;
  readonly status: Status;
  readonly professional: Professional;
  readonly mode: Mode;
  readonly wait: Wait;
  readonly appointments: number;
  /** Of the whole file, by {@link sumOf}: final when it has been read. */
  readonly spoiled: SpoiledSums;
}

/** Which sum appointments belong to. */
export const sumOf = ({ organisationCode, month }: Pick<AppointmentsRow, 'organisationCode' | 'month'>): string =>
  `${organisationCode} in ${month.slice(0, 7)}`;

/** How much of a commissioner's area the appointments of a month are of. */
export interface CoverageRow {
  readonly holds: 'COVERAGE';
  readonly organisationCode: string;
  /** `YYYY-MM-01`. */
  readonly month: string;
  /** Practices whose appointments are counted. */
  readonly practicesIncluded: number;
  readonly practicesOpen: number;
  /** Patients registered with the practices whose appointments are counted. */
  readonly patientsIncluded: number;
  readonly patientsOpen: number;
}

export type GpAppointmentsRow = AppointmentsRow | CoverageRow;
