import { pageOf, type Page, type PageArguments } from '../graphql';
import type { OrganisationRow } from '../organisations';
import type { Certainty, Moment } from '../time';
import { isMemberOn } from './membership';
import type { ProgrammeContext } from './programme-context';

/**
 * A page of the practices that were members of any of these programmes on the moment's day, each once, by ODS code.
 *
 * @param list  names the field and whose it is, for the cursors
 */
export async function membersPage(
  list: string,
  programmeIds: readonly number[],
  certainty: Certainty,
  page: PageArguments,
  moment: Moment,
  { organisations, programmes }: ProgrammeContext,
): Promise<Page<OrganisationRow>> {
  const memberships = (await programmes.membershipsOfProgramme.loadMany(programmeIds, moment)).flat();
  const members = memberships.filter((membership) => isMemberOn(membership, moment.asOf, certainty));
  const ids = [...new Set(members.map(({ statement }) => statement.practiceId))];
  const practices = await organisations.organisationById.loadMany(ids, moment);
  return pageOf(
    `${list}:${certainty}`,
    practices.filter((practice) => practice !== null),
    (practice) => practice.key,
    page,
  );
}

/** The practices that an organisation leads on the moment's day, by any of its programmes of these models. */
export async function practicesLed(
  lead: OrganisationRow,
  models: readonly string[],
  certainty: Certainty,
  page: PageArguments,
  moment: Moment,
  context: ProgrammeContext,
): Promise<Page<OrganisationRow>> {
  const led = await context.programmes.programmesOfLead.load(lead.nodeId, moment);
  const programmeIds = led.filter(({ model }) => models.includes(model)).map(({ nodeId }) => nodeId);
  return membersPage(`${lead.typeName}.practices:${lead.key}`, programmeIds, certainty, page, moment, context);
}
