import { provenanceOf, type Period, type ProvenanceRow } from '../evidence';
import { encodeNodeId, type NodeRow } from '../graphql';
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

/** Whoever something was measured at. */
export interface MeasuredOrganisation {
  nodeId: number;
  key: string;
  typeName: string;
}

/** The name of the type that shows what was measured at an organisation of this type. */
export function observationTypeName({ typeName }: Pick<MeasuredOrganisation, 'typeName'>): string {
  return typeName === 'Practice' ? 'Observation' : 'OrganisationObservation';
}

/** A page holds hundreds of rows, and most are asked for their numbers alone: whatever takes work is made when it is asked for. */
class StoredObservationRow implements ObservationRow {
  readonly typeName: string;
  readonly nodeId: number;
  readonly organisationId: number;
  readonly metricId: number;
  readonly periodStart: Day;
  readonly periodMonths: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly absence: string | null;

  constructor(
    private readonly row: StoredObservation,
    private readonly organisation: MeasuredOrganisation,
    private readonly metricCode: string,
    readonly moment: Moment,
  ) {
    this.typeName = observationTypeName(organisation);
    this.nodeId = row.organisation_id;
    this.organisationId = row.organisation_id;
    this.metricId = row.metric_id;
    this.periodStart = row.period_start;
    this.periodMonths = row.period_months;
    this.numerator = row.numerator;
    this.denominator = row.denominator;
    this.value = row.value;
    this.absence = row.absence;
  }

  get key(): string {
    return `${this.organisation.key}/${this.metricCode}/${this.periodStart}/${this.periodMonths}`;
  }

  get id(): string {
    return encodeNodeId(this.typeName, this.key, this.moment);
  }

  get period(): Period {
    return measuredPeriod(this.periodStart, addMonths(this.periodStart, this.periodMonths));
  }

  get provenance(): ProvenanceRow {
    const { release_id: releaseId, release_row: releaseRow, recorded_in: recordedIn } = this.row;
    return provenanceOf({ sourceId: null, releaseId, releaseRow, recordedIn, grade: null, moment: this.moment });
  }
}

export function observationRow(
  row: StoredObservation,
  organisation: MeasuredOrganisation,
  metricCode: string,
  moment: Moment,
): ObservationRow {
  return new StoredObservationRow(row, organisation, metricCode, moment);
}
