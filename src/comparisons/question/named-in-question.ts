import type { Database } from '../../database';
import { ApiError, didYouMean, inOrderOf } from '../../graphql';
import { asCode, readOrganisationsByKey, type OrganisationRow } from '../../organisations';
import { standsAt, type Moment } from '../../time';

/**
 * The organisations of these codes, in their order.
 *
 * @throws {ApiError} `UNKNOWN_ORGANISATION`, naming codes that look like the unknown one
 */
export async function requireOrganisations(database: Database, codes: readonly string[], moment: Moment): Promise<OrganisationRow[]> {
  const wanted = codes.map(asCode);
  const found = inOrderOf(wanted, await readOrganisationsByKey(database, wanted, moment), (organisation) => organisation.key);
  const missing = codes.find((_, index) => found[index] === null);
  if (missing !== undefined) {
    const near = await database.rows<{ key: string }>(
      `select n.key from node n join organisation o on o.node_id = n.id and ${standsAt('o', '$1')}
       where n.kind = 'ORGANISATION' and left(upper(n.key), 2) = left(upper($2), 2) order by n.key limit 2000`,
      [moment.atRevision, missing.trim()],
    );
    throw new ApiError('UNKNOWN_ORGANISATION', `no organisation has the code "${missing}"${didYouMean(missing, near.map((row) => row.key))}`);
  }
  return found as OrganisationRow[];
}

/**
 * The identity of a programme by its slug, in any case.
 *
 * @throws {ApiError} `UNKNOWN_PROGRAMME`, naming slugs that look like the unknown one
 */
export async function requireProgramme(database: Database, slug: string, moment: Moment): Promise<number> {
  const programmes = await database.rows<{ node_id: number; key: string }>(
    `select p.node_id, n.key from programme p join node n on n.id = p.node_id where ${standsAt('p', '$1')}`,
    [moment.atRevision],
  );
  const wanted = programmes.find((programme) => programme.key.toLowerCase() === slug.trim().toLowerCase());
  if (wanted === undefined) {
    throw new ApiError('UNKNOWN_PROGRAMME', `no programme has the slug "${slug}"${didYouMean(slug, programmes.map((programme) => programme.key))}`);
  }
  return wanted.node_id;
}

/** The programmes that these organisations lead. */
export async function programmesLedBy(database: Database, leadIds: readonly number[], moment: Moment): Promise<number[]> {
  const rows = await database.rows<{ node_id: number }>(
    `select p.node_id from programme p where p.lead_id = any($2) and ${standsAt('p', '$1')}`,
    [moment.atRevision, leadIds],
  );
  return rows.map((row) => row.node_id);
}
