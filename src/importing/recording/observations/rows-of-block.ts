import type { RejectedRow } from '../../reading';
import type { ObservationBlock } from '../../sources';
import type { KnownMetric, KnownWords } from './known-words';
import type { RowIds } from './observation-stage';
import { against, noMeasurement, simulatedAndReal, unknownMetric, unknownOrganisation } from './refusals';
import { SeenObservations } from './seen-keys';

/** No identity is 0: real ones are above it, simulated ones below. */
const UNKNOWN = 0;

/** Rows of a block, by their places in it. */
export interface SortedRows {
  /** Those to be recorded. */
  readonly first: number[];
  /** Those whose key the file has had before. */
  readonly again: number[];
}

/** Checks rows against what the record knows. What a file names is looked up once. */
export class RowsOfBlock {
  readonly seen = new SeenObservations();
  /** Identities by the numbers in the file; {@link UNKNOWN} for those that there are none of. */
  readonly ids = { organisations: [] as number[], metrics: [] as number[] } satisfies RowIds;
  private readonly kinds: KnownMetric['kind'][] = [];
  /** How many rows had a key that the file had had before. */
  repeated = 0;
  /** How often a row was of another metric or period than the one before it. */
  turns = 0;
  private lastMetric = -1;
  private lastPeriod = -1;

  constructor(
    private readonly known: KnownWords,
    private readonly refuse: (row: RejectedRow) => void,
  ) {}

  sort(block: ObservationBlock): SortedRows {
    this.lookUp(block);
    const first: number[] = [];
    const again: number[] = [];
    const { size, metrics, organisations, periods } = block;
    for (let row = 0; row < size; row++) {
      const metric = metrics[row]!;
      const period = periods[row]!;
      if (metric !== this.lastMetric || period !== this.lastPeriod) this.turns += 1;
      this.lastMetric = metric;
      this.lastPeriod = period;
      const organisation = organisations[row]!;
      const metricId = this.ids.metrics[metric]!;
      const organisationId = this.ids.organisations[organisation]!;
      const kind = this.kinds[metric]!;
      const isSound = metricId > 0 === organisationId > 0 && metricId !== UNKNOWN && organisationId !== UNKNOWN;
      if (!isSound || kind === null) {
        this.refuse(this.unsound(block, row));
        continue;
      }
      if (kind !== 'MEAN') {
        const refused = against(kind, block, row);
        if (refused !== null) {
          this.refuse(refused);
          continue;
        }
      }
      if (this.seen.add(metric, period, organisation)) first.push(row);
      else again.push(row);
    }
    this.repeated += again.length;
    return { first, again };
  }

  private lookUp({ words }: ObservationBlock): void {
    for (let at = this.ids.organisations.length; at < words.organisations.length; at++) {
      this.ids.organisations.push(this.known.organisations.get(words.organisations[at]!) ?? UNKNOWN);
    }
    for (let at = this.ids.metrics.length; at < words.metrics.length; at++) {
      const metric = this.known.metrics.get(words.metrics[at]!);
      this.ids.metrics.push(metric?.id ?? UNKNOWN);
      this.kinds.push(metric?.kind ?? null);
    }
  }

  private unsound({ words, lines, metrics, organisations }: ObservationBlock, row: number): RejectedRow {
    const line = lines[row]!;
    const metric = words.metrics[metrics[row]!]!;
    const organisation = words.organisations[organisations[row]!]!;
    if (this.ids.metrics[metrics[row]!] === UNKNOWN) return unknownMetric(line, metric);
    if (this.kinds[metrics[row]!] === null) return noMeasurement(line, metric);
    if (this.ids.organisations[organisations[row]!] === UNKNOWN) return unknownOrganisation(line, organisation);
    return simulatedAndReal(line, metric, organisation);
  }
}
