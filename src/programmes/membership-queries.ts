import type { Database } from '../database';
import { organisationColumns, organisationRow, type OrganisationRow, type StoredOrganisation } from '../organisations';
import { londonDay, standsAt, type Bounds, type Day, type Moment, type Spell } from '../time';
import { membershipsAt, type JoinedStatement, type Membership } from './membership';

/** A JOINED row with the names of what it is about. */
export interface NamedStatement extends JoinedStatement {
  practiceCode: string;
  programmeSlug: string;
  leadId: number | null;
}

/** One spell of one practice in one programme, as it is believed at a moment: what comparisons attribute patient-time by. */
export interface MembershipSpell {
  practiceId: number;
  practiceCode: string;
  programmeId: number;
  programmeSlug: string;
  model: string;
  /** The organisation that leads the programme; null where it has none. */
  leadId: number | null;
  /** The participation that it rests on. */
  participationId: number;
  spell: Spell;
  /** Its publication is only bounded and may lie after the moment: possible on any day, certain on none. */
  isPossiblyKnownOnly: boolean;
}

export type NamedMembership = Membership<NamedStatement>;

/** A membership with the organisation that leads its programme. */
export interface LedMembership extends NamedMembership {
  lead: OrganisationRow | null;
}

interface StoredStatement {
  participation_id: number;
  programme_id: number;
  model: string;
  practice_id: number;
  practice_code: string;
  programme_slug: string;
  lead_id: number | null;
  source_id: number;
  is_preferred: boolean;
  stated_earliest: Day;
  stated_latest: Day;
  revises_id: number | null;
  from_earliest: Day | null;
  from_latest: Day | null;
  to_earliest: Day | null;
  to_latest: Day | null;
  ending_stage: string | null;
  ending_earliest: Day | null;
  ending_latest: Day | null;
  ending_stated_earliest: Day | null;
  ending_stated_latest: Day | null;
}

const COLUMNS = `p.node_id as participation_id, p.programme_id, g.model, p.practice_id, practice.key as practice_code,
  programme.key as programme_slug, g.lead_id, p.source_id, p.is_preferred, p.revises_id, p.stated_earliest, p.stated_latest,
  p.valid_from_earliest as from_earliest, p.valid_from_latest as from_latest,
  p.valid_to_earliest as to_earliest, p.valid_to_latest as to_latest, ending.stage as ending_stage,
  ending.valid_from_earliest as ending_earliest, ending.valid_from_latest as ending_latest,
  ending.stated_earliest as ending_stated_earliest, ending.stated_latest as ending_stated_latest`;

const TABLES = `participation p
  join programme g on g.node_id = p.programme_id and ${standsAt('g', '$1')}
  join node practice on practice.id = p.practice_id
  join node programme on programme.id = p.programme_id
  left join participation ending on ending.node_id = p.ended_by_id and ${standsAt('ending', '$1')}`;

const IS_JOINED = `${standsAt('p', '$1')} and p.stage = 'JOINED' and p.practice_id is not null`;

/**
 * The rows that may count, which are few where the planner is told. Without a filter on stated time they are the preferred
 * ones; with one also earlier editions of networks, and rows that were corrected since, but nothing that certainly appeared later. `$2` is the day of the filter.
 */
function mayCount({ asKnownAt }: Moment): string {
  if (asKnownAt === null) return `${IS_JOINED} and p.is_preferred and $2::date is null`;
  return `${IS_JOINED} and (p.is_preferred or (p.stated_earliest <= $2::date and (
    g.model = 'PRIMARY_CARE_NETWORK' or exists (select from participation r where r.revises_id = p.node_id and ${standsAt('r', '$1')}))))`;
}

const IN_A_PROGRAMME_OF_THEIRS = `p.programme_id in (
  select mine.programme_id from participation mine where mine.practice_id = any($3) and ${standsAt('mine', '$1')})`;

/** What to read memberships of; each narrows it. */
export interface MembershipScope {
  programmeIds?: readonly number[];
  models?: readonly string[];
  /** Only simulated programmes, or only real ones; without it both. */
  isSimulated?: boolean;
}

/** The memberships of whole programmes, in one statement, by practice and in the order of their first days. */
export async function readMemberships(
  database: Database,
  scope: MembershipScope,
  moment: Moment,
): Promise<MembershipSpell[]> {
  return (await readWholeProgrammes(database, scope, moment)).map(membershipSpell);
}

