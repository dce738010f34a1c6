import type { Database } from '../database';
import { standsAt, type Moment } from '../time';
import { MOMENT, momentValues } from './moment-values';
import type { PracticeFilter } from './organisation-filter';
import { conditionsOf } from './practice-conditions';
import { REGISTER_STANDING } from './register-standing';

/** The identities of all practices that a filter picks at a moment; for comparisons, which need them all at once. */
export async function readPracticesMatching(database: Database, filter: PracticeFilter, moment: Moment): Promise<number[]> {
  const values: unknown[] = [...momentValues(moment)];
  const conditions = conditionsOf(filter, values);
  const rows = await database.rows<{ node_id: number }>(
    `select o.node_id from organisation o ${conditions.needStanding ? REGISTER_STANDING : ''}
     where ${[standsAt('o', MOMENT.revision), `o.kind = 'PRACTICE'`, ...conditions.sql].join(' and ')}`,
    values,
  );
  return rows.map((row) => row.node_id);
}
