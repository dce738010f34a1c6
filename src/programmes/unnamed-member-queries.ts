import type { Database } from '../database';
import { groupedBy } from '../graphql';
import { knowledgeAt, standsAt, type Bounds, type Day, type Moment } from '../time';
import { isMemberOn, MODELS_IN_ORDER } from './membership';
import { readMemberships, type MembershipSpell } from './membership-queries';
import { mayHaveUnnamedMembers } from './unnamed-members';

/** A programme that may have, on the moment's day, members whom nobody named. */
export interface UnnamedMembers {
  programmeId: number;
  programmeSlug: string;
  programmeName: string;
  model: string;
  commissionerId: number | null;
}

interface StoredCount {
  programme_id: number;
  slug: string;
  name: string;
  model: string;
  commissioner_id: number | null;
  launched_earliest: Day | null;
  cohort_id: number | null;
  size_min: number | null;
  from_earliest: Day | null;
  from_latest: Day | null;
  to_earliest: Day | null;
  to_latest: Day | null;
  stated_earliest: Day;
  stated_latest: Day;
}

/** Networks are left out: each edition of their register names every member. */
const MODELS = MODELS_IN_ORDER.filter((model) => model !== 'PRIMARY_CARE_NETWORK');

/** In two statements, whatever the number of programmes. */
export async function readUnnamedMembers(database: Database, moment: Moment): Promise<UnnamedMembers[]> {
  const [rows, memberships] = await Promise.all([
    database.rows<StoredCount>(
      `select g.node_id as programme_id, n.key as slug, g.name, g.model, g.commissioner_id, g.launched_earliest,
         p.cohort_id, coalesce(c.size_min, p.cohort_size) as size_min, p.valid_from_earliest as from_earliest,
         p.valid_from_latest as from_latest, p.valid_to_earliest as to_earliest, p.valid_to_latest as to_latest,
         p.stated_earliest, p.stated_latest
       from programme g join node n on n.id = g.node_id
       left join participation p on p.programme_id = g.node_id and p.stage = 'JOINED' and p.cohort_id is not null and ${standsAt('p', '$1')}
       left join cohort c on c.node_id = p.cohort_id and ${standsAt('c', '$1')}
       where ${standsAt('g', '$1')} and g.model = any($2) order by n.key, p.node_id`,
      [moment.atRevision, MODELS],
    ),
    readMemberships(database, { models: MODELS }, moment),
  ]);
  return programmesOf(rows)
    .filter((counts) => hasUnnamed(counts, memberships, moment))
    .map(([first]) => ({
      programmeId: first!.programme_id,
      programmeSlug: first!.slug,
      programmeName: first!.name,
      model: first!.model,
      commissionerId: first!.commissioner_id,
    }));
}

function hasUnnamed(counts: readonly StoredCount[], memberships: readonly MembershipSpell[], moment: Moment): boolean {
  const own = memberships.filter(({ programmeId }) => programmeId === counts[0]!.programme_id);
  const named = own.filter((one) => isMemberOn(one, moment.asOf, 'POSSIBLE')).map(({ practiceId }) => practiceId);
  const cohorts = counts.filter((row) => row.cohort_id !== null && isKnown(row, moment));
  return mayHaveUnnamedMembers(
    {
      launchedEarliest: counts[0]!.launched_earliest,
      cohorts: cohorts.map((row) => ({
        sizeMin: row.size_min,
        from: { earliest: row.from_earliest, latest: row.from_latest },
        to: boundsOrOpen(row),
      })),
      namedOnDay: new Set(named).size,
      namesAnyone: own.length > 0,
    },
    moment.asOf,
  );
}

function programmesOf(rows: readonly StoredCount[]): StoredCount[][] {
  const ids = [...new Set(rows.map((row) => row.programme_id))];
  return groupedBy(ids, rows, (row) => row.programme_id);
}

function isKnown(row: StoredCount, moment: Moment): boolean {
  return knowledgeAt({ statedEarliest: row.stated_earliest, statedLatest: row.stated_latest }, moment) !== null;
}

function boundsOrOpen({ to_earliest: earliest, to_latest: latest }: StoredCount): Bounds | null {
  return earliest === null && latest === null ? null : { earliest, latest };
}
