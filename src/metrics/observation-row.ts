import { provenanceOf, type Period, type ProvenanceRow } from '../evidence';
import { nodeRow, type NodeRow } from '../graphql';
import { addMonths, type Day, type Moment } from '../time';
import { measuredPeriod } from './measured-period';

export interface ObservationRow extends NodeRow {
  organisationId: number;
  metricId: number;
  periodStart: Day;
  periodMonths: number;
  period: Period;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  absence: string | null;
  provenance: ProvenanceRow;
}

export interface StoredObservation {
  metric_id: number;
  organisation_id: number;
  period_start: Day;
  period_months: number;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  absence: string | null;
  release_id: number | null;
  release_row: number | null;
  recorded_in: number;
}

export const OBSERVATION_COLUMNS =
  'o.metric_id, o.organisation_id, o.period_start, o.period_months, o.numerator, o.denominator, o.value, o.absence, o.release_id, o.release_row, o.recorded_in';

export function observationRow(
  row: StoredObservation,
  organisationKey: string,
  metricCode: string,
  moment: Moment,
): ObservationRow {
  const key = `${organisationKey}/${metricCode}/${row.period_start}/${row.period_months}`;
  return {
    ...nodeRow('Observation', { node_id: row.organisation_id, key }, moment),
    organisationId: row.organisation_id,
    metricId: row.metric_id,
    periodStart: row.period_start,
    periodMonths: row.period_months,
    period: measuredPeriod(row.period_start, addMonths(row.period_start, row.period_months)),
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.value,
    absence: row.absence,
    provenance: provenanceOf({
      sourceId: null,
      releaseId: row.release_id,
      releaseRow: row.release_row,
      recordedIn: row.recorded_in,
      grade: null,
      moment,
    }),
  };
}
