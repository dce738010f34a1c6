import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { RequiresRole, Role } from '../access';
import { readRevisionPage, Revision, type RevisionRow } from '../changes';
import {
  ApiError,
  connectionOf,
  CursorScalar,
  Node,
  type NodeRow,
  type NodesContext,
  type Page,
  PageArguments,
  resolveMoment,
} from '../graphql';
import type { EvidenceContext } from './evidence-context';
import { Release } from './release.entity';
import type { ReleaseRow } from './release-queries';
import { readSubjects } from './revision-subjects';

const RevisionConnection = connectionOf('Revision', () => Revision);
const NodeConnection = connectionOf('Node', () => Node as never);

@ArgsType()
export class RevisionPageArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'How many, oldest first: 1 to 100. Without `first` and `last`: 50.',
  })
  first?: number | null;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Only revisions behind this place: the cursor of the last one that you have.',
  })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many of the latest: 1 to 100. Not together with `first`.' })
  last?: number | null;

  @Field(() => CursorScalar, { nullable: true, description: 'Only revisions in front of this place.' })
  before?: string | null;
}

@Resolver(() => Revision)
export class RevisionResolver {
  @Query(() => RevisionConnection, {
    description:
      'Every committed change, in the order of their numbers. Ask again with `after` for what came since: nothing is missed and nothing comes twice.',
  })
  async revisions(
    @Args(() => RevisionPageArguments) page: RevisionPageArguments,
    @Ctx() context: EvidenceContext,
  ): Promise<Page<RevisionRow>> {
    for (const cursor of [page.after, page.before]) {
      if (cursor != null && typeof cursor !== 'string')
        throw new ApiError('BAD_CURSOR', 'a cursor is a text, as this server gave it out');
    }
    return readRevisionPage(context.database, page, await resolveMoment({}, context));
  }

  @FieldResolver(() => Release, {
    nullable: true,
    description: 'The file that it imported; null where it imported none, or more than one: see `releases`.',
  })
  async release(@Root() revision: RevisionRow, @Ctx() { evidence }: EvidenceContext): Promise<ReleaseRow | null> {
    const releases = await evidence.releasesByRevision.load(revision.number, revision.moment);
    return releases.length === 1 ? releases[0]! : null;
  }

  @FieldResolver(() => [Release], { description: 'The files that it imported, by their ids.' })
  releases(@Root() revision: RevisionRow, @Ctx() { evidence }: EvidenceContext): Promise<ReleaseRow[]> {
    return evidence.releasesByRevision.load(revision.number, revision.moment);
  }

  @RequiresRole(Role.ADMIN)
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What proved who made it: the number of a token, or issuer and subject of a provider’s token. Null where no mutation made it. Needs the role admin.',
  })
  async credential(
    @Root() { number, moment }: RevisionRow,
    @Ctx() { evidence }: EvidenceContext,
  ): Promise<string | null> {
    return (await evidence.editByRevision.load(number, moment))?.credential ?? null;
  }

  @FieldResolver(() => NodeConnection, {
    description:
      'Everything that it recorded, changed or withdrew, as it stands at the moment of the question, or else as it last stood. For observations their metrics, for names, sites and list sizes the organisation.',
  })
  subjects(
    @Root() revision: RevisionRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: EvidenceContext & NodesContext,
  ): Promise<Page<NodeRow>> {
    return readSubjects(context, revision, page);
  }
}
