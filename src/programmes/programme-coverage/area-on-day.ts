import { listsOn, type OrganisationRow } from '../../organisations';
import { onDay, type Moment } from '../../time';
import type { ProgrammeContext } from '../programme-context';
import type { ProgrammeRow } from '../programme-queries';
import type { ActivePractices, AreaOnDay } from './coverage-count';

/**
 * What is known of a programme's area on the moment's day.
 *
 * @param alsoIds  practices beyond the area whose lists are wanted too
 */
export async function areaOnDay(
  programme: ProgrammeRow,
  alsoIds: readonly number[],
  moment: Moment,
  context: ProgrammeContext,
): Promise<AreaOnDay> {
  const { database, organisations } = context;
  const commissioner =
    programme.areaId === null ? null : await organisations.organisationById.load(programme.areaId, moment);
  const practiceIds = commissioner === null ? [] : await practicesOf(commissioner, moment, context);
  const lists = await listsOn(database, [...new Set([...practiceIds, ...alsoIds])], moment.asOf, moment);
  const patients = new Map(lists?.lists.map((list) => [list.organisationId, list.patients!]));
  if (commissioner === null) return { practiceIds: new Set(), active: null, patients };
  const active = await activePracticesOf(commissioner, practiceIds, moment, context);
  return { practiceIds: new Set(practiceIds), active, patients };
}

/** As the edition near the day counts them, and which of the area's practices they are. */
async function activePracticesOf(
  commissioner: OrganisationRow,
  practiceIds: readonly number[],
  moment: Moment,
  { evidence, organisations }: ProgrammeContext,
): Promise<ActivePractices | null> {
  const count = await organisations.activePractices.load(commissioner.nodeId, moment);
  if (count === null) return null;
  const editionId = count.provenance.sourceId!;
  const [edition, states] = await Promise.all([
    evidence.sourceById.load(editionId, moment),
    organisations.registerStates.loadMany(practiceIds, moment),
  ]);
  const active = states
    .flat()
    .filter((state) => state.sourceId === editionId && state.status === 'ACTIVE' && state.prescribingSetting === '4');
  return {
    count: count.value,
    basis: [count.definition, edition?.title].filter(Boolean).join(' '),
    practiceIds: new Set(active.map(({ organisationId }) => organisationId)),
  };
}

/** After a commissioner closed, its area is the practices that it had on its last day, as far as they are still open. */
async function practicesOf(
  commissioner: OrganisationRow,
  moment: Moment,
  { organisations }: ProgrammeContext,
): Promise<number[]> {
  const { closedOn } = commissioner;
  const hasClosed = closedOn !== null && closedOn < moment.asOf;
  const then = hasClosed ? onDay(moment, closedOn) : moment;
  const ids = (await organisations.practicesOfCommissioner.load(commissioner.nodeId, then)).map(({ nodeId }) => nodeId);
  if (!hasClosed) return ids;
  const commissioners = await organisations.commissionerOf.loadMany(ids, moment);
  return ids.filter((_, index) => commissioners[index] !== null);
}
