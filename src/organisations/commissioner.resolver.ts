import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { provenanceOf } from '../evidence';
import { DateScalar, PageArguments, pageOf, type Page } from '../graphql';
import { onDay } from '../time';
import type { PracticeCountRow } from './active-practices-queries';
import { Commissioner } from './commissioner.entity';
import type { ListsOnDay } from './lists-on';
import type { OrganisationRow } from './organisation-row';
import type { OrganisationContext } from './organisation-context';
import { PracticeCount } from './practice-count';
import { PracticeConnection } from './practice.entity';
import { NEAR_DAYS } from './register-editions';
import { RegisteredPatients } from './registered-patients';

const ON_DAY = { nullable: true, description: 'The day, if not that of the moment.' };

@Resolver(() => Commissioner)
export class CommissionerResolver {
  @FieldResolver(() => PracticeConnection, {
    description: 'The practices whose `commissioner` it is on the day, by ODS code. After it closed there are none.',
  })
  async practices(
    @Root() row: OrganisationRow,
    @Arg('asOf', () => DateScalar, ON_DAY) asOf: string | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { organisations }: OrganisationContext,
  ): Promise<Page<OrganisationRow>> {
    const practices = await organisations.practicesOfCommissioner.load(row.nodeId, onDay(row.moment, asOf));
    return pageOf(`Commissioner.practices:${row.key}`, practices, (practice) => practice.key, page);
  }

  @FieldResolver(() => PracticeCount, {
    nullable: true,
    description: `How many of its general practices were active, in the known register edition nearest to the day. Only an edition dated within ${NEAR_DAYS} days either side counts, and only one that is complete for this commissioner: imported whole, or with its publisher's count of the practices in the record. After the commissioner closed, the practices that it had on its last day. Null where there is no such edition.`,
  })
  activePractices(
    @Root() row: OrganisationRow,
    @Arg('asOf', () => DateScalar, ON_DAY) asOf: string | null,
    @Ctx() { organisations }: OrganisationContext,
  ): Promise<PracticeCountRow | null> {
    return organisations.activePractices.load(row.nodeId, onDay(row.moment, asOf));
  }

  @FieldResolver(() => RegisteredPatients, {
    nullable: true,
    description:
      'The patients of its practices on the day, from lists dated to exactly that day. Null where there are none: not known, and not zero.',
  })
  async registeredPatients(
    @Root() row: OrganisationRow,
    @Arg('asOf', () => DateScalar, ON_DAY) asOf: string | null,
    @Ctx() { organisations }: OrganisationContext,
  ) {
    const lists = await organisations.listsOfCommissioner.load(row.nodeId, onDay(row.moment, asOf));
    return lists === null ? null : registeredPatients(lists);
  }
}

function registeredPatients({ day, lists, patients }: ListsOnDay) {
  const publications = new Map(lists.map((list) => [`${list.sourceId}|${list.releaseId}`, list]));
  const provenance = [...publications.values()].map((list) => provenanceOf({ ...list, releaseRow: null }));
  return { on: day, practices: lists.length, patients, provenance };
}
