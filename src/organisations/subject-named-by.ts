import type { Database } from '../database';
import { ApiError, decodeNodeId } from '../graphql';
import type { Moment } from '../time';
import { readOrganisationsByKey } from './organisation-queries';

/**
 * The identity of the organisation that an argument names by id, ODS code or slug; null where nothing was given. An id that is
 * well formed but of nothing in the record gives an identity that nothing has.
 *
 * @throws {ApiError} `BAD_NODE_ID` when it is none of the three
 */
export async function subjectNamedBy(database: Database, named: string | null, moment: Moment): Promise<number | null> {
  if (named === null) return null;
  const [byKey] = await readOrganisationsByKey(database, [named], moment);
  if (byKey !== undefined) return byKey.nodeId;
  const [byId] = await readOrganisationsByKey(database, [keyOfId(named)], moment);
  return byId?.nodeId ?? 0;
}

function keyOfId(id: string): string {
  try {
    return decodeNodeId(id).key;
  } catch {
    throw new ApiError(
      'BAD_NODE_ID',
      `"${id.slice(0, 60)}" is no id, ODS code or slug of an organisation in the record`,
    );
  }
}