export function readMembershipsOfProgrammes(
  database: Database,
  programmeIds: readonly number[],
  moment: Moment,
): Promise<NamedMembership[]> {
  return readWholeProgrammes(database, { programmeIds }, moment);
}

async function readWholeProgrammes(
  database: Database,
  { programmeIds, models, isSimulated }: MembershipScope,
  moment: Moment,
): Promise<NamedMembership[]> {
  const rows = await database.rows<StoredStatement>(
    `select ${COLUMNS} from ${TABLES}
     where ${mayCount(moment)}
       and ($3::integer[] is null or p.programme_id = any($3)) and ($4::text[] is null or g.model = any($4))
       and ($5::boolean is null or (p.programme_id < 0) = $5)
     order by practice.key collate "C", p.valid_from_latest, p.node_id`,
    [moment.atRevision, knownOn(moment), programmeIds ?? null, models ?? null, isSimulated ?? null],
  );
  return membershipsAt(rows.map(namedStatement), moment);
}

/**
 * All memberships of these practices, each with the organisation that leads its programme, in one statement. With a filter
 * on stated time whole networks are read, since only all of an edition's rows say that it is an edition.
 */
export async function readMembershipsOfPractices(
  database: Database,
  practiceIds: readonly number[],
  moment: Moment,
): Promise<LedMembership[]> {
  const rows = await database.rows<StoredStatement & StoredOrganisation>(
    `select ${COLUMNS}, ${organisationColumns('lead', 'lead_organisation_')} from ${TABLES}
     left join organisation lead on lead.node_id = g.lead_id and ${standsAt('lead', '$1')}
     where ${mayCount(moment)} and ${moment.asKnownAt === null ? 'p.practice_id = any($3)' : IN_A_PROGRAMME_OF_THEIRS}
     order by practice.key collate "C", p.valid_from_latest, p.node_id`,
    [moment.atRevision, knownOn(moment), practiceIds],
  );
  const leads = new Map(rows.map((row) => [row.programme_id, leadOf(row, moment)]));
  const asked = new Set(practiceIds);
  return membershipsAt(rows.map(namedStatement), moment)
    .filter(({ statement }) => asked.has(statement.practiceId))
    .map((membership) => ({ ...membership, lead: leads.get(membership.statement.programmeId) ?? null }));
}

function leadOf(row: StoredStatement & StoredOrganisation, moment: Moment): OrganisationRow | null {
  return row['lead_organisation_node_id'] === null ? null : organisationRow(row, moment, 'lead_organisation_');
}

function knownOn({ asKnownAt }: Moment): Day | null {
  return asKnownAt === null ? null : londonDay(asKnownAt);
}

export function membershipSpell({
  statement,
  spell,
  isPossiblyKnownOnly,
}: Membership<NamedStatement>): MembershipSpell {
  const { practiceId, practiceCode, programmeId, programmeSlug, model, leadId, participationId } = statement;
  return {
    practiceId,
    practiceCode,
    programmeId,
    programmeSlug,
    model,
    leadId,
    participationId,
    spell,
    isPossiblyKnownOnly,
  };
}

function namedStatement(row: StoredStatement): NamedStatement {
  return {
    participationId: row.participation_id,
    programmeId: row.programme_id,
    programmeSlug: row.programme_slug,
    model: row.model,
    leadId: row.lead_id,
    practiceId: row.practice_id,
    practiceCode: row.practice_code,
    sourceId: row.source_id,
    isPreferred: row.is_preferred,
    revisesId: row.revises_id,
    statedEarliest: row.stated_earliest,
    statedLatest: row.stated_latest,
    from: { earliest: row.from_earliest, latest: row.from_latest },
    to: boundsOrOpen(row.to_earliest, row.to_latest),
    ending:
      row.ending_stage === null
        ? null
        : {
            stage: row.ending_stage,
            from: { earliest: row.ending_earliest, latest: row.ending_latest },
            statedEarliest: row.ending_stated_earliest!,
            statedLatest: row.ending_stated_latest!,
          },
  };
}

function boundsOrOpen(earliest: Day | null, latest: Day | null): Bounds | null {
  return earliest === null && latest === null ? null : { earliest, latest };
}
