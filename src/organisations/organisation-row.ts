import { nodeRow, type NodeRow } from '../graphql';
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
];

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

/** @param prefix  as given to {@link organisationColumns} */
export function organisationRow(stored: StoredOrganisation, moment: Moment, prefix = ''): OrganisationRow {
  const column = <Type>(name: string): Type => stored[`${prefix}${name}`] as Type;
  const filedAs = column<OrganisationKind>('kind');
  const identity = { node_id: column<number>('node_id'), key: column<string>('key') };
  return {
    ...nodeRow(TYPE_NAMES[filedAs], identity, moment),
    typeName: TYPE_NAMES[filedAs],
    slug: identity.key,
    filedAs,
    kind: shownKind(filedAs, column('sub_kind')),
    odsCode: column('ods_code'),
    name: column('name'),
    registerName: column('register_name'),
    subKind: column('sub_kind'),
    postcode: column('postcode'),
    openedOn: column('opened_on'),
    closedOn: column('closed_on'),
    isSimulated: column('is_simulated'),
    note: column('note'),
    sourceId: column('source_id'),
    grade: column('grade'),
    releaseId: column('release_id'),
    releaseRow: column('release_row'),
    recordedIn: column('recorded_in'),
  };
}

function shownKind(filedAs: OrganisationKind, subKind: string | null): string {
  if (filedAs === 'PCN') return FederationKind.PRIMARY_CARE_NETWORK;
  return filedAs === 'FEDERATION' ? FederationKind.GP_FEDERATION : (subKind ?? filedAs);
}
