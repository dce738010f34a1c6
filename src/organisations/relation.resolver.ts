import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Provenance, provenanceOf, type ProvenanceRow } from '../evidence';
import { MomentArguments, resolveMoment, SimulatedArgument } from '../graphql';
import type { OrganisationRow } from './organisation-row';
import { Organisation } from './organisation.entity';
import type { OrganisationContext } from './organisation-context';
import { Relation } from './relation.entity';
import { readRelations, type RelationRow } from './relation-queries';
import { holdsPossibly } from './relation-spell';
import { subjectNamedBy } from './subject-named-by';
import { RelationPredicate } from './vocabulary';

@Resolver(() => Relation)
export class RelationResolver {
  @Query(() => [Relation], {
    description:
      'Dated links between organisations, by subject. With `asOf` those that hold on that day, as far as their bounds allow; without it all, whenever they held. Without `subject` those between real organisations, unless asked otherwise.',
  })
  async relations(
    @Arg('subject', () => ID, {
      nullable: true,
      description: 'The id, ODS code or slug of the organisation that the link is said of.',
    })
    subject: string | null,
    @Arg('predicate', () => RelationPredicate, { nullable: true, description: 'Which kind of link.' })
    predicate: RelationPredicate | null,
    @Args(() => SimulatedArgument) { isSimulated }: SimulatedArgument,
    @Args(() => MomentArguments) args: MomentArguments,
    @Ctx() context: OrganisationContext,
  ): Promise<RelationRow[]> {
    const moment = await resolveMoment(args, context);
    const subjectId = await subjectNamedBy(context.database, subject ?? null, moment);
    const found = await readRelations(context.database, { subjectId, predicate: predicate ?? null }, moment);
    const takesAll = subjectId !== null || isSimulated == null;
    const relations = takesAll ? found : found.filter((relation) => relation.subjectId < 0 === isSimulated);
    return args.asOf == null ? relations : relations.filter((relation) => holdsPossibly(relation, moment.asOf));
  }

  @FieldResolver(() => Organisation)
  subject(@Root() row: RelationRow, @Ctx() { organisations }: OrganisationContext): Promise<OrganisationRow | null> {
    return organisations.organisationById.load(row.subjectId, row.moment);
  }

  @FieldResolver(() => Organisation)
  object(@Root() row: RelationRow, @Ctx() { organisations }: OrganisationContext): Promise<OrganisationRow | null> {
    return organisations.organisationById.load(row.objectId, row.moment);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() row: RelationRow): ProvenanceRow {
    return provenanceOf(row);
  }
}
