import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateTimeScalar } from '../graphql';
import type { EvidenceContext } from './evidence-context';
import { Provenance, type ProvenanceRow } from './provenance';
import { Release } from './release.entity';
import type { ReleaseRow } from './release-queries';
import { Source } from './source.entity';
import type { SourceRow } from './source-queries';
import { EvidenceGrade } from './vocabulary';

@Resolver(() => Provenance)
export class ProvenanceResolver {
  @FieldResolver(() => Source)
  source(@Root() row: ProvenanceRow, @Ctx() context: EvidenceContext): Promise<SourceRow> {
    return sourceOf(row, context);
  }

  @FieldResolver(() => Release, { nullable: true })
  async release(@Root() row: ProvenanceRow, @Ctx() { evidence }: EvidenceContext): Promise<ReleaseRow | null> {
    return row.releaseId === null ? null : evidence.releaseById.load(row.releaseId, row.moment);
  }

  @FieldResolver(() => DateTimeScalar)
  recordedAt(@Root() row: ProvenanceRow, @Ctx() { evidence }: EvidenceContext): Promise<string> {
    return evidence.recordedAt.load(row.recordedIn, row.moment);
  }

  @FieldResolver(() => EvidenceGrade)
  async grade(@Root() row: ProvenanceRow, @Ctx() context: EvidenceContext): Promise<string> {
    return row.grade ?? (await sourceOf(row, context)).grade;
  }
}

async function sourceOf(row: ProvenanceRow, { evidence }: EvidenceContext): Promise<SourceRow> {
  const { releaseId, recordedIn, moment } = row;
  const broughtBy = (): Promise<{ sourceId: number | null } | null> =>
    releaseId === null
      ? evidence.editByRevision.load(recordedIn, moment)
      : evidence.releaseById.load(releaseId, moment);
  const id = row.sourceId ?? (await broughtBy())?.sourceId ?? null;
  const source = id === null ? null : await evidence.sourceById.load(id, moment);
  if (source === null)
    throw new Error(
      `a recorded row names no source that stands at revision ${moment.atRevision} (source ${id}, release ${releaseId})`,
    );
  return source;
}
