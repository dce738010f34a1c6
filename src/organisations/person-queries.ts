import type { Database } from '../database';
import { nodeRow, type NodeRow } from '../graphql';
import { standsAt, type Moment } from '../time';

export interface PersonRow extends NodeRow {
  name: string;
  namesAsPrinted: string[];
  role: string | null;
  roleAsPrinted: string | null;
  organisationId: number | null;
  interest: string | null;
  note: string | null;
  sourceId: number;
  releaseId: number | null;
  releaseRow: number | null;
  recordedIn: number;
}

type StoredPerson = Omit<PersonRow, keyof NodeRow | 'namesAsPrinted'> & { node_id: number; key: string };

const SELECT = `select p.node_id, n.key, p.name, p.role, p.role_as_printed as "roleAsPrinted", p.organisation_id as "organisationId",
    p.interest, p.note, p.source_id as "sourceId", p.release_id as "releaseId", p.release_row as "releaseRow", p.recorded_in as "recordedIn"
  from person p join node n on n.id = p.node_id where ${standsAt('p', '$1')}`;

export function readPeopleById(database: Database, ids: readonly number[], moment: Moment): Promise<PersonRow[]> {
  return read(database, `${SELECT} and p.node_id = any($2)`, ids, moment);
}

export function readPeopleByKey(database: Database, keys: readonly string[], moment: Moment): Promise<PersonRow[]> {
  return read(database, `${SELECT} and n.key = any($2)`, keys, moment);
}

async function read(
  database: Database,
  text: string,
  wanted: readonly (number | string)[],
  moment: Moment,
): Promise<PersonRow[]> {
  const rows = await database.rows<StoredPerson & Record<string, unknown>>(text, [moment.atRevision, wanted]);
  return rows.map(({ node_id, key, ...row }) => ({
    ...nodeRow('Person', { node_id, key }, moment),
    ...row,
    namesAsPrinted: namesAsPrinted(row.name, row.note),
  }));
}

/**
 * The name and, behind it, the spellings that the note of the evidence reports, always in the form `Printed "Mahmood" once in
 * article 2`: the evidence has no column of its own for them.
 */
export function namesAsPrinted(name: string, note: string | null): string[] {
  const reported = [...(note ?? '').matchAll(/\bprinted "([^"]+)"/gi)].map(([, spelling]) => spelling!);
  return [...new Set([name, ...reported])];
}
