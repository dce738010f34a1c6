import { applyStage, identitiesOf, stagedColumns, type StageCounts } from '../../../changes';
import type { Transaction } from '../../../database';
import { tables } from '../tables';
import { CODES } from './metrics';

/** SQL: the standing figures of a metric, with the source of each. */
const standing = (metricId: number): string => `(
  select t.organisation_id, t.period_start, t.value, t.numerator, t.release_id,
    array[said.published_latest::text, said.published_earliest::text, named.key] as published
  from observation_current t join release brought on brought.node_id = t.release_id
  join source_current said on said.node_id = brought.source_id join node named on named.id = said.node_id
  where t.metric_id = ${metricId} and t.period_months = 1
)`;

/**
 * Brings the rates of the staged organisations to what stands: appointments over the patients of the practices that they were
 * counted at, wherever both are on record, and nowhere else. Neither file has the rate, so it is no statement of an edition but
 * follows from two; nobody could know it before the later of them was out, which is its release.
 */
export async function applyRates(transaction: Transaction, revision: number): Promise<StageCounts> {
  const codes = [CODES.RATE, CODES.RECORDED, CODES.PATIENTS_INCLUDED];
  const ids = await identitiesOf(transaction, 'METRIC', codes);
  const [rate, recorded, included] = codes.map((code) => ids.get(code)!) as [number, number, number];
  await transaction.query(
    'create temporary table rated on commit drop as select distinct organisation_id from stage_observation',
  );
  await transaction.query('truncate stage_observation');
  await transaction.query(
    `insert into stage_observation (${stagedColumns(tables.observation).join(', ')})
     select ${rate}, period_start, organisation_id, 1, a.value, p.numerator, null, null,
       case when (a.published collate "C") > (p.published collate "C") then a.release_id else p.release_id end, null
     from ${standing(recorded)} a join ${standing(included)} p using (organisation_id, period_start)
     where organisation_id in (select organisation_id from rated) and a.value is not null and p.numerator > 0`,
  );
  const withdraw = `t.metric_id = ${rate} and t.organisation_id in (select organisation_id from rated)`;
  return applyStage(transaction, tables.observation, revision, { withdraw });
}
