import { readRows } from './reference-folder';

/** The made-up practices of the pooled reference, attributed to models the plain way: no date arithmetic but text order. */
interface Membership {
  practice: string;
  model: string;
  from: string;
  /** First day outside; null while still a member. */
  to: string | null;
}

interface PracticeMonth {
  practice: string;
  month: string;
  events: number | null;
  listSize: number | null;
}

export interface Attribution {
  rule: 'whole_month' | 'start_of_month';
  from: string;
  toExclusive: string;
}

export interface AttributedModel {
  practiceMonths: number;
  excludedMissing: number;
  patientMonths: number;
  /** One entry a practice. */
  clusters: { events: number; exposure: number }[];
}

export function attribute({ rule, from, toExclusive }: Attribution) {
  const memberships = readMemberships();
  const inPeriod = readPracticeMonths().filter(({ month }) => month >= from && month < toExclusive);
  const modelOf = ({ practice, month }: PracticeMonth) =>
    memberships.find((membership) => membership.practice === practice && covers(membership, month, rule))?.model;

  return {
    withoutModel: inPeriod.filter((row) => modelOf(row) === undefined).length,
    model: (name: string): AttributedModel => addUp(inPeriod.filter((row) => modelOf(row) === name)),
  };
}

function covers({ from, to }: Membership, month: string, rule: Attribution['rule']): boolean {
  if (from > month) return false;
  if (to === null) return true;
  return rule === 'whole_month' ? to >= firstDayAfter(month) : to > month;
}

function firstDayAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}

function addUp(rows: PracticeMonth[]): AttributedModel {
  const clusters = new Map<string, { events: number; exposure: number }>();
  const counts = { practiceMonths: 0, excludedMissing: 0, patientMonths: 0 };
  for (const { practice, events, listSize } of rows) {
    if (events === null || listSize === null) {
      counts.excludedMissing += 1;
      continue;
    }
    const cluster = clusters.get(practice) ?? { events: 0, exposure: 0 };
    clusters.set(practice, { events: cluster.events + events, exposure: cluster.exposure + listSize / 12 });
    counts.practiceMonths += 1;
    counts.patientMonths += listSize;
  }
  return { ...counts, clusters: [...clusters.values()] };
}

function readMemberships(): Membership[] {
  return readRows('pooled_by_model', 'membership.csv').map((row) => ({
    practice: row['practice'] ?? '',
    model: row['model'] ?? '',
    from: row['from'] ?? '',
    to: row['to'] || null,
  }));
}

function readPracticeMonths(): PracticeMonth[] {
  return readRows('pooled_by_model').map((row) => ({
    practice: row['practice'] ?? '',
    month: row['month'] ?? '',
    events: numberOrNull(row['events']),
    listSize: numberOrNull(row['list_size']),
  }));
}

/** An empty cell is missing; a 0 is a 0. */
function numberOrNull(cell: string | undefined): number | null {
  return cell === undefined || cell === '' ? null : Number(cell);
}
