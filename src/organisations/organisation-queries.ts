import type { Database } from '../database';
import { standsAt, type Moment } from '../time';
import { MOMENT, momentValues } from './moment-values';
import {
  organisationColumns,
  organisationRow,
  type OrganisationRow,
  type StoredOrganisation,
} from './organisation-row';
import { REGISTER_STANDING } from './register-standing';
import type { PracticeStatus } from './vocabulary';

const SELECT = `select ${organisationColumns('o')} from organisation o`;

export async function readOrganisationsById(
  database: Database,
  ids: readonly number[],
  moment: Moment,
): Promise<OrganisationRow[]> {
  const rows = await database.rows<StoredOrganisation>(
    `${SELECT} where ${standsAt('o', '$1')} and o.node_id = any($2)`,
    [moment.atRevision, ids],
  );
  return rows.map((row) => organisationRow(row, moment));
}

/** @param codes  ODS codes in any case, with or without blanks around them */
export async function readOrganisationsByOdsCode(
  database: Database,
  codes: readonly string[],
  moment: Moment,
): Promise<OrganisationRow[]> {
  const rows = await database.rows<StoredOrganisation>(
    `${SELECT} where ${standsAt('o', '$1')} and o.ods_code = any($2)`,
    [moment.atRevision, codes.map(asCode)],
  );
  return rows.map((row) => organisationRow(row, moment));
}

/** @param keys  slugs in any case, with or without blanks around them */
export async function readOrganisationsByKey(
  database: Database,
  keys: readonly string[],
  moment: Moment,
): Promise<OrganisationRow[]> {
  const rows = await database.rows<StoredOrganisation>(
    `${SELECT} join node n on n.id = o.node_id and n.kind = 'ORGANISATION' where ${standsAt('o', '$1')} and n.key = any($2)`,
    [moment.atRevision, keys.map(asCode)],
  );
  return rows.map((row) => organisationRow(row, moment));
}

/** What the register says of an organisation at a moment. */
export interface RegisterStanding {
  organisationId: number;
  status: PracticeStatus;
  openedOn: string | null;
  closedOn: string | null;
}

export async function readRegisterStandings(
  database: Database,
  ids: readonly number[],
  moment: Moment,
): Promise<RegisterStanding[]> {
  return database.rows<RegisterStanding & Record<string, unknown>>(
    `select o.node_id as "organisationId", standing.status, standing.opened_on as "openedOn", standing.closed_on as "closedOn"
     from organisation o ${REGISTER_STANDING} where ${standsAt('o', MOMENT.revision)} and o.node_id = any($4)`,
    [...momentValues(moment), ids],
  );
}

/** Codes and slugs are upper case; whoever asks may write them as they like. */
export function asCode(text: string): string {
  return text.trim().toUpperCase();
}
