import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  ClaimConnection,
  claimConnection,
  Provenance,
  provenanceOf,
  Source,
  type ClaimRow,
  type ProvenanceRow,
  type SourceRow,
} from '../evidence';
import { DateScalar, PageArguments, type Page } from '../graphql';
import { OrganisationName } from './organisation-name.entity';
import type { OrganisationNameRow } from './organisation-name-queries';
import type { OrganisationRow } from './organisation-row';
import { Organisation } from './organisation.entity';
import type { OrganisationContext } from './organisation-context';

/** Fields that all organisations have in common. */
@Resolver(() => Organisation)
export class OrganisationResolver {
  @FieldResolver(() => [OrganisationName], {
    description:
      'Every name that was printed for it by `asKnownAt`: register names first, the current one at the front.',
  })
  aliases(@Root() row: OrganisationRow, @Ctx() { organisations }: OrganisationContext): Promise<OrganisationNameRow[]> {
    return organisations.names.load(row.nodeId, row.moment);
  }

  @FieldResolver(() => DateScalar, { nullable: true })
  async openedOn(@Root() row: OrganisationRow, @Ctx() context: OrganisationContext): Promise<string | null> {
    return row.moment.asKnownAt === null ? row.openedOn : ((await standing(row, context))?.openedOn ?? null);
  }

  @FieldResolver(() => DateScalar, { nullable: true })
  async closedOn(@Root() row: OrganisationRow, @Ctx() context: OrganisationContext): Promise<string | null> {
    return row.moment.asKnownAt === null ? row.closedOn : ((await standing(row, context))?.closedOn ?? null);
  }

  @FieldResolver(() => ClaimConnection, {
    description: 'What sources say about it, by id. `asOf` leaves none out, because claims carry dates of their own.',
  })
  async claims(
    @Root() row: OrganisationRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { evidence }: OrganisationContext,
  ): Promise<Page<ClaimRow>> {
    return claimConnection(await evidence.claimsBySubject.load(row.nodeId, row.moment), page);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() row: OrganisationRow): ProvenanceRow {
    return provenanceOf(row);
  }
}

function standing(row: OrganisationRow, { organisations }: OrganisationContext) {
  return organisations.registerStanding.load(row.nodeId, row.moment);
}

@Resolver(() => OrganisationName)
export class OrganisationNameResolver {
  @FieldResolver(() => Source)
  source(@Root() row: OrganisationNameRow, @Ctx() { evidence }: OrganisationContext): Promise<SourceRow | null> {
    return evidence.sourceById.load(row.sourceId, row.moment);
  }
}
