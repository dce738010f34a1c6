import type { Transaction } from '../../database';

/**
 * Keeps what files said of observations that are about to be replaced or retracted by hand: whoever asks what was known before
 * still gets it.
 *
 * @param where  SQL over the standing observation `t`
 */
export async function keepOvertakenStatements(
  transaction: Transaction,
  revision: number,
  from: string,
  where: string,
  values: readonly unknown[],
): Promise<void> {
  await transaction.query(
    `insert into observation_statement (metric_id, period_start, organisation_id, period_months, said,
       numerator, denominator, value, absence, release_id, release_row, recorded_in)
     select t.metric_id, t.period_start, t.organisation_id, t.period_months, 'VALUE',
       t.numerator, t.denominator, t.value, t.absence, t.release_id, t.release_row, $1
     from observation_current t ${from} where t.release_id is not null and ${where}
     on conflict do nothing`,
    [revision, ...values],
  );
}
