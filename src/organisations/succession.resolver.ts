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

/** What both practices and commissioners tell of who came before and after them; the hints of each are of their own kind. */
function successionResolver(
  type: () => typeof Practice | typeof Commissioner,
  hints: { description: string; loader: 'practiceSuccessionHints' | 'commissionerSuccessionHints' },
) {
  @Resolver(type)
  class SuccessionResolver {
    @FieldResolver(() => [Relation], { description: SUCCESSORS })
    successors(@Root() row: OrganisationRow, @Ctx() { organisations }: OrganisationContext): Promise<RelationRow[]> {
      return organisations.successors.load(row.nodeId, row.moment);
    }

    @FieldResolver(() => [Relation], { description: PREDECESSORS })
    predecessors(@Root() row: OrganisationRow, @Ctx() { organisations }: OrganisationContext): Promise<RelationRow[]> {
      return organisations.predecessors.load(row.nodeId, row.moment);
    }

    @FieldResolver(() => [SuccessionHint], { description: hints.description })
    successionHints(
      @Root() row: OrganisationRow,
      @Ctx() { organisations }: OrganisationContext,
    ): Promise<SuccessionHintRow[]> {
      return organisations[hints.loader].load(row.nodeId, row.moment);
    }
  }
  return SuccessionResolver;
}

export const successionResolvers = [
  successionResolver(() => Practice, {
    loader: 'practiceSuccessionHints',
    description:
      'Practices whose list jumped when it closed, by about its own list, in the same network or under the same commissioner. A hint to look into, never a fact: nothing follows from it, and comparisons do not use it.',
  }),
  successionResolver(() => Commissioner, {
    loader: 'commissionerSuccessionHints',
    description:
      'Commissioners to which its practices were linked on the day after their links to it ended. A hint, never a fact: the register of commissioners does not say who succeeded whom.',
  }),
];
