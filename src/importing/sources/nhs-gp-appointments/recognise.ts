import { squeezed } from '../../reading';

export type Shape = 'COMMISSIONERS' | 'PRACTICES' | 'COVERAGE';

const BREAKDOWN = ['apptstatus', 'hcptype', 'apptmode', 'timebetweenbookandappt', 'countofappointments'];

/** What the shapes are told by. A file by day has another column of dates, and one by category no time between. */
const HEADINGS: Readonly<Record<Shape, readonly (readonly string[])[]>> = {
  PRACTICES: [['gpcode'], ['appointmentmonthstartdate', 'appointmentmonth'], ...BREAKDOWN.map((name) => [name])],
  COMMISSIONERS: [
    ['ccgcode', 'subicblocationcode'],
    ['ccgname', 'subicblocationname'],
    ['appointmentmonth'],
    ...BREAKDOWN.map((name) => [name]),
  ],
  COVERAGE: [
    ['ccgcode', 'subicblocationcode'],
    ['appointmentmonth'],
    ['includedpractices'],
    ['openpractices'],
    ['patientsregisteredatincludedpractices'],
    ['patientsregisteredatopenpractices'],
  ],
};

/** Which of the publication's files has this header; null when it is none of them. */
export function shapeOf(header: readonly string[]): Shape | null {
  const names = new Set(header.map(squeezed));
  const shapes = Object.keys(HEADINGS) as Shape[];
  return shapes.find((shape) => HEADINGS[shape].every((either) => either.some((name) => names.has(name)))) ?? null;
}

export const recognise = (first: readonly string[][]): boolean => shapeOf(first[0] ?? []) !== null;
