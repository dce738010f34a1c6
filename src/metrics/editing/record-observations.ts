import { applyRows, UserErrorCode, type EditedRow, type Faults, type PreparedEdit } from '../../changes';
import type { Transaction } from '../../database';
import { namedSource } from '../../evidence';
import type { Day } from '../../time';
import {
  asCode,
  expectCount,
  namedMetric,
  OBSERVATION_TABLE,
  organisationsNamed,
  type NamedMetric,
} from './named-in-input';
import { observationFaults } from './observation-faults';
import type { RecordObservationsInput } from './observation-inputs';
import { keepOvertakenStatements } from './overtaken-statements';

export interface RecordedObservations extends Record<string, unknown> {
  metricId: number;
  recorded: number;
  unchanged: number;
}

/** The observations of the input, as `s`. */
const GIVEN = 'join json_populate_recordset(null::observation, $2::json) s';
const SAME = OBSERVATION_TABLE.key.map((column) => `t.${column} = s.${column}`).join(' and ');
const DIFFERS = `(t.numerator, t.denominator, t.value, t.absence) is distinct from (s.numerator, s.denominator, s.value, s.absence)`;

/** Checks observations that are to be recorded. */
export async function prepareObservations(
  transaction: Transaction,
  input: RecordObservationsInput,
  faults: Faults,
): Promise<PreparedEdit<RecordedObservations> | null> {
  expectCount(input.rows.length, 'rows', faults);
  const metric = await namedMetric(transaction, input.metric, faults);
  const source = await namedSource(transaction, input.source, 'source', faults);
  if (!faults.isEmpty || metric === null || source === null) return null;
  const rows = await observationRows(transaction, input, metric, faults);
  if (!faults.isEmpty) return null;

  const text = JSON.stringify(rows);
  const made = { metricId: metric.nodeId, recorded: 0, unchanged: 0 };
  return {
    summary: `${rows.length} observations of ${metric.code}, as ${source.key} has them`,
    made,
    sourceId: source.nodeId,
    latestChange: () => latestChangeOfAny(transaction, text),
    apply: async (revision) => {
      await keepOvertakenStatements(transaction, revision, `${GIVEN} on ${SAME}`, DIFFERS, [text]);
      made.recorded = await applyRows(transaction, OBSERVATION_TABLE, revision, rows);
      made.unchanged = rows.length - made.recorded;
      return made.recorded;
    },
  };
}

async function observationRows(
  transaction: Transaction,
  { rows }: RecordObservationsInput,
  metric: NamedMetric,
  faults: Faults,
): Promise<EditedRow[]> {
  const organisations = await organisationsNamed(
    transaction,
    rows.map(({ organisation }) => asCode(organisation)),
  );
  const { rows: clock } = await transaction.query<{ today: Day }>(
    `select (now() at time zone 'Europe/London')::date as today`,
  );
  const firstPlaces = new Map<string, number>();
  return rows.map((row, place) => {
    const code = asCode(row.organisation);
    const organisationId = organisations.get(code) ?? null;
    const field = ['rows', place, 'organisation'];
    if (organisationId === null)
      faults.add(UserErrorCode.UNKNOWN, field, `rows.${place}: no organisation has the code "${code.slice(0, 80)}"`);
    else if (organisationId < 0 !== metric.isSimulated)
      faults.invalid(
        field,
        `rows.${place}: ${code} and ${metric.code} are not both real or both simulated, so neither is measured by the other`,
      );
    observationFaults(row, place, metric, clock[0]!.today, faults);
    const months = row.months ?? 1;
    const first = firstPlaces.get(`${code}/${row.from}/${months}`);
    if (first === undefined) firstPlaces.set(`${code}/${row.from}/${months}`, place);
    else faults.invalid(['rows', place], `rows.${place} is of the same organisation and period as rows.${first}`);
    return {
      metric_id: metric.nodeId,
      period_start: row.from,
      organisation_id: organisationId,
      period_months: months,
      numerator: row.numerator ?? null,
      denominator: row.denominator ?? null,
      value: row.value ?? null,
      absence: row.absence ?? null,
      release_id: null,
      release_row: null,
    };
  });
}

/** The latest revision that changed any of these observations. */
async function latestChangeOfAny(transaction: Transaction, rows: string): Promise<number> {
  const { rows: found } = await transaction.query<{ revision: number }>(
    `select coalesce(max(greatest(t.recorded_in, nullif(t.superseded_in, 2147483647))), 0) as revision
     from observation t join json_populate_recordset(null::observation, $1::json) s on ${SAME}`,
    [rows],
  );
  return found[0]!.revision;
}
