import { createHash } from 'node:crypto';
import {
  applyStage,
  BinaryCopy,
  binaryDay,
  identitiesOf,
  stagedColumns,
  type StageCounts,
  type VersionedTable,
} from '../../changes';
import type { Transaction } from '../../database';
import { cellsOf, metricModels } from '../outcomes';
import { firstDayOf, practiceCode, type World } from '../world';
import { observationLine, OBSERVATIONS_HEADER } from '../writing';

export const OBSERVATIONS: VersionedTable = {
  name: 'observation',
  key: ['metric_id', 'period_start', 'organisation_id', 'period_months'],
  attributes: ['numerator', 'denominator', 'value', 'absence'],
};

const COLUMNS = stagedColumns(OBSERVATIONS);
const STAGE = 'stage_observation';

/** More than a row takes in the binary form. */
const ROW_BYTES = 128;

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
  const binaryDays = days.map(binaryDay);
  await transaction.query(
    `create temporary table ${STAGE} on commit drop as
     select ${COLUMNS.join(', ')} from observation with no data`,
  );
  const hash = createHash('sha256').update(OBSERVATIONS_HEADER);
  const copy = new BinaryCopy(transaction, STAGE, COLUMNS);
  let text = '';
  let count = 0;
  for (const model of models) {
    const metricId = metrics.get(model.code)!;
    for (const cell of cellsOf(world, model)) {
      if (copy.isShortOf(ROW_BYTES)) {
        hash.update(text);
        text = '';
        await copy.send();
      }
      const { practice, month, numerator, denominator, absence } = cell;
      text += observationLine(codes[practice]!, model.code, days[month]!, cell);
      count += 1;
      copy.beginRow();
      copy.int4(metricId);
      copy.int4(binaryDays[month]!);
      copy.int4(ids[practice]!);
      copy.int2(1);
      copy.float8(numerator ?? Number.NaN);
      copy.float8(denominator);
      copy.null();
      if (absence === null) copy.null();
      else copy.text(absence);
      copy.int4(releaseId);
      // The header is the first line.
      copy.int4(count + 1);
    }
  }
  await copy.end();
  hash.update(text);
  await transaction.query(`analyze ${STAGE}`);
  return { rows: count, sha256: hash.digest('hex') };
}

/** Makes staged observations current. @param withdraw  as `applyStage` takes it */
export async function applyObservations(
  transaction: Transaction,
  revision: number,
  staged: number,
  withdraw: string,
): Promise<StageCounts> {
  const { rows } = await transaction.query<{ stands: boolean }>(
    'select exists (select from observation_current where metric_id < 0) as stands',
  );
  if (rows[0]!.stands) return applyStage(transaction, OBSERVATIONS, revision, { withdraw });
  // Nothing to compare with: what stands is real, and under other keys.
  await transaction.query(
    `insert into observation (${COLUMNS.join(', ')}, recorded_in) select ${COLUMNS.join(', ')}, $1 from ${STAGE}`,
    [revision],
  );
  return { added: staged, changed: 0, unchanged: 0, withdrawn: 0 };
}
