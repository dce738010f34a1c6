import type { Database } from '../../database';
import { ApiError, didYouMean, inOrderOf } from '../../graphql';
import { asCode, readOrganisationsByKey, type OrganisationRow } from '../../organisations';
import { standsAt, type Moment } from '../../time';

/** What a question says of a programme by naming it. */
export interface NamedProgramme {
  programmeId: number;
  model: string;
}

/**
 * The organisations of these codes, in their order.
 *
 * @throws {ApiError} `UNKNOWN_ORGANISATION`, naming codes that look like the unknown one
 */
export async function requireOrganisations(
  database: Database,
  codes: readonly string[],
  moment: Moment,
): Promise<OrganisationRow[]> {
  const wanted = codes.map(asCode);
  const organisations = await readOrganisationsByKey(database, wanted, moment);
  const found = inOrderOf(wanted, organisations, (organisation) => organisation.key);
  const missing = codes.find((_, index) => found[index] === null);
  if (missing !== undefined) return refuseUnknownOrganisation(database, missing, moment);
  return found as OrganisationRow[];
}

/** Looks for slips among codes that begin or end like the unknown one: a whole register would take too long. */
async function refuseUnknownOrganisation(database: Database, code: string, moment: Moment): Promise<never> {
  const near = await database.rows<{ key: string }>(
    `select n.key from node n join organisation o on o.node_id = n.id and ${standsAt('o', '$1')}
     where n.kind = 'ORGANISATION' and (left(n.key, 2) = left($2, 2) or right(n.key, 3) = right($2, 3)) order by n.key collate "C"`,
    [moment.atRevision, asCode(code)],
  );
  const similar = didYouMean(
    code,
    near.map((row) => row.key),
  );
  throw new ApiError('UNKNOWN_ORGANISATION', `no organisation has the code "${code}"${similar}`);
}

/**
 * A programme by its slug, in any case.
 *
 * @throws {ApiError} `UNKNOWN_PROGRAMME`, naming slugs that look like the unknown one
 */
export async function requireProgramme(database: Database, slug: string, moment: Moment): Promise<NamedProgramme> {
  const [found] = await database.rows<{ node_id: number; model: string }>(
    `select p.node_id, p.model from programme p join node n on n.id = p.node_id
     where n.kind = 'PROGRAMME' and n.key = $2 and ${standsAt('p', '$1')}`,
    [moment.atRevision, asCode(slug)],
  );
  if (found !== undefined) return { programmeId: found.node_id, model: found.model };
  const programmes = await database.rows<{ key: string }>(
    `select n.key from programme p join node n on n.id = p.node_id where ${standsAt('p', '$1')} order by n.key collate "C"`,
    [moment.atRevision],
  );
  const similar = didYouMean(
    slug,
    programmes.map((programme) => programme.key),
  );
  throw new ApiError('UNKNOWN_PROGRAMME', `no programme has the slug "${slug}"${similar}`);
}

/** The programmes that any of these organisations leads. */
export async function programmesLedBy(
  database: Database,
  leadIds: readonly number[],
  moment: Moment,
): Promise<(NamedProgramme & { leadId: number })[]> {
  const rows = await database.rows<{ node_id: number; model: string; lead_id: number }>(
    `select p.node_id, p.model, p.lead_id from programme p where p.lead_id = any($2) and ${standsAt('p', '$1')}
     order by p.node_id`,
    [moment.atRevision, leadIds],
  );
  return rows.map((row) => ({ programmeId: row.node_id, model: row.model, leadId: row.lead_id }));
}
