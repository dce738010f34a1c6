import {
  applyStage,
  identitiesOf,
  recordRevision,
  RevisionKind,
  stagedColumns,
  stageRows,
  type CopyValue,
  type VersionedTable,
} from '../../../src/changes';
import { inTransaction, type Database, type Transaction } from '../../../src/database';
import { addMonths, type Day } from '../../../src/time';

/** A metric that nobody publishes; only what matters to a test need be given. */
export interface MadeUpMetric {
  code: string;
  kind: 'RATE' | 'PROPORTION' | 'MEAN' | 'COUNT';
  per?: number;
  unit?: string;
  caveats?: string[];
  isSimulated?: boolean;
  /** The day on which its observations were published, in a file of its own; without it nobody's file holds them. */
  publishedOn?: Day;
}

type Absence = 'SUPPRESSED' | 'NOT_COLLECTED' | 'NOT_PUBLISHED' | 'NOT_APPLICABLE' | 'ZERO_DENOMINATOR';

/** Two numbers, a published value, or why there is neither. */
export type MadeUpCell = readonly [numerator: number, denominator: number] | number | Absence;

export interface MadeUpObservation {
  practice: string;
  from: Day;
  /** One unless said. */
  months?: number;
  cell: MadeUpCell;
}

const METRIC: VersionedTable = {
  name: 'metric',
  key: ['node_id'],
  attributes: 'name family kind unit per lower_is_better frequency definition source_id caveats is_simulated'.split(
    ' ',
  ),
};
const OBSERVATION: VersionedTable = {
  name: 'observation',
  key: ['metric_id', 'period_start', 'organisation_id', 'period_months'],
  attributes: 'numerator denominator value absence'.split(' '),
};

/** One practice's series: a cell for each period from the first on. */
export function series(practice: string, first: Day, cells: readonly MadeUpCell[], months = 1): MadeUpObservation[] {
  return cells.map((cell, place) => ({ practice, from: addMonths(first, place * months), months, cell }));
}

/**
 * Writes a metric and observations of it as every writer does.
 *
 * @returns the number of the revision that holds them
 */
export function recordMetric(
  database: Database,
  metric: MadeUpMetric,
  observations: readonly MadeUpObservation[],
): Promise<number> {
  return inTransaction(database, async (transaction) => {
    const metricId = (await identitiesOf(transaction, 'METRIC', [metric.code])).get(metric.code)!;
    const practices = await identitiesOf(
      transaction,
      'ORGANISATION',
      observations.map(({ practice }) => practice),
    );
    await stageRows(transaction, METRIC, [withoutProvenance(METRIC, metricRow(metricId, metric))]);
    const rows = observations.map((one) => observationRow(metricId, practices.get(one.practice)!, one));
    await stageRows(
      transaction,
      OBSERVATION,
      rows.map((row) => withoutProvenance(OBSERVATION, row)),
    );
    const { publishedOn } = metric;
    const about = { kind: RevisionKind.EDIT, actor: 'test', summary: `made up ${metric.code}` };
    return recordRevision(transaction, about, async (revision) => {
      await applyStage(transaction, METRIC, revision);
      if (publishedOn !== undefined) await publish(transaction, metric.code, publishedOn, revision);
      await applyStage(transaction, OBSERVATION, revision);
    });
  });
}

/** A source and a file of it, which the staged observations come from. */
async function publish(transaction: Transaction, code: string, publishedOn: Day, revision: number): Promise<void> {
  const key = `MADE-UP-${code}-${revision}`;
  const sourceId = (await identitiesOf(transaction, 'SOURCE', [key])).get(key)!;
  const releaseId = (await identitiesOf(transaction, 'RELEASE', [key])).get(key)!;
  await transaction.query(
    `insert into source (node_id, publisher, title, kind, published_text, published_precision, published_earliest, published_latest, access, grade, recorded_in)
     values ($1, 'Nobody', $2, 'COMPILATION', $3::text, 'DAY', $3::date, $3::date, 'DATA_FILE', 'D', $4)`,
    [sourceId, key, publishedOn, revision],
  );
  await transaction.query(
    `insert into release (node_id, source_id, importer, edition, file, sha256, rows, taken, rejected, recorded_in)
     values ($1, $2, 'made-up', $3, 'made-up.csv', repeat('0', 64), 0, 0, 0, $4)`,
    [releaseId, sourceId, key, revision],
  );
  await transaction.query('update stage_observation set release_id = $1', [releaseId]);
}

function metricRow(metricId: number, metric: MadeUpMetric): CopyValue[] {
  const { code, kind, per = null, unit = null, caveats = [], isSimulated = false } = metric;
  return [metricId, code, 'OUTCOME', kind, unit, per, true, 'MONTHLY', `Made up: ${code}`, null, caveats, isSimulated];
}

function observationRow(metricId: number, practiceId: number, one: MadeUpObservation): CopyValue[] {
  const { from, months = 1, cell } = one;
  const numbers =
    typeof cell === 'number'
      ? [null, null, cell, null]
      : typeof cell === 'string'
        ? [null, null, null, cell]
        : [...cell, null, null];
  return [metricId, from, practiceId, months, ...numbers];
}

/** Nothing made up comes from a line of a file. */
function withoutProvenance(table: VersionedTable, row: CopyValue[]): CopyValue[] {
  const missing = stagedColumns(table).length - row.length;
  if (missing !== 2) throw new Error(`${table.name}: ${row.length} values, and ${missing} columns more`);
  return [...row, null, null];
}
