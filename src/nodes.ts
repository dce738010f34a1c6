import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Database } from './database';
import { evidenceNodeReaders } from './evidence';
import {
  decodeNodeId,
  inOrderOf,
  MomentArguments,
  momentLoader,
  Node,
  resolveMoment,
  type MomentContext,
  type MomentLoader,
  type NodeReader,
  type NodeRow,
} from './graphql';
import { metricNodeReaders } from './metrics';
import { organisationNodeReaders } from './organisations';
import { programmeNodeReaders } from './programmes';
import { momentKey, type Moment } from './time';

/** For each GraphQL type, how its rows are read by key. */
function nodeReaders(database: Database): Record<string, NodeReader> {
  return {
    ...evidenceNodeReaders({ database }),
    ...organisationNodeReaders({ database }),
    ...programmeNodeReaders({ database }),
    ...metricNodeReaders(database),
  };
}

/** Kinds of the table `node` and the GraphQL type of each; an organisation's depends on its row. */
const TYPE_OF_KIND: Record<string, string> = {
  PROGRAMME: 'Programme',
  COHORT: 'Cohort',
  PARTICIPATION: 'Participation',
  RELATION: 'Relation',
  PERSON: 'Person',
  SOURCE: 'Source',
  CLAIM: 'Claim',
  CONFLICT: 'Conflict',
  EFFECT: 'PublishedEffect',
  METRIC: 'OutcomeMetric',
  RELEASE: 'Release',
  SITE: 'Site',
};
const ORGANISATION_TYPES = ['Trust', 'Practice', 'Federation', 'Commissioner', 'OtherOrganisation'];

/** Any row by its identity in the record, whatever its kind. */
export function nodesByIdentity(database: Database): MomentLoader<number, NodeRow | null> {
  const readers = nodeReaders(database);
  return momentLoader(async (ids, moment) => {
    const identities = await database.rows<{ id: number; kind: string; key: string }>('select id, kind, key from node where id = any($1)', [ids]);
    const kinds = new Map<string, string[]>();
    for (const { kind, key } of identities) kinds.set(kind, [...(kinds.get(kind) ?? []), key]);
    const rows = await Promise.all([...kinds].map(([kind, keys]) => readKind(readers, kind, keys, moment)));
    return inOrderOf(ids, rows.flat(), (row) => row.nodeId);
  });
}

async function readKind(readers: Record<string, NodeReader>, kind: string, keys: readonly string[], moment: Moment): Promise<NodeRow[]> {
  const types = kind === 'ORGANISATION' ? ORGANISATION_TYPES : [TYPE_OF_KIND[kind]];
  const rows = await Promise.all(types.map((type) => (type === undefined ? [] : readers[type]!(keys, moment))));
  return rows.flat().filter((row) => row !== null);
}

/** The slice of the context that `node` and `nodes` ask for. */
interface NodeQueryContext extends MomentContext {
  database: Database;
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'The thing that an `id` names, at the moment that the id holds; null where it does not exist there.' })
  async node(@Arg('id', () => ID, { description: 'An id that this server gave out.' }) id: string, @Ctx() context: NodeQueryContext): Promise<NodeRow | null> {
    return (await readNodes([id], context))[0]!;
  }

  @Query(() => [Node], { nullable: 'items', description: 'The things that these ids name, in their order; null for each that does not exist.' })
  nodes(
    @Arg('ids', () => [ID], { description: 'Ids that this server gave out, at most 100.' }) ids: string[],
    @Ctx() context: NodeQueryContext,
  ): Promise<(NodeRow | null)[]> {
    return readNodes(ids, context);
  }
}

async function readNodes(ids: readonly string[], context: NodeQueryContext): Promise<(NodeRow | null)[]> {
  const readers = nodeReaders(context.database);
  const latest = await resolveMoment(new MomentArguments(), context);
  const wanted = await Promise.all(
    ids.map(async (id) => {
      const { typeName, key, moment } = decodeNodeId(id);
      return { typeName, key, moment: moment === null ? latest : await resolveMoment(moment, context) };
    }),
  );
  const groups = new Map<string, number[]>();
  wanted.forEach(({ typeName, moment }, index) => {
    const group = `${typeName}\n${momentKey(moment)}\n${moment.isExplicit}`;
    groups.set(group, [...(groups.get(group) ?? []), index]);
  });
  const answers = new Array<NodeRow | null>(ids.length).fill(null);
  await Promise.all(
    [...groups.values()].map(async (places) => {
      const { typeName, moment } = wanted[places[0]!]!;
      const rows = (await readers[typeName]?.(places.map((place) => wanted[place]!.key), moment)) ?? [];
      places.forEach((place, index) => (answers[place] = rows[index] ?? null));
    }),
  );
  return answers;
}
