import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Provenance, provenanceOf, Source, type ProvenanceRow, type SourceRow } from '../evidence';
import { ListSize } from './list-size.entity';
import type { ListSizeRow } from './list-size-queries';
import type { OrganisationContext } from './organisation-context';
import { RegisterState } from './register-state.entity';
import type { RegisterStateRow } from './register-state-queries';
import { Site } from './site.entity';
import type { SiteRow } from './site-queries';

@Resolver(() => ListSize)
export class ListSizeResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() row: ListSizeRow): ProvenanceRow {
    return provenanceOf(row);
  }
}

@Resolver(() => Site)
export class SiteResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() row: SiteRow): ProvenanceRow {
    return provenanceOf(row);
  }
}

@Resolver(() => RegisterState)
export class RegisterStateResolver {
  @FieldResolver(() => Source)
  edition(@Root() row: RegisterStateRow, @Ctx() { evidence }: OrganisationContext): Promise<SourceRow | null> {
    return evidence.sourceById.load(row.sourceId, row.moment);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() row: RegisterStateRow): ProvenanceRow {
    return provenanceOf({ ...row, grade: null });
  }
}
