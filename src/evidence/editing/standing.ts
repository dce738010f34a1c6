import { UserErrorCode, type Faults, type NodeKind } from '../../changes';
import type { Transaction } from '../../database';
import { ApiError, decodeNodeId } from '../../graphql';
import type { Day } from '../../time';

/** The table that says something of the things of a kind. */
const TABLES: Partial<Record<NodeKind, string>> = {
  ORGANISATION: 'organisation',
  PROGRAMME: 'programme',
  COHORT: 'cohort',
  PARTICIPATION: 'participation',
  PERSON: 'person',
  SOURCE: 'source',
  CLAIM: 'claim',
  METRIC: 'metric',
};

/** The identity of a thing that stands now; null where nothing of that key does. */
export async function standingNode(transaction: Transaction, kind: NodeKind, key: string): Promise<number | null> {
  const { rows } = await transaction.query<{ id: number }>(
    `select n.id from node n join ${TABLES[kind]!}_current t on t.node_id = n.id where n.kind = $1 and n.key = $2`,
    [kind, key],
  );
  return rows[0]?.id ?? null;
}

/** What an input names. */
export interface Named {
  nodeId: number;
  key: string;
}

/** The thing behind an id that this server gave out, of one of these types; null, and a fault, where it is none that stands. */
export async function namedById(
  transaction: Transaction,
  id: string | null | undefined,
  kinds: Readonly<Record<string, NodeKind>>,
  field: string,
  faults: Faults,
): Promise<Named | null> {
  if (id == null) return null;
  const decoded = decodedOrNull(id);
  const kind = decoded === null ? undefined : kinds[decoded.typeName];
  if (decoded === null || kind === undefined) {
    faults.invalid(field, `${field} must be the id of one of ${Object.keys(kinds).join(', ')}`);
    return null;
  }
  const nodeId = await standingNode(transaction, kind, decoded.key);
  if (nodeId === null) faults.add(UserErrorCode.UNKNOWN, field, `what ${field} names is not in the record`);
  return nodeId === null ? null : { nodeId, key: decoded.key };
}

function decodedOrNull(id: string): { typeName: string; key: string } | null {
  try {
    return decodeNodeId(id);
  } catch (error) {
    if (error instanceof ApiError) return null; // no id of this server
    throw error;
  }
}

/** A source that something rests on. */
export interface NamedSource extends Named {
  grade: string;
  publishedEarliest: Day | null;
  publishedLatest: Day | null;
}

/** The source of this key; null, and a fault, where there is none. */
export async function namedSource(
  transaction: Transaction,
  key: string | null | undefined,
  field: string,
  faults: Faults,
): Promise<NamedSource | null> {
  if (key == null) return null;
  const { rows } = await transaction.query<NamedSource>(
    `select n.id as "nodeId", n.key, s.grade, s.published_earliest as "publishedEarliest", s.published_latest as "publishedLatest"
     from node n join source_current s on s.node_id = n.id where n.kind = 'SOURCE' and n.key = $1`,
    [key.trim()],
  );
  if (rows[0] === undefined)
    faults.add(
      UserErrorCode.UNKNOWN,
      field,
      `${field}: no source has the key "${key.slice(0, 80)}": register it first, or look in \`sources { key }\``,
    );
  return rows[0] ?? null;
}

/** Text that must say something. */
export function expectText(text: string | null | undefined, field: string, faults: Faults): void {
  if (text != null && text.trim() === '') faults.invalid(field, `${field} is empty: say something, or leave it out`);
}
