import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page lies in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Are there more after this page?' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Are there more before this page?' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first edge; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last edge: give it as `after` for the next page; null on an empty page.',
  })
  endCursor!: string | null;
}

export interface Edge<Row> {
  node: Row;
  cursor: string;
}

/** A page as resolvers return it. `totalCount` may be a function, which is called only when the field is asked for. */
export interface Page<Row> {
  edges: Edge<Row>[];
  nodes: Row[];
  pageInfo: PageInfo;
  totalCount: number | (() => Promise<number>);
}

/** The connection and edge types of a node type: `PracticeConnection`, `PracticeEdge`. */
export function connectionOf(name: string, nodeType: () => ClassType): ClassType {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a page, with its cursor.`, simpleResolvers: true })
  class NodeEdge {
    @Field(nodeType, { description: `The ${name} itself.` })
    node!: object;

    @Field(() => String, { description: 'Opaque place of this edge in the list, for `after` and `before`.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, {
    description: `A page of a list of ${name}, in a stable order.`,
    simpleResolvers: true,
  })
  class NodeConnection {
    @Field(() => [NodeEdge], { description: 'The page, with a cursor for each.' })
    edges!: NodeEdge[];

    @Field(() => [nodeType() as never], { description: 'The page without cursors.' })
    nodes!: object[];

    @Field(() => PageInfo, { description: 'Where the page lies in its list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in the whole list at this moment.' })
    totalCount!: number;
  }
  return NodeConnection;
}
