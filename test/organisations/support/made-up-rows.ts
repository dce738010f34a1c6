import { isSimulatedCode, type CopyValue, type VersionedTable } from '../../../src/changes';

/**
 * Rows that no register ever held, written as every writer does. Organisations, sources and relations are named by their keys;
 * only what matters to a test need be given.
 */
export interface MadeUp {
  sources?: { key: string; published: string; evidenceDate?: string; kind?: string }[];
  organisations?: {
    key: string;
    kind?: string;
    odsCode?: string | null;
    name?: string;
    postcode?: string;
    openedOn?: string | null;
    closedOn?: string | null;
    source?: string;
  }[];
  names?: { organisation: string; name: string; kind?: string; source?: string }[];
  states?: {
    organisation: string;
    source: string;
    stated: string;
    status: string;
    openedOn?: string;
    closedOn?: string;
    setting?: string;
    commissioner?: string;
    region?: string;
  }[];
  links?: {
    subject: string;
    predicate?: string;
    object: string;
    from?: string;
    firstDayOut?: string;
    /** Still open when its source was made: the first day that it does not speak of. */
    openUntil?: string;
    source?: string;
  }[];
  lists?: {
    organisation: string;
    asOf: string;
    patients: number | null;
    min?: number;
    approximate?: boolean;
    source?: string;
  }[];
  /** Files that were imported; by `ods-practices` an edition of the practice register, whole. */
  releases?: { source: string; edition: string; importer?: string }[];
  /** Keys of organisations that are taken out of the record. */
  withdraw?: string[];
}

const table = (name: string, key: string[], attributes: string): VersionedTable => ({
  name,
  key,
  attributes: attributes.split(' '),
});

export const SOURCE = table(
  'source',
  ['node_id'],
  'publisher title kind published_text published_precision published_earliest published_latest evidence_date_text evidence_date_precision evidence_date_earliest evidence_date_latest access grade',
);
export const ORGANISATION = table(
  'organisation',
  ['node_id'],
  'kind ods_code name postcode opened_on closed_on status source_id grade is_simulated',
);
export const NAME = table('organisation_name', ['organisation_id', 'name', 'name_kind', 'source_id'], 'note');
export const STATE = table(
  'register_state',
  ['organisation_id', 'source_id'],
  'stated_earliest stated_latest register_name status opened_on closed_on prescribing_setting commissioner_code national_grouping',
);
export const RELATION = table(
  'relation',
  ['node_id'],
  'subject_id predicate object_id valid_from_text valid_from_precision valid_from_earliest valid_from_latest valid_to_text valid_to_earliest valid_to_latest source_id grade',
);
export const LIST = table(
  'list_size',
  ['organisation_id', 'as_of_text', 'source_id'],
  'as_of_precision as_of_earliest as_of_latest patients patients_min is_approximate grade',
);

/** Identities in the record by their keys. */
export interface Identities {
  organisation(key: string): number;
  source(key?: string): number;
  relation(key: string): number;
}

type Of<Kind extends keyof MadeUp> = NonNullable<MadeUp[Kind]>[number];

export function sourceRow(
  { key, published, evidenceDate = published, kind = 'REGISTER' }: Of<'sources'>,
  identities: Identities,
): CopyValue[] {
  const dates = [published, evidenceDate].flatMap((day) => [day, 'DAY', day, day]);
  return [identities.source(key), 'Nobody', key, kind, ...dates, 'DATA_FILE', 'A'];
}

export function organisationRow(one: Of<'organisations'>, identities: Identities): CopyValue[] {
  const {
    key,
    kind = 'PRACTICE',
    odsCode = key,
    name = key,
    postcode = null,
    openedOn = null,
    closedOn = null,
    source,
  } = one;
  return [
    identities.organisation(key),
    kind,
    odsCode,
    name,
    postcode,
    openedOn,
    closedOn,
    'UNKNOWN',
    identities.source(source),
    'A',
    isSimulatedCode('ORGANISATION', key),
  ];
}

export function nameRow(
  { organisation, name, kind = 'PRINTED', source }: Of<'names'>,
  identities: Identities,
): CopyValue[] {
  return [identities.organisation(organisation), name, kind, identities.source(source), null];
}

export function stateRow(one: Of<'states'>, identities: Identities): CopyValue[] {
  const {
    organisation,
    source,
    stated,
    status,
    openedOn = null,
    closedOn = null,
    setting = '4',
    commissioner = null,
    region = null,
  } = one;
  return [
    identities.organisation(organisation),
    identities.source(source),
    stated,
    stated,
    organisation,
    status,
    openedOn,
    closedOn,
    setting,
    commissioner,
    region,
  ];
}

export const linkKey = ({ subject, predicate = 'COMMISSIONED_BY', object, from = '' }: Of<'links'>): string =>
  `${subject}/${predicate}/${object}/${from}`;

export function linkRow(one: Of<'links'>, identities: Identities): CopyValue[] {
  const {
    subject,
    predicate = 'COMMISSIONED_BY',
    object,
    from = null,
    firstDayOut = null,
    openUntil = null,
    source,
  } = one;
  const ends = [firstDayOut, firstDayOut ?? openUntil, firstDayOut];
  const bounds = [from, from === null ? 'UNKNOWN' : 'DAY', from, from, ...ends];
  return [
    identities.relation(linkKey(one)),
    identities.organisation(subject),
    predicate,
    identities.organisation(object),
    ...bounds,
    identities.source(source),
    'A',
  ];
}

export function listRow(one: Of<'lists'>, identities: Identities): CopyValue[] {
  const { organisation, asOf, patients, min = null, approximate = false, source } = one;
  const isDay = asOf.length === 10;
  const bounds = isDay ? [asOf, asOf] : [`${asOf}-01`, `${asOf}-28`];
  return [
    identities.organisation(organisation),
    asOf,
    identities.source(source),
    isDay ? 'DAY' : 'MONTH',
    ...bounds,
    patients,
    min,
    approximate,
    'A',
  ];
}
