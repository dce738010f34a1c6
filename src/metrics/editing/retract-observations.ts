import { UserErrorCode, type Faults, type PreparedEdit } from '../../changes';
import type { Transaction } from '../../database';
import { asCode, expectCount, namedMetric, organisationsNamed } from './named-in-input';
import type { RetractObservationsInput } from './observation-inputs';
import { keepOvertakenStatements } from './overtaken-statements';

export interface RetractedObservations extends Record<string, unknown> {
  metricId: number;
  retracted: number;
}

/** Which observations, as SQL over `t`; the parameters begin at $2. */
const MEANT = `t.metric_id = $2 and t.organisation_id = any($3) and t.period_start >= coalesce($4::date, '-infinity')
  and t.period_start < coalesce($5::date, 'infinity') and ($6::int is null or t.period_months = $6)`;

/** Checks observations that are to be retracted. */
export async function prepareRetraction(
  transaction: Transaction,
  input: RetractObservationsInput,
  faults: Faults,
): Promise<PreparedEdit<RetractedObservations> | null> {
  const { organisations, from = null, to = null, months = null } = input;
  expectCount(organisations.length, 'organisations', faults);
  if (from !== null && to !== null && from >= to)
    faults.invalid('from', `from ${from} must lie before to ${to}, which is the first day out`);
  const metric = await namedMetric(transaction, input.metric, faults);
  if (!faults.isEmpty || metric === null) return null;
  const codes = organisations.map(asCode);
  const known = await organisationsNamed(transaction, codes);
  codes.forEach((code, place) => {
    if (!known.has(code))
      faults.add(
        UserErrorCode.UNKNOWN,
        ['organisations', place],
        `no organisation has the code "${code.slice(0, 80)}"`,
      );
  });
  if (!faults.isEmpty) return null;

  const values = [metric.nodeId, [...known.values()], from, to, months];
  const made = { metricId: metric.nodeId, retracted: 0 };
  return {
    summary: `observations of ${metric.code} retracted, of ${known.size} ${known.size === 1 ? 'organisation' : 'organisations'}`,
    made,
    latestChange: async () => {
      const { rows } = await transaction.query<{ revision: number }>(
        `select coalesce(max(greatest(t.recorded_in, nullif(t.superseded_in, $1))), 0) as revision from observation t where ${MEANT}`,
        [2_147_483_647, ...values],
      );
      return rows[0]!.revision;
    },
    apply: async (revision) => {
      await keepOvertakenStatements(transaction, revision, '', MEANT, values);
      const { rowCount } = await transaction.query(
        `update observation t set superseded_in = $1 where t.superseded_in = 2147483647 and ${MEANT}`,
        [revision, ...values],
      );
      made.retracted = rowCount ?? 0;
      return made.retracted;
    },
  };
}
