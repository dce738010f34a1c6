import type { Database } from '../database';
import { groupedBy, inOrderOf, momentLoader, type MomentLoader } from '../graphql';
import { readActivePractices, type PracticeCountRow } from './active-practices-queries';
import { readCommissionersOf, readPracticesCommissionedBy } from './commissioning-queries';
import { readListSizes, readListsThatCount, type ListSizeRow } from './list-size-queries';
import { listsOn, type ListsOnDay } from './lists-on';
import { readNames, type OrganisationNameRow } from './organisation-name-queries';
import { readOrganisationsById, readRegisterStandings, type RegisterStanding } from './organisation-queries';
import type { OrganisationRow } from './organisation-row';
import { readPeopleById, type PersonRow } from './person-queries';
import { readRegisterStates, type RegisterStateRow } from './register-state-queries';
import type { RelationRow } from './relation-queries';
import { readSitesOf, type SiteRow } from './site-queries';
import { readCommissionerHints, readPracticeHints, type SuccessionHintRow } from './succession-hint-queries';
import { readSuccessions } from './succession-queries';

/** All by identity in the record. */
export interface OrganisationLoaders {
  organisationById: MomentLoader<number, OrganisationRow | null>;
  personById: MomentLoader<number, PersonRow | null>;
  names: MomentLoader<number, OrganisationNameRow[]>;
  /** Status and dates as the register gave them. */
  registerStanding: MomentLoader<number, RegisterStanding | null>;
  registerStates: MomentLoader<number, RegisterStateRow[]>;
  sites: MomentLoader<number, SiteRow[]>;
  /** The list that counts on the moment's day. */
  listSize: MomentLoader<number, ListSizeRow | null>;
  listSizes: MomentLoader<number, ListSizeRow[]>;
  /** Who commissions a practice on the moment's day. */
  commissionerOf: MomentLoader<number, OrganisationRow | null>;
  /** The practices of a commissioner on the moment's day. */
  practicesOfCommissioner: MomentLoader<number, OrganisationRow[]>;
  activePractices: MomentLoader<number, PracticeCountRow | null>;
  /** The lists of a commissioner's practices that are dated to the moment's day. */
  listsOfCommissioner: MomentLoader<number, ListsOnDay | null>;
  /** Links to what became of it. */
  successors: MomentLoader<number, RelationRow[]>;
  /** Links from what it took over. */
  predecessors: MomentLoader<number, RelationRow[]>;
  practiceSuccessionHints: MomentLoader<number, SuccessionHintRow[]>;
  commissionerSuccessionHints: MomentLoader<number, SuccessionHintRow[]>;
}

/** Made anew for each request: what was loaded for one is never shown to another. */
export function organisationLoaders(database: Database): OrganisationLoaders {
  return {
    organisationById: momentLoader(async (ids, moment) =>
      inOrderOf(ids, await readOrganisationsById(database, ids, moment), (row) => row.nodeId),
    ),
    personById: momentLoader(async (ids, moment) =>
      inOrderOf(ids, await readPeopleById(database, ids, moment), (row) => row.nodeId),
    ),
    names: momentLoader(async (ids, moment) =>
      groupedBy(ids, await readNames(database, ids, moment), (row) => row.organisationId),
    ),
    registerStanding: momentLoader(async (ids, moment) =>
      inOrderOf(ids, await readRegisterStandings(database, ids, moment), (row) => row.organisationId),
    ),
    registerStates: momentLoader(async (ids, moment) =>
      groupedBy(ids, await readRegisterStates(database, ids, moment), (row) => row.organisationId),
    ),
    sites: momentLoader(async (ids, moment) =>
      groupedBy(ids, await readSitesOf(database, ids, moment), (row) => row.practiceId),
    ),
    listSize: momentLoader(async (ids, moment) =>
      inOrderOf(ids, await readListsThatCount(database, ids, moment), (row) => row.organisationId),
    ),
    listSizes: momentLoader(async (ids, moment) =>
      groupedBy(ids, await readListSizes(database, ids, moment), (row) => row.organisationId),
    ),
    commissionerOf: momentLoader(async (ids, moment) => {
      const found = inOrderOf(ids, await readCommissionersOf(database, ids, moment), (row) => row.practiceId);
      return found.map((commissioning) => commissioning?.organisation ?? null);
    }),
    practicesOfCommissioner: momentLoader(async (ids, moment) => {
      const lists = groupedBy(
        ids,
        await readPracticesCommissionedBy(database, ids, moment),
        (row) => row.commissionerId,
      );
      return lists.map((list) => list.map((commissioning) => commissioning.organisation));
    }),
    activePractices: momentLoader(async (ids, moment) =>
      inOrderOf(ids, await readActivePractices(database, ids, moment), (row) => row.commissionerId),
    ),
    listsOfCommissioner: momentLoader((ids, moment) =>
      Promise.all(ids.map((id) => listsOn(database, id, moment.asOf, moment))),
    ),
    successors: momentLoader((ids, moment) => readSuccessions(database, 'subject_id', ids, moment)),
    predecessors: momentLoader((ids, moment) => readSuccessions(database, 'object_id', ids, moment)),
    practiceSuccessionHints: momentLoader((ids, moment) => readPracticeHints(database, ids, moment)),
    commissionerSuccessionHints: momentLoader((ids, moment) => readCommissionerHints(database, ids, moment)),
  };
}
