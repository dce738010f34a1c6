import { createHash } from 'node:crypto';
import { copyRows, identitiesOf, stagedColumns, type CopyValue, type VersionedTable } from '../../changes';
import type { Transaction } from '../../database';
import { cellsOf, metricModels } from '../outcomes';
import { firstDayOf, practiceCode, type World } from '../world';
import { observationLine, OBSERVATIONS_HEADER } from '../writing';

export const OBSERVATIONS: VersionedTable = {
  name: 'observation',
  key: ['metric_id', 'period_start', 'organisation_id', 'period_months'],
  attributes: ['numerator', 'denominator', 'value', 'absence'],
};

/** What was staged, as the file that `writeSimulation` would make of it. */
export interface StagedObservations {
  rows: number;
  sha256: string;
}

/** Puts every cell beside the record, as it is made. */
export async function stageObservations(
  transaction: Transaction,
  world: World,
  releaseId: number,
): Promise<StagedObservations> {
  const models = metricModels(world.parameters);
  const codes = world.practices.map(({ number }) => practiceCode(number));
  const practices = await identitiesOf(transaction, 'ORGANISATION', codes);
  const metrics = await identitiesOf(
    transaction,
    'METRIC',
    models.map(({ code }) => code),
  );
  const ids = codes.map((code) => practices.get(code)!);
  const days = Array.from({ length: world.parameters.months }, (_, month) => firstDayOf(world.parameters, month));
  const hash = createHash('sha256').update(OBSERVATIONS_HEADER);
  let count = 0;
  function* rows(): Generator<CopyValue[]> {
    for (const model of models) {
      const metricId = metrics.get(model.code)!;
      for (const cell of cellsOf(world, model)) {
        const { practice, month, numerator, denominator, absence } = cell;
        hash.update(observationLine(codes[practice]!, model.code, days[month]!, cell));
        count += 1;
        // The header is the first line.
        yield [metricId, days[month]!, ids[practice]!, 1, numerator, denominator, null, absence, releaseId, count + 1];
      }
    }
  }
  await transaction.query(
    `create temporary table stage_observation on commit drop as
     select ${stagedColumns(OBSERVATIONS).join(', ')} from observation with no data`,
  );
  await copyRows(transaction, 'stage_observation', stagedColumns(OBSERVATIONS), rows());
  await transaction.query('analyze stage_observation');
  return { rows: count, sha256: hash.digest('hex') };
}
