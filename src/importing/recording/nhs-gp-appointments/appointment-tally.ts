import { sumOfAppointments, type AppointmentsRow, type SpoiledSums } from '../../sources';
import type { Figure } from '../figures';
import { countFigure, shareFigure } from '../monthly-figures';
import { appointmentShares, CODES } from './metrics';

interface OrganisationMonth {
  readonly organisationCode: string;
  readonly month: string;
  readonly line: number;
  rows: number;
  all: number;
  /** What is counted of each share, in their order. */
  readonly counted: Float64Array;
}

type Column = keyof (typeof appointmentShares)[number]['counted'];

/** For each share whether it counts a row. */
const COUNTED = appointmentShares.map(({ counted }) => {
  const conditions = Object.entries(counted) as [Column, string][];
  return (row: AppointmentsRow): boolean => conditions.every(([column, wanted]) => row[column] === wanted);
});

/** Adds appointments up as they are read: a few numbers for each organisation and month, however many rows they come in. */
export class AppointmentTally {
  private readonly months = new Map<string, OrganisationMonth>();
  /** Sums that have lost a row; null as long as there is no row. */
  spoiled: SpoiledSums | null = null;

  add(row: AppointmentsRow, line: number): void {
    this.spoiled = row.spoiled;
    const unit = this.monthOf(row, line);
    unit.rows += 1;
    unit.all += row.appointments;
    for (const [at, isCounted] of COUNTED.entries()) {
      if (isCounted(row)) unit.counted[at]! += row.appointments;
    }
  }

  /** How many rows belong to sums that have lost another. */
  get rowsOfSpoiled(): number {
    let rows = 0;
    for (const [key, unit] of this.months) if (this.spoiled!.has(key)) rows += unit.rows;
    return rows;
  }

  /** @param idOf the identity of an organisation by code */
  *figures(idOf: (code: string) => number): Generator<Figure> {
    for (const [key, { organisationCode, month, line, all, counted }] of this.months) {
      if (this.spoiled!.has(key)) continue;
      const about = { organisationId: idOf(organisationCode), periodStart: month, periodMonths: 1, line };
      yield { metric: CODES.RECORDED, ...about, ...countFigure(all) };
      for (const [at, { code }] of appointmentShares.entries()) {
        yield { metric: code, ...about, ...shareFigure(counted[at]!, all) };
      }
    }
  }

  private monthOf({ organisationCode, month }: AppointmentsRow, line: number): OrganisationMonth {
    const key = sumOfAppointments({ organisationCode, month });
    let unit = this.months.get(key);
    if (unit === undefined) {
      unit = { organisationCode, month, line, rows: 0, all: 0, counted: new Float64Array(appointmentShares.length) };
      this.months.set(key, unit);
    }
    return unit;
  }
}
