import type { Database } from '../database';
import { nodeRow, type NodeRow } from '../graphql';
import { knowledgeAt, standsAt, type Moment } from '../time';

export interface ConflictMemberRow {
  memberId: number;
  position: string;
  moment: Moment;
}

export interface ConflictRow extends NodeRow {
  topic: string;
  kind: string;
  isContradiction: boolean;
  /** Null where none is preferred, or where the preferred one had not been published. */
  preferredId: number | null;
  why: string | null;
  explanation: string;
  /** Those that may have been published at the moment. */
  members: ConflictMemberRow[];
}

interface StoredMember {
  node_id: number;
  key: string;
  topic: string;
  kind: string;
  is_contradiction: boolean;
  preferred_id: number | null;
  preferred_why: string | null;
  explanation: string;
  member_id: number;
  position: string;
  stated_earliest: string | null;
  stated_latest: string | null;
}

// A conflict and its members in one go, one row a member: few, and a conflict is never asked for without them. A member is
// published when its source is; a participation carries the bounds itself.
const SELECT = `select c.node_id, n.key, c.topic, c.kind, c.is_contradiction, c.preferred_id, c.preferred_why, c.explanation,
  cm.member_id, cm.position,
  case when p.node_id is null then s.published_earliest else p.stated_earliest end as stated_earliest,
  case when p.node_id is null then s.published_latest else p.stated_latest end as stated_latest
  from conflict c
  join node n on n.id = c.node_id
  join conflict_member cm on cm.conflict_id = c.node_id and ${standsAt('cm', '$1')}
  join node member on member.id = cm.member_id
  left join claim k on k.node_id = cm.member_id and ${standsAt('k', '$1')}
  left join published_effect e on e.node_id = cm.member_id and ${standsAt('e', '$1')}
  left join participation p on p.node_id = cm.member_id and ${standsAt('p', '$1')}
  left join source s on s.node_id = coalesce(k.source_id, e.source_id) and ${standsAt('s', '$1')}
  where ${standsAt('c', '$1')} and num_nonnulls(k.node_id, e.node_id, p.node_id) > 0`;

const ORDER = 'order by n.key collate "C", member.kind collate "C", member.key collate "C"';

export async function readConflicts(database: Database, moment: Moment): Promise<ConflictRow[]> {
  return conflictRows(await database.rows<StoredMember>(`${SELECT} ${ORDER}`, [moment.atRevision]), moment);
}

export async function readConflictsByKey(
  database: Database,
  keys: readonly string[],
  moment: Moment,
): Promise<ConflictRow[]> {
  const rows = await database.rows<StoredMember>(`${SELECT} and n.key = any($2) ${ORDER}`, [moment.atRevision, keys]);
  return conflictRows(rows, moment);
}

/** Every conflict, whole, that one of these statements is a member of. */
export async function readConflictsByMember(
  database: Database,
  memberIds: readonly number[],
  moment: Moment,
): Promise<ConflictRow[]> {
  const rows = await database.rows<StoredMember>(
    `${SELECT} and c.node_id in (select own.conflict_id from conflict_member own where ${standsAt('own', '$1')} and own.member_id = any($2)) ${ORDER}`,
    [moment.atRevision, memberIds],
  );
  return conflictRows(rows, moment);
}

function conflictRows(stored: readonly StoredMember[], moment: Moment): ConflictRow[] {
  const conflicts = new Map<number, ConflictRow>();
  for (const row of stored) {
    if (knowledgeAt({ statedEarliest: row.stated_earliest, statedLatest: row.stated_latest }, moment) === null)
      continue;
    const conflict = conflicts.get(row.node_id) ?? conflictRow(row, moment);
    conflicts.set(row.node_id, conflict);
    conflict.members.push({ memberId: row.member_id, position: row.position, moment });
    if (row.member_id !== row.preferred_id) continue;
    conflict.preferredId = row.preferred_id;
    conflict.why = row.preferred_why;
  }
  // Who has heard one side only knows of no conflict.
  return [...conflicts.values()].filter(({ members }) => members.length >= 2);
}

/** Without members, and so without a preferred one. */
function conflictRow(row: StoredMember, moment: Moment): ConflictRow {
  return {
    ...nodeRow('Conflict', row, moment),
    topic: row.topic,
    kind: row.kind,
    isContradiction: row.is_contradiction,
    preferredId: null,
    why: null,
    explanation: row.explanation,
    members: [],
  };
}
