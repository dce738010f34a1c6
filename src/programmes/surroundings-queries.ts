import type { Database } from '../database';
import { lastDayHeard } from '../evidence';
import { groupedBy } from '../graphql';
import { standsAt, type Day, type Moment } from '../time';
import type { Surroundings } from './membership';
import { readUnnamedMembers } from './unnamed-member-queries';

/** What is known of a practice's area; whether it may be a member itself is known from its memberships. */
export type SurroundingsRow = Omit<Surroundings, 'mayBeMember'>;

interface StoredArea {
  practice_id: number;
  commissioner_id: number;
  has_network_register: boolean;
  networks_known_from: Day | null;
}

/**
 * Everybody who ever commissioned a practice, by dated link or by register: an area stays the same place when its
 * commissioner merges into another, and so do the programmes in it.
 */
const COMMISSIONERS_EVER = `
  select r.subject_id as practice_id, r.object_id as commissioner_id from relation r
  where r.predicate = 'COMMISSIONED_BY' and r.subject_id = any($2) and ${standsAt('r', '$1')}
  union
  select rs.organisation_id, c.node_id from register_state rs
  join organisation c on c.ods_code = rs.commissioner_code and c.kind = 'COMMISSIONER' and ${standsAt('c', '$1')}
  where rs.organisation_id = any($2) and ${standsAt('rs', '$1')}`;

const HAS_NETWORK_REGISTER = `exists (select from programme g
  where g.model = 'PRIMARY_CARE_NETWORK' and g.commissioner_id = ever.commissioner_id and ${standsAt('g', '$1')}
    and exists (select from participation p where p.programme_id = g.node_id and p.practice_id is not null and ${standsAt('p', '$1')}))`;

/** The first day on which any network of the country is known to have had a member. */
const NETWORKS_KNOWN_FROM = `(select min(p.valid_from_latest) from participation p
  join programme g on g.node_id = p.programme_id and g.model = 'PRIMARY_CARE_NETWORK' and ${standsAt('g', '$1')}
  where p.stage = 'JOINED' and p.practice_id is not null and ${standsAt('p', '$1')} and ($3::date is null or p.stated_latest <= $3))`;

/** In three statements, whatever the number of practices. */
export async function readSurroundings(
  database: Database,
  practiceIds: readonly number[],
  moment: Moment,
): Promise<SurroundingsRow[]> {
  const [areas, unnamed] = await Promise.all([
    database.rows<StoredArea & Record<string, unknown>>(
      `select ever.practice_id, ever.commissioner_id, ${HAS_NETWORK_REGISTER} as has_network_register,
         ${NETWORKS_KNOWN_FROM} as networks_known_from
       from (${COMMISSIONERS_EVER}) ever`,
      [moment.atRevision, practiceIds, lastDayHeard(moment)],
    ),
    readUnnamedMembers(database, moment),
  ]);
  return groupedBy(practiceIds, areas, (area) => area.practice_id).map((own) => ({
    hasArea: own.length > 0,
    hasNetworkRegister: own.some((area) => area.has_network_register),
    networksKnownFrom: own[0]?.networks_known_from ?? null,
    programmesWithUnnamedMembers: unnamed.filter(({ commissionerId }) =>
      own.some((area) => area.commissioner_id === commissionerId),
    ).length,
  }));
}
