import type { PartialDate, Quantity } from '../graphql';
import { holdsCertainlyOn, holdsPossiblyOn, type Day, type Knowledge, type Spell } from '../time';

/** What the record says of a cohort's joining. */
export interface CohortOnRecord {
  label: string;
  size: number | null;
  sizeMin: number | null;
  sizeMax: number | null;
  /** What sources say of the cohort as a whole. */
  statements: readonly CohortStatement[];
  /** Practices that a source names as members: how many certainly belonged to the programme that day, and how many certainly did not. */
  confirmed: { joined: number; notJoined: number };
}

export interface CohortStatement {
  stage: string;
  modality: string;
  knowledge: Knowledge;
  from: Pick<PartialDate, 'earliest' | 'latest'>;
  to: Pick<PartialDate, 'earliest' | 'latest'> | null;
}

/** How many of a cohort were in on a day, and why that is no more than bounds where it is not a number. */
export interface CohortJoined {
  joined: Quantity;
  notDetermined: string | null;
}

/**
 * How many of a cohort that is known only by number had joined by a day. A source that counts them as joined settles it. Of
 * a cohort that was only on its way, nobody can say: not fewer than none and not more than all, unless members are named.
 */
export function cohortJoinedOn(cohort: CohortOnRecord, day: Day): CohortJoined {
  if (isStated(cohort, 'JOINED', day, holdsCertainlyOn)) return { joined: whole(cohort), notDetermined: null };
  if (isStated(cohort, 'WITHDREW', day, holdsCertainlyOn))
    return { joined: practices(0, null, null), notDetermined: null };
  const { joined, notJoined } = cohort.confirmed;
  const most = cohort.sizeMax === null ? null : cohort.sizeMax - notJoined;
  if (most === joined) return { joined: practices(joined, null, null), notDetermined: null };
  return { joined: practices(null, joined, most), notDetermined: whyNot(cohort, day) };
}

function whyNot(cohort: CohortOnRecord, day: Day): string {
  if (isStated(cohort, 'JOINED', day, holdsPossiblyOn)) {
    const isDated = cohort.statements.some(({ stage, from }) => stage === 'JOINED' && from.latest !== null);
    if (!isDated)
      return `Not determined for ${day}: ${quoted(cohort)} are counted as joined, and no source says since when.`;
    return `Not determined for ${day}: of the joining of ${quoted(cohort)} sources give only bounds, and the day lies between them.`;
  }
  if (cohort.statements.some(({ stage, modality }) => stage === 'JOINED' && modality === 'ACTUAL')) {
    return `Not determined for ${day}: ${quoted(cohort)} are counted as joined by a later day, and nobody says since when.`;
  }
  return `Not determined: ${quoted(cohort)} were never all named, and no source says how many of them joined, or that any withdrew.`;
}

function isStated(
  { statements }: CohortOnRecord,
  stage: string,
  day: Day,
  holds: (spell: Spell, day: Day) => boolean,
): boolean {
  return statements.some(
    (statement) =>
      statement.stage === stage &&
      statement.modality === 'ACTUAL' &&
      statement.knowledge === 'KNOWN' &&
      holds(statement, day),
  );
}

function whole({ size, sizeMin, sizeMax }: CohortOnRecord): Quantity {
  return size === null ? practices(null, sizeMin, sizeMax) : practices(size, null, null);
}

function practices(value: number | null, min: number | null, max: number | null): Quantity {
  const bounds = value === null ? '[]' : null;
  return { value, min, max, bounds, approximate: false, text: null, unit: 'PRACTICE', per: null };
}

function quoted({ label }: CohortOnRecord): string {
  return `“${label}”`;
}
