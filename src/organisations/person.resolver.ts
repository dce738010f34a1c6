import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Claim, Provenance, provenanceOf, type ClaimRow, type ProvenanceRow } from '../evidence';
import type { OrganisationRow } from './organisation-row';
import { Organisation } from './organisation.entity';
import type { OrganisationContext } from './organisation-context';
import { Person } from './person.entity';
import type { PersonRow } from './person-queries';

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  async organisation(
    @Root() row: PersonRow,
    @Ctx() { organisations }: OrganisationContext,
  ): Promise<OrganisationRow | null> {
    return row.organisationId === null ? null : organisations.organisationById.load(row.organisationId, row.moment);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() row: PersonRow): ProvenanceRow {
    return provenanceOf({ ...row, grade: null });
  }
}

/** What a claim says of its speaker stands here, because people are known in this folder. */
@Resolver(() => Claim)
export class ClaimPersonResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The person who says it; null where it is said by nobody named, or by an organisation.',
  })
  async person(@Root() row: ClaimRow, @Ctx() { organisations }: OrganisationContext): Promise<PersonRow | null> {
    return row.statedById === null ? null : organisations.personById.load(row.statedById, row.moment);
  }
}
