import type { Database } from '../../database';
import type { MetricRow } from '../../metrics';
import type { Moment } from '../../time';
import { KeptReadings } from './kept-readings';
import type { MetricColumns } from './metric-columns';
import { readPracticeRegister, registerChangedBetween, type PracticeRegister } from './practice-register';
import { metricChangedBetween, readMetricColumns } from './read-metric-columns';

const BYTES_OF_A_MEGABYTE = 1_048_576;
const USUAL_MEMORY_MB = 256;

/** One for each record that is open, as long as it is. */
const stores = new WeakMap<Database, PanelStore>();

/** The store of a record, made when it is first asked for. */
export function panelStore(database: Database): PanelStore {
  return stores.get(database) ?? keepPanelsOf(database, { memoryMb: USUAL_MEMORY_MB });
}

/** Gives a record a new, empty store of this size. */
export function keepPanelsOf(database: Database, limits: { memoryMb: number }): PanelStore {
  const store = new PanelStore(database, limits);
  stores.set(database, store);
  return store;
}

/**
 * What panels are made of, as the record holds it at a revision: metrics as columns and the register of practices. It is read
 * once and kept in memory, for the revisions at which it is known to stand so.
 */
export class PanelStore {
  private readonly readings: KeptReadings<MetricColumns | PracticeRegister>;

  /** @param memoryMb  megabytes of columns at most; with 0 every question reads what it needs */
  constructor(
    private readonly database: Database,
    { memoryMb }: { memoryMb: number },
  ) {
    this.readings = new KeptReadings(memoryMb * BYTES_OF_A_MEGABYTE);
  }

  /** Bytes that are kept, nearly. */
  get bytes(): number {
    return this.readings.bytes;
  }

  /** What sources had said by an instant follows from their days besides the revision: that is read each time. */
  async columnsOf(metric: Pick<MetricRow, 'nodeId' | 'kind'>, moment: Moment): Promise<MetricColumns> {
    const read = (): Promise<MetricColumns> => readMetricColumns(this.database, metric, moment);
    if (moment.asKnownAt !== null) return read();
    const reading = await this.readings.at(`metric ${metric.nodeId} ${metric.kind}`, moment.atRevision, {
      read,
      changedBetween: (after, upTo) => metricChangedBetween(this.database, metric.nodeId, after, upTo),
    });
    return reading as MetricColumns;
  }

  async practices(atRevision: number): Promise<PracticeRegister> {
    const reading = await this.readings.at('practices', atRevision, {
      read: () => readPracticeRegister(this.database, atRevision),
      changedBetween: (after, upTo) => registerChangedBetween(this.database, after, upTo),
    });
    return reading as PracticeRegister;
  }
}
