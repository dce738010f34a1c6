import type { Database } from '../database';
import { groupedBy } from '../graphql';
import { knowledgeAt, standsAt, type Bounds, type Day, type Moment } from '../time';
import { isMemberOn, MODELS_IN_ORDER } from './membership';
import { readMemberships, type MembershipSpell } from './membership-queries';
import { mayHaveUnnamedMembers, unnamedWithin, type CountedCohort } from './unnamed-members';

/** A programme that may have members whom nobody named. */
export interface UnnamedMembers {
  programmeId: number;
  programmeSlug: string;
  programmeName: string;
  model: string;
  commissionerId: number | null;
  /** Where it is: the code of its commissioner, else the area that its source prints, such as ENGLAND. */
  place: string | null;
}

/** The same, with how many: at least so many, or null where nobody gives a number. */
export interface UnnamedMembersWithin extends UnnamedMembers {
  atLeast: number | null;
}

interface StoredCount {
  programme_id: number;
  slug: string;
  name: string;
  model: string;
  commissioner_id: number | null;
  place: string | null;
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

/** One programme with every number that is known of its members, and everybody who is named. */
interface Counted {
  programme: UnnamedMembers;
  launchedEarliest: Day | null;
  cohorts: CountedCohort[];
  named: MembershipSpell[];
}

/** Networks are left out: each edition of their register names every member. */
const MODELS = MODELS_IN_ORDER.filter((model) => model !== 'PRIMARY_CARE_NETWORK');

/** Those that may have unnamed members on the moment's day. In two statements, whatever the number of programmes. */
export async function readUnnamedMembers(database: Database, moment: Moment): Promise<UnnamedMembers[]> {
  const programmes = await readCounted(database, moment);
  return programmes
    .filter(({ launchedEarliest, cohorts, named }) => {
      const onDay = named.filter((one) => isMemberOn(one, moment.asOf, 'POSSIBLE'));
      const numbers = { namedOnDay: practicesIn(onDay), namesAnyone: named.length > 0 };
      return mayHaveUnnamedMembers({ launchedEarliest, cohorts, ...numbers }, moment.asOf);
    })
    .map(({ programme }) => programme);
}

/** Those that may have had unnamed members on any day of a half-open window. In two statements. */
export async function readUnnamedMembersWithin(
  database: Database,
  window: { from: Day; to: Day },
  moment: Moment,
): Promise<UnnamedMembersWithin[]> {
  const programmes = await readCounted(database, moment);
  return programmes.flatMap(({ programme, launchedEarliest, cohorts, named }) => {
    const unnamed = unnamedWithin({ launchedEarliest, cohorts, namedEver: practicesIn(named) }, window);
    return unnamed === null ? [] : [{ ...programme, ...unnamed }];
  });
}

async function readCounted(database: Database, moment: Moment): Promise<Counted[]> {
  const [rows, memberships] = await Promise.all([
    database.rows<StoredCount & Record<string, unknown>>(
      `select g.node_id as programme_id, n.key as slug, g.name, g.model, g.commissioner_id, coalesce(place.key, g.geography) as place,
         g.launched_earliest, p.cohort_id, coalesce(c.size_min, p.cohort_size) as size_min,
         p.valid_from_earliest as from_earliest, p.valid_from_latest as from_latest,
         p.valid_to_earliest as to_earliest, p.valid_to_latest as to_latest, p.stated_earliest, p.stated_latest
       from programme g join node n on n.id = g.node_id
       left join node place on place.id = g.commissioner_id
       left join participation p on p.programme_id = g.node_id and p.stage = 'JOINED' and p.cohort_id is not null and ${standsAt('p', '$1')}
       left join cohort c on c.node_id = p.cohort_id and ${standsAt('c', '$1')}
       where ${standsAt('g', '$1')} and g.model = any($2) order by n.key collate "C", p.node_id`,
      [moment.atRevision, MODELS],
    ),
    readMemberships(database, { models: MODELS }, moment),
  ]);
  const ids = [...new Set(rows.map((row) => row.programme_id))];
  return groupedBy(ids, rows, (row) => row.programme_id).map((own) => counted(own, memberships, moment));
}

function counted(rows: readonly StoredCount[], memberships: readonly MembershipSpell[], moment: Moment): Counted {
  const first = rows[0]!;
  return {
    programme: {
      programmeId: first.programme_id,
      programmeSlug: first.slug,
      programmeName: first.name,
      model: first.model,
      commissionerId: first.commissioner_id,
      place: first.place,
    },
    launchedEarliest: first.launched_earliest,
    cohorts: rows
      .filter((row) => row.cohort_id !== null && isKnown(row, moment))
      .map((row) => ({
        sizeMin: row.size_min,
        from: { earliest: row.from_earliest, latest: row.from_latest },
        to: boundsOrOpen(row),
      })),
    named: memberships.filter(({ programmeId }) => programmeId === first.programme_id),
  };
}

function practicesIn(memberships: readonly MembershipSpell[]): number {
  return new Set(memberships.map(({ practiceId }) => practiceId)).size;
}

function isKnown(row: StoredCount, moment: Moment): boolean {
  return knowledgeAt({ statedEarliest: row.stated_earliest, statedLatest: row.stated_latest }, moment) !== null;
}

function boundsOrOpen({ to_earliest: earliest, to_latest: latest }: StoredCount): Bounds | null {
  return earliest === null && latest === null ? null : { earliest, latest };
}
