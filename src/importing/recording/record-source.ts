import { identitiesOf, type StageCounts } from '../../changes';
import type { Transaction } from '../../database';
import type { Edition } from '../edition';
import type { ImportKind } from '../sources';
import { applyTable, stageByColumn } from './table-stage';
import { tables } from './tables';
import type { RecordedSource } from './recorder';

/** How an edition of a publication is named and described as a source. */
interface SourceDescription {
  key: (edition: string) => string;
  publisher: string;
  title: (edition: string) => string;
  kind: string;
  url: string;
  grade: string;
  note?: string;
}

const DESCRIPTIONS: Record<ImportKind, SourceDescription> = {
  'ods-practices': {
    key: (edition) => `ODS-EPRACCUR-${edition}`,
    publisher: 'NHS England, Organisation Data Service',
    title: (edition) => `GP practices file, ${edition}`,
    kind: 'REGISTER',
    url: 'digital.nhs.uk (epraccur)',
    grade: 'A',
  },
  'ods-pcn-members': {
    key: (edition) => `ODS-EPCN-${edition}`,
    publisher: 'NHS England, Organisation Data Service',
    title: (edition) => `Primary care networks workbook, ${edition}`,
    kind: 'REGISTER',
    url: 'digital.nhs.uk (ePCN)',
    grade: 'A',
  },
  'nhs-list-size': {
    key: (edition) => `NHSD-LIST-${edition}`,
    publisher: 'NHS Digital',
    title: (edition) => `Patients registered at a GP practice, ${edition}`,
    kind: 'OFFICIAL_STATISTIC',
    url: 'digital.nhs.uk (gp-reg-pat-prac-all)',
    grade: 'A',
  },
  'nhs-practice-map': {
    key: (edition) => `NHSD-MAP-${edition}`,
    publisher: 'NHS Digital',
    title: (edition) => `Patients registered: practice to PCN map, ${edition}`,
    kind: 'OFFICIAL_STATISTIC',
    url: 'digital.nhs.uk (gp-reg-pat-prac-map)',
    grade: 'A',
  },
  measures: {
    key: (edition) => `MEASURES-${edition}`,
    publisher: 'Whoever computed the measure; for OpenPrescribing the DataLab behind it',
    title: (edition) => `Measures by practice and month, up to ${edition}`,
    kind: 'COMPILATION',
    url: 'openprescribing.net',
    grade: 'B',
    note: 'Computed from prescribing data of the NHS Business Services Authority. The files carry no licence of their own: clear it before shipping them.',
  },
};

/**
 * The source that a file is an edition of: the one that the record holds already, with the bounds of publication that it gives,
 * or a new one. Stage it with {@link applySource} under the lock.
 */
export async function stageSource(transaction: Transaction, kind: ImportKind, edition: Edition, releaseId: number): Promise<RecordedSource> {
  const description = DESCRIPTIONS[kind];
  const key = description.key(edition.edition);
  const sourceId = (await identitiesOf(transaction, 'SOURCE', [key])).get(key)!;
  const { rows: standing } = await transaction.query<{ earliest: string | null; latest: string | null }>(
    'select published_earliest as earliest, published_latest as latest from source_current where node_id = $1',
    [sourceId],
  );
  const statedEarliest = standing[0]?.earliest ?? edition.publishedEarliest;
  const statedLatest = standing[0]?.latest ?? edition.publishedLatest ?? statedEarliest;
  await stageByColumn(transaction, tables.source, standing.length > 0 ? [] : [
    {
      node_id: sourceId,
      publisher: description.publisher,
      title: description.title(edition.edition),
      kind: description.kind,
      published_precision: 'BOUNDED',
      published_earliest: statedEarliest,
      published_latest: statedLatest,
      url: description.url,
      access: 'DATA_FILE',
      grade: description.grade,
      note: [description.note, `Dated so: ${edition.basis}.`].filter(Boolean).join(' '),
      release_id: releaseId,
    },
  ]);
  return { sourceId, edition: edition.edition, statedEarliest: statedEarliest ?? statedLatest!, statedLatest: statedLatest! };
}

export function applySource(transaction: Transaction, revision: number): Promise<StageCounts> {
  return applyTable(transaction, tables.source, revision);
}
