import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Database } from './database';
import { ApiError, badNodeId, decodeNodeId, Node, resolveMoment, type MomentContext, type NodeRow } from './graphql';
import { nodeReaders, type NodeReaders } from './node-readers';
import { momentKey, type Moment } from './time';

/** The slice of the context that `node` and `nodes` ask for. */
interface NodeQueryContext extends MomentContext {
  database: Database;
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'The thing that an `id` names, at the moment that the id holds; null where it does not exist there.',
  })
  async node(
    @Arg('id', () => ID, { description: 'An id that this server gave out.' }) id: string,
    @Ctx() context: NodeQueryContext,
  ): Promise<NodeRow | null> {
    return (await readNodes([id], context))[0]!;
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'The things that these ids name, in their order; null for each that does not exist.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Ids that this server gave out, at most 100.' }) ids: string[],
    @Ctx() context: NodeQueryContext,
  ): Promise<(NodeRow | null)[]> {
    return readNodes(ids, context);
  }
}

const MOST_IDS = 100;

async function readNodes(ids: readonly string[], context: NodeQueryContext): Promise<(NodeRow | null)[]> {
  if (ids.length > MOST_IDS)
    throw new ApiError('BAD_INPUT', `\`ids\` takes at most ${MOST_IDS} ids, got ${ids.length}`);
  const readers = nodeReaders(context.database);
  const wanted = await Promise.all(ids.map((id) => decodeWithMoment(id, readers, context)));
  const groups = groupedByTypeAndMoment(wanted);
  const found = await Promise.all(
    groups.map(({ typeName, moment, keys }) => readers.get(typeName)!([...keys], moment)),
  );
  // By the id that was asked for: a row that goes by another one is another thing, or the same at another moment.
  const byId = new Map(found.flat().map((row) => [row?.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

interface WantedNode {
  typeName: string;
  key: string;
  moment: Moment;
}

async function decodeWithMoment(id: string, readers: NodeReaders, context: NodeQueryContext): Promise<WantedNode> {
  const { typeName, key, moment } = decodeNodeId(id);
  if (!readers.has(typeName)) throw badNodeId(id);
  return { typeName, key, moment: await resolveMoment(moment ?? {}, context) };
}

/** What can be read together. */
interface Group {
  typeName: string;
  moment: Moment;
  keys: Set<string>;
}

function groupedByTypeAndMoment(wanted: readonly WantedNode[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { typeName, key, moment } of wanted) {
    const name = `${typeName}|${momentKey(moment)}|${moment.isExplicit}`;
    const group = groups.get(name) ?? { typeName, moment, keys: new Set() };
    groups.set(name, group);
    group.keys.add(key);
  }
  return [...groups.values()];
}
