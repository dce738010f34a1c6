import { createUnionType, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Claim, Source, type ClaimRow } from './evidence';
import type { NodeRow, NodesContext } from './graphql';
import { Commissioner, Federation, OtherOrganisation, Person, Practice, Trust } from './organisations';
import { Cohort, Programme } from './programmes';

@ObjectType({
  description: 'An area that a statement is about, where it is about nothing narrower.',
  simpleResolvers: true,
})
export class Geography {
  @Field(() => String, { description: 'Its name as the evidence gives it: ENGLAND.' })
  name!: string;
}

export const ClaimSubject = createUnionType({
  name: 'ClaimSubject',
  description:
    'What a claim is about: a programme, an organisation, a group of practices, a person, a study, or an area.',
  types: () =>
    [
      Programme,
      Trust,
      Practice,
      Federation,
      Commissioner,
      OtherOrganisation,
      Cohort,
      Person,
      Source,
      Geography,
    ] as const,
  resolveType: (value: unknown) => (value as { typeName: string }).typeName,
});

@Resolver(() => Claim)
export class ClaimSubjectResolver {
  @FieldResolver(() => ClaimSubject, { description: 'What it is about.' })
  async subject(
    @Root() claim: ClaimRow,
    @Ctx() { nodes }: NodesContext,
  ): Promise<NodeRow | { typeName: string; name: string }> {
    if (claim.subjectId === null) return { typeName: 'Geography', name: claim.subjectGeography! };
    return (await nodes.load(claim.subjectId, claim.moment))!;
  }
}
