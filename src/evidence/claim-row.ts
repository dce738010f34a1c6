import { nodeRow, partialDate, type NodeRow, type PartialDate, type Quantity } from '../graphql';
import { knowledgeAt, type Knowledge, type Moment } from '../time';
import { statedPeriod, type Period } from './period';
import { provenanceOf, type ProvenanceRow } from './provenance';

/** A claim as it is read. */
export interface ClaimRow extends NodeRow {
  kind: string;
  /** What it is about; null where that is an area and nothing else. */
  subjectId: number | null;
  subjectGeography: string | null;
  metricId: number;
  /** The code of the metric. */
  metric: string;
  quantity: Quantity | null;
  valueText: string | null;
  qualifier: string | null;
  per: string | null;
  direction: string | null;
  comparator: string | null;
  period: Period | null;
  asOf: PartialDate | null;
  date: PartialDate | null;
  geography: string | null;
  modality: string;
  attribution: string;
  hedge: string | null;
  /** A person or an organisation. */
  statedById: number | null;
  statedBy: string | null;
  sourceId: number;
  originSourceId: number | null;
  causalWording: string;
  grade: string;
  supersedesId: number | null;
  derivation: string | null;
  quote: string | null;
  note: string | null;
  knowledge: Knowledge;
  provenance: ProvenanceRow;
}

/** What a statement that reads claims selects, besides its partial dates. */
export interface StoredClaim extends Record<string, unknown> {
  node_id: number;
  key: string;
  kind: string;
  subject_id: number | null;
  subject_geography: string | null;
  metric_id: number;
  metric: string;
  value: number | null;
  value_min: number | null;
  value_max: number | null;
  bounds: string | null;
  value_text: string | null;
  is_approximate: boolean | null;
  qualifier: string | null;
  unit: string | null;
  per: string | null;
  direction: string | null;
  comparator: string | null;
  geography: string | null;
  modality: string;
  attribution: string;
  hedge: string | null;
  stated_by_id: number | null;
  stated_by: string | null;
  source_id: number;
  origin_source_id: number | null;
  causal_wording: string;
  grade: string;
  supersedes_id: number | null;
  derivation: string | null;
  quote: string | null;
  note: string | null;
  release_id: number | null;
  release_row: number | null;
  recorded_in: number;
  published_earliest: string | null;
  published_latest: string | null;
}

/** The statement has already left out what was not known. */
export function claimRow(row: StoredClaim, moment: Moment): ClaimRow {
  const published = { statedEarliest: row.published_earliest, statedLatest: row.published_latest };
  return {
    ...nodeRow('Claim', row, moment),
    kind: row.kind,
    subjectId: row.subject_id,
    subjectGeography: row.subject_geography,
    metricId: row.metric_id,
    metric: row.metric,
    quantity: quantity(row),
    valueText: row.value_text,
    qualifier: row.qualifier,
    per: row.per,
    direction: row.direction,
    comparator: row.comparator,
    period: statedPeriod(partialDate(row, 'period_from'), partialDate(row, 'period_to')),
    asOf: partialDate(row, 'as_of'),
    date: partialDate(row, 'date'),
    geography: row.geography,
    modality: row.modality,
    attribution: row.attribution,
    hedge: row.hedge,
    statedById: row.stated_by_id,
    statedBy: row.stated_by,
    sourceId: row.source_id,
    originSourceId: row.origin_source_id,
    causalWording: row.causal_wording,
    grade: row.grade,
    supersedesId: row.supersedes_id,
    derivation: row.derivation,
    quote: row.quote,
    note: row.note,
    knowledge: knowledgeAt(published, moment)!,
    provenance: provenanceOf({
      sourceId: row.source_id,
      releaseId: row.release_id,
      releaseRow: row.release_row,
      recordedIn: row.recorded_in,
      grade: row.grade,
      moment,
    }),
  };
}

function quantity(row: StoredClaim): Quantity | null {
  if (row.value === null && row.value_min === null && row.value_max === null) return null;
  return {
    value: row.value,
    min: row.value_min,
    max: row.value_max,
    bounds: row.bounds,
    approximate: row.is_approximate ?? false,
    text: row.qualifier,
    unit: row.unit,
    // A claim is per a named stretch, such as a year; that stands in the claim's own `per`.
    per: null,
  };
}
