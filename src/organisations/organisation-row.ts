import { encodeNodeId, type NodeRow } from '../graphql';
import type { Moment } from '../time';
import { FederationKind, type OrganisationKind } from './vocabulary';

/** An organisation as loaders and joins hand it over. */
export interface OrganisationRow extends NodeRow {
  typeName: OrganisationTypeName;
  slug: string;
  filedAs: OrganisationKind;
  /** What the types Federation and OtherOrganisation show as their kind. */
  kind: string;
  odsCode: string | null;
  name: string;
  registerName: string | null;
  subKind: string | null;
  postcode: string | null;
  /** As recorded, whoever knew it by then: only the field resolver asks what was known at the moment. */
  openedOn: string | null;
  /** As recorded, the last day open; see {@link openedOn}. */
  closedOn: string | null;
  isSimulated: boolean;
  note: string | null;
  sourceId: number;
  grade: string;
  releaseId: number | null;
  releaseRow: number | null;
  recordedIn: number;
}

export type OrganisationTypeName = 'Trust' | 'Practice' | 'Federation' | 'Commissioner' | 'OtherOrganisation';

/** Evidence of the kinds FEDERATION and PCN is shown as one type; whoever is none of the four is shown as another. */
const TYPE_NAMES: Record<OrganisationKind, OrganisationTypeName> = {
  TRUST: 'Trust',
  PRACTICE: 'Practice',
  FEDERATION: 'Federation',
  PCN: 'Federation',
  COMMISSIONER: 'Commissioner',
  COUNCIL: 'OtherOrganisation',
  OTHER: 'OtherOrganisation',
};

export function kindsOf(typeName: OrganisationTypeName): OrganisationKind[] {
  return (Object.keys(TYPE_NAMES) as OrganisationKind[]).filter((kind) => TYPE_NAMES[kind] === typeName);
}

const COLUMNS = [
  'node_id',
  'kind',
  'sub_kind',
  'ods_code',
  'name',
  'register_name',
  'postcode',
  'opened_on',
  'closed_on',
  'is_simulated',
  'note',
  'source_id',
  'grade',
  'release_id',
  'release_row',
  'recorded_in',
] as const;

/** Columns under their names with `prefix` in front, as {@link organisationColumns} selects them. */
export type StoredOrganisation = Record<string, unknown>;

/**
 * What to select of the organisation with this alias so that {@link organisationRow} makes a full row of it; for loaders in
 * any folder that join organisations.
 *
 * @param prefix  goes in front of each column, to tell two organisations of one statement apart
 */
export function organisationColumns(alias: string, prefix = ''): string {
  const columns = COLUMNS.map((column) => `${alias}.${column} as "${prefix}${column}"`);
  return [...columns, `(select key from node where id = ${alias}.node_id) as "${prefix}key"`].join(', ');
}

type Column = (typeof COLUMNS)[number] | 'key';

const namesByPrefix = new Map<string, Record<Column, string>>();

/** Put together once for a prefix: for each column of each row that would be the most of the work. */
function columnNames(prefix: string): Record<Column, string> {
  const known = namesByPrefix.get(prefix);
  if (known !== undefined) return known;
  const names = Object.fromEntries([...COLUMNS, 'key'].map((column) => [column, `${prefix}${column}`]));
  namesByPrefix.set(prefix, names as Record<Column, string>);
  return names as Record<Column, string>;
}

/** @param prefix  as given to {@link organisationColumns} */
export function organisationRow(stored: StoredOrganisation, moment: Moment, prefix = ''): OrganisationRow {
  const names = columnNames(prefix);
  const filedAs = stored[names.kind] as OrganisationKind;
  const key = stored[names.key] as string;
  const text = (column: Column): string | null => stored[names[column]] as string | null;
  const typeName = TYPE_NAMES[filedAs];
  // Written out: a row that begins with the parts of another takes thirty times as long, and many times the memory.
  return {
    typeName,
    id: encodeNodeId(typeName, key, moment),
    nodeId: stored[names.node_id] as number,
    key,
    moment,
    slug: key,
    filedAs,
    kind: shownKind(filedAs, text('sub_kind')),
    odsCode: text('ods_code'),
    name: text('name')!,
    registerName: text('register_name'),
    subKind: text('sub_kind'),
    postcode: text('postcode'),
    openedOn: text('opened_on'),
    closedOn: text('closed_on'),
    isSimulated: stored[names.is_simulated] as boolean,
    note: text('note'),
    sourceId: stored[names.source_id] as number,
    grade: text('grade')!,
    releaseId: stored[names.release_id] as number | null,
    releaseRow: stored[names.release_row] as number | null,
    recordedIn: stored[names.recorded_in] as number,
  };
}

function shownKind(filedAs: OrganisationKind, subKind: string | null): string {
  if (filedAs === 'PCN') return FederationKind.PRIMARY_CARE_NETWORK;
  return filedAs === 'FEDERATION' ? FederationKind.GP_FEDERATION : (subKind ?? filedAs);
}
