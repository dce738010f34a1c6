import type { Database } from '../database';
import { groupedBy } from '../graphql';
import type { Moment } from '../time';
import { readRelationsOf, type RelationRow } from './relation-queries';
import { RelationPredicate } from './vocabulary';

const SUCCESSION = [RelationPredicate.SUCCEEDED_BY, RelationPredicate.ABSORBED_BY];

/** What became of organisations, or what they came from: the links of each, in the order of the identities. */
export async function readSuccessions(
  database: Database,
  side: 'subject_id' | 'object_id',
  ids: readonly number[],
  moment: Moment,
): Promise<RelationRow[][]> {
  const links = await readRelationsOf(database, side, ids, SUCCESSION, moment);
  return groupedBy(ids, links, (link) => (side === 'subject_id' ? link.subjectId : link.objectId));
}
