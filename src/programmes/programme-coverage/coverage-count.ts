import type { Day } from '../../time';

/** What is known of an area on a day. */
export interface AreaOnDay {
  /** Its practices, by whoever commissions them. */
  practiceIds: ReadonlySet<number>;
  /** Its active practices by an edition of the register, and by which definition; null where none is near enough. */
  active: ActivePractices | null;
  /** Patients by practice, from lists of that very day only. */
  patients: ReadonlyMap<number, number>;
}

export interface ActivePractices {
  count: number;
  basis: string;
  /** Which they are. */
  practiceIds: ReadonlySet<number>;
}

/** So many practices of so many, with so many patients of so many, all of one day. */
export interface CoverageCountRow {
  practices: number;
  ofPractices: number | null;
  practicesInShare: number | null;
  share: number | null;
  denominatorBasis: string | null;
  practicesWithList: number;
  listDate: Day | null;
  patients: number | null;
  ofPatients: number | null;
  patientShare: number | null;
  meanList: number | null;
  practiceIds: number[];
  participationIds: number[];
}

/**
 * Counts practices and their patients against their area. A share is made only of what its denominator counts: of practices,
 * those that the register has as active in the area; of patients, those on lists of the area. A practice that is in the
 * programme while its code is dormant is counted and has no part in the share.
 */
export function coverageCount(
  practiceIds: readonly number[],
  participationIds: readonly number[],
  area: AreaOnDay,
  day: Day,
): CoverageCountRow {
  const withList = practiceIds.filter((id) => area.patients.has(id));
  const { active } = area;
  const practicesInShare = active === null ? null : practiceIds.filter((id) => active.practiceIds.has(id)).length;
  const inArea = practiceIds.filter((id) => area.practiceIds.has(id));
  const patients = withList.length === 0 ? null : sumOfLists(withList, area);
  const areaWithList = [...area.practiceIds].filter((id) => area.patients.has(id));
  const ofPatients = areaWithList.length === 0 ? null : sumOfLists(areaWithList, area);
  return {
    practices: practiceIds.length,
    ofPractices: active?.count ?? null,
    practicesInShare,
    share: practicesInShare === null ? null : ratio(practicesInShare, active!.count),
    denominatorBasis: active?.basis ?? null,
    practicesWithList: withList.length,
    listDate: withList.length === 0 ? null : day,
    patients,
    ofPatients,
    patientShare: patients === null ? null : ratio(sumOfLists(inArea, area), ofPatients),
    meanList: patients === null ? null : patients / withList.length,
    practiceIds: [...practiceIds],
    participationIds: [...participationIds],
  };
}

function sumOfLists(practiceIds: readonly number[], { patients }: AreaOnDay): number {
  return practiceIds.reduce((sum, id) => sum + (patients.get(id) ?? 0), 0);
}

function ratio(part: number, whole: number | null): number | null {
  return whole === null || whole === 0 ? null : part / whole;
}
