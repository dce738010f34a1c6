import type { Database } from '../database';
import { decodeNodeId } from '../graphql';
import type { Moment } from '../time';
import { readOrganisationsByKey, readOrganisationsByOdsCode } from './organisation-queries';
import type { OrganisationRow, OrganisationTypeName } from './organisation-row';

/** One of the ways in which a single organisation is named. */
export interface NamedBy {
  id?: string;
  odsCode?: string;
  slug?: string;
}

/**
 * One organisation of a type; null where none of this type goes by the name.
 *
 * @throws {ApiError} `BAD_NODE_ID` for an id that this server did not give out
 */
export async function lookUpOrganisation(
  database: Database,
  typeName: OrganisationTypeName,
  { id, odsCode, slug }: NamedBy,
  moment: Moment,
): Promise<OrganisationRow | null> {
  const key = id === undefined ? slug : decodeNodeId(id).key;
  const found =
    odsCode === undefined
      ? await readOrganisationsByKey(database, key === undefined ? [] : [key], moment)
      : await readOrganisationsByOdsCode(database, [odsCode], moment);
  return found.find((organisation) => organisation.typeName === typeName) ?? null;
}
