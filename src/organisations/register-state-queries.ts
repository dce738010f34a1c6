import type { Database } from '../database';
import { DatePrecision, type PartialDate } from '../graphql';
import { knowledgeAt, standsAt, type Knowledge, type Moment } from '../time';
import type { PracticeStatus } from './vocabulary';

export interface RegisterStateRow {
  organisationId: number;
  sourceId: number;
  stated: PartialDate;
  registerName: string;
  status: PracticeStatus;
  openedOn: string | null;
  closedOn: string | null;
  prescribingSetting: string | null;
  commissionerCode: string | null;
  operatorCode: string | null;
  postcode: string | null;
  nationalGrouping: string | null;
  healthGeography: string | null;
  releaseId: number | null;
  releaseRow: number | null;
  recordedIn: number;
  knowledge: Knowledge;
  moment: Moment;
}

type StoredState = Omit<RegisterStateRow, 'stated' | 'knowledge' | 'moment'> & {
  statedEarliest: string;
  statedLatest: string;
};

/** What each edition that was known or possibly known said of a practice, oldest first. */
export async function readRegisterStates(
  database: Database,
  practiceIds: readonly number[],
  moment: Moment,
): Promise<RegisterStateRow[]> {
  const rows = await database.rows<StoredState & Record<string, unknown>>(
    `select rs.organisation_id as "organisationId", rs.source_id as "sourceId", rs.stated_earliest as "statedEarliest",
       rs.stated_latest as "statedLatest", rs.register_name as "registerName", rs.status, rs.opened_on as "openedOn",
       rs.closed_on as "closedOn", rs.prescribing_setting as "prescribingSetting", rs.commissioner_code as "commissionerCode",
       rs.operator_code as "operatorCode", rs.postcode, rs.national_grouping as "nationalGrouping",
       rs.health_geography as "healthGeography", rs.release_id as "releaseId", rs.release_row as "releaseRow",
       rs.recorded_in as "recordedIn"
     from register_state rs where ${standsAt('rs', '$1')} and rs.organisation_id = any($2)
     order by rs.stated_latest, rs.stated_earliest, rs.source_id`,
    [moment.atRevision, practiceIds],
  );
  return rows.flatMap(({ statedEarliest, statedLatest, ...row }) => {
    const knowledge = knowledgeAt({ statedEarliest, statedLatest }, moment);
    return knowledge === null ? [] : [{ ...row, stated: between(statedEarliest, statedLatest), knowledge, moment }];
  });
}

function between(earliest: string, latest: string): PartialDate {
  if (earliest === latest) return { text: earliest, precision: DatePrecision.DAY, earliest, latest };
  return { text: `between ${earliest} and ${latest}`, precision: DatePrecision.BOUNDED, earliest, latest };
}
