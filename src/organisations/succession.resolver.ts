import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Commissioner } from './commissioner.entity';
import type { OrganisationContext } from './organisation-context';
import type { OrganisationRow } from './organisation-row';
import { Practice } from './practice.entity';
import { Relation } from './relation.entity';
import type { RelationRow } from './relation-queries';
import type { SuccessionHintRow } from './succession-hint-queries';
import { SuccessionHint } from './succession-hint.type';

const SUCCESSORS =
  'What became of it, as a source says: links SUCCEEDED_BY and ABSORBED_BY whose `object` is the successor, with their days and who says so. An empty list says that no source is known, not that there is none.';
const PREDECESSORS =
  'What it took over, as a source says: links SUCCEEDED_BY and ABSORBED_BY whose `subject` is the predecessor. An empty list says that no source is known.';

@Resolver(() => Practice)
export class PracticeSuccessionResolver {
  @FieldResolver(() => [Relation], { description: SUCCESSORS })
  successors(@Root() row: OrganisationRow, @Ctx() { organisations }: OrganisationContext): Promise<RelationRow[]> {
    return organisations.successors.load(row.nodeId, row.moment);
  }

  @FieldResolver(() => [Relation], { description: PREDECESSORS })
  predecessors(@Root() row: OrganisationRow, @Ctx() { organisations }: OrganisationContext): Promise<RelationRow[]> {
    return organisations.predecessors.load(row.nodeId, row.moment);
  }

  @FieldResolver(() => [SuccessionHint], {
    description:
      'Practices whose list jumped when it closed, by about its own list, in the same network or under the same commissioner. A hint to look into, never a fact: nothing follows from it, and comparisons do not use it.',
  })
  successionHints(
    @Root() row: OrganisationRow,
    @Ctx() { organisations }: OrganisationContext,
  ): Promise<SuccessionHintRow[]> {
    return organisations.practiceSuccessionHints.load(row.nodeId, row.moment);
  }
}

@Resolver(() => Commissioner)
export class CommissionerSuccessionResolver {
  @FieldResolver(() => [Relation], { description: SUCCESSORS })
  successors(@Root() row: OrganisationRow, @Ctx() { organisations }: OrganisationContext): Promise<RelationRow[]> {
    return organisations.successors.load(row.nodeId, row.moment);
  }

  @FieldResolver(() => [Relation], { description: PREDECESSORS })
  predecessors(@Root() row: OrganisationRow, @Ctx() { organisations }: OrganisationContext): Promise<RelationRow[]> {
    return organisations.predecessors.load(row.nodeId, row.moment);
  }

  @FieldResolver(() => [SuccessionHint], {
    description:
      'Commissioners to which its practices were linked on the day after their links to it ended. A hint, never a fact: the register of commissioners does not say who succeeded whom.',
  })
  successionHints(
    @Root() row: OrganisationRow,
    @Ctx() { organisations }: OrganisationContext,
  ): Promise<SuccessionHintRow[]> {
    return organisations.commissionerSuccessionHints.load(row.nodeId, row.moment);
  }
}
