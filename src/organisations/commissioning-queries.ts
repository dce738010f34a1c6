import type { Database } from '../database';
import { standsAt, type Moment } from '../time';
import { commissioningOnDay } from './commissioning';
import { MOMENT, momentValues } from './moment-values';
import {
  organisationColumns,
  organisationRow,
  type OrganisationRow,
  type StoredOrganisation,
} from './organisation-row';

/** One practice and who commissions it, whichever of the two is asked for. */
export interface Commissioning {
  practiceId: number;
  commissionerId: number;
  organisation: OrganisationRow;
}

export function readCommissionersOf(
  database: Database,
  practiceIds: readonly number[],
  moment: Moment,
): Promise<Commissioning[]> {
  return read(database, commissioningOnDay('= any($4)'), 'commissioner_id', practiceIds, moment);
}

export function readPracticesCommissionedBy(
  database: Database,
  commissionerIds: readonly number[],
  moment: Moment,
): Promise<Commissioning[]> {
  const theirs = `(select * from ${commissioningOnDay()} everyone where commissioner_id = any($4))`;
  return read(database, theirs, 'practice_id', commissionerIds, moment);
}

async function read(
  database: Database,
  commissioning: string,
  shown: 'practice_id' | 'commissioner_id',
  ids: readonly number[],
  moment: Moment,
): Promise<Commissioning[]> {
  const onlyPractices = shown === 'practice_id' ? `and o.kind = 'PRACTICE'` : '';
  const rows = await database.rows<StoredOrganisation>(
    `select commissioning.practice_id, commissioning.commissioner_id, ${organisationColumns('o')}
     from ${commissioning} commissioning
     join organisation o on o.node_id = commissioning.${shown} and ${standsAt('o', MOMENT.revision)} ${onlyPractices}`,
    [...momentValues(moment), ids],
  );
  return rows.map((row) => ({
    practiceId: row['practice_id'] as number,
    commissionerId: row['commissioner_id'] as number,
    organisation: organisationRow(row, moment),
  }));
}
