import { applyStage, identitiesOf, type StageCounts } from '../../changes';
import type { Transaction } from '../../database';
import type { Edition } from '../edition';
import { editionPeriod } from '../edition-period';
import type { ImportKind } from '../sources';
import type { RecordedSource } from './recorder';
import { applySourceCard, stageSourceCard } from './source-cards';
import { sourceDescriptions } from './source-descriptions';
import { stageByColumn, type RowByColumn } from './table-stage';
import { tables } from './tables';

/** Bounds of the day on which an edition was published. */
interface Published {
  earliest: string;
  latest: string;
}

/** What a source is staged for. */
interface SourceToStage {
  kind: ImportKind;
  edition: Edition;
  releaseId: number;
  isComplete: boolean;
}

/**
 * The source that a file is an edition of: the one that the record holds already, with the bounds of publication that it gives,
 * or a new one. Made current by {@link applySource}.
 */
export async function stageSource(transaction: Transaction, wanted: SourceToStage): Promise<RecordedSource> {
  const { kind, edition, isComplete } = wanted;
  const key = sourceDescriptions[kind].key(edition.edition);
  const sourceId = (await identitiesOf(transaction, 'SOURCE', [key])).get(key)!;
  const standing = await publicationOnRecord(transaction, sourceId);
  const published = standing ?? (await publicationOf(transaction, edition));
  await stageByColumn(transaction, tables.source, standing ? [] : [newSource(sourceId, published, wanted)]);
  await stageSourceCard(transaction, kind, sourceId, wanted.releaseId);
  const { earliest: statedEarliest, latest: statedLatest } = published;
  return { sourceId, key, kind, edition: edition.edition, statedEarliest, statedLatest, isComplete };
}

export async function applySource(transaction: Transaction, revision: number): Promise<StageCounts> {
  await applySourceCard(transaction, revision);
  return applyStage(transaction, tables.source, revision);
}

async function publicationOnRecord(transaction: Transaction, sourceId: number): Promise<Published | null> {
  const { rows } = await transaction.query<Published>(
    `select coalesce(published_earliest, published_latest) as earliest, coalesce(published_latest, published_earliest) as latest
     from source_current where node_id = $1 and num_nonnulls(published_earliest, published_latest) > 0`,
    [sourceId],
  );
  return rows[0] ?? null;
}

/** A file is published no later than it is imported, by the clock of the database. */
async function publicationOf(transaction: Transaction, edition: Edition): Promise<Published> {
  const { rows } = await transaction.query<{ today: string }>('select current_date as today');
  const today = rows[0]!.today;
  const earliest = edition.publishedEarliest ?? edition.publishedLatest ?? today;
  const latest = [edition.publishedLatest ?? today, today].sort()[0]!;
  // Files that announce what is to come can seem to be of a later day.
  return { earliest, latest: latest > earliest ? latest : earliest };
}

function newSource(sourceId: number, published: Published, { kind, edition, releaseId }: SourceToStage): RowByColumn {
  const { publisher, title, kind: sourceKind, url, grade, note } = sourceDescriptions[kind];
  const isOneDay = published.earliest === published.latest;
  return {
    node_id: sourceId,
    publisher,
    title: title(edition.edition),
    kind: sourceKind,
    published_text: isOneDay ? published.earliest : null,
    published_precision: isOneDay ? 'DAY' : 'BOUNDED',
    published_earliest: published.earliest,
    published_latest: published.latest,
    ...(HAVE_PERIODS.includes(kind) ? {} : dateOfFacts(edition, published)),
    url,
    access: 'DATA_FILE',
    grade,
    note: [note, `Dated so: ${edition.basis}.`].filter(Boolean).join(' '),
    release_id: releaseId,
  };
}

/** Files whose rows each say which period they are about. */
const HAVE_PERIODS: readonly ImportKind[] = [
  'measures',
  'observations',
  'nhs-gp-appointments',
  'nhse-ae',
  'nhs-qof',
  'fingertips',
  'practice-characteristics',
];

const PRECISION_BY_LENGTH: Record<number, string> = { 4: 'YEAR', 7: 'MONTH', 10: 'DAY' };

/** An edition that is named speaks of the days of its name; of another, only its content tells. */
function dateOfFacts({ edition, toldBy }: Edition, published: Published): RowByColumn {
  const period = editionPeriod(edition);
  const isNamed = toldBy !== 'CONTENT' && period !== null;
  return {
    evidence_date_text: isNamed ? edition : null,
    evidence_date_precision: isNamed ? PRECISION_BY_LENGTH[edition.length]! : 'BOUNDED',
    evidence_date_earliest: isNamed ? period.firstDay : published.earliest,
    evidence_date_latest: isNamed ? period.lastDay : published.latest,
  };
}
