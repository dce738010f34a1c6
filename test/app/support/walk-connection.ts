import type { AppUnderTest } from './use-app';

/** A connection: the fields that lead to it from `Query`, and what tells its nodes apart. */
export interface ConnectionPath {
  /** Each with its arguments, the last one without its page, or `... on Type`; of a list the first item is gone into. */
  fields: readonly string[];
  identity?: string;
}

export interface Walked {
  /** In the order of the list, from whichever end it was walked. */
  nodes: string[];
  totalCounts: Set<number>;
  pages: number;
}

/** All of it, page by page, each page a request of its own. */
export async function walkConnection(
  server: AppUnderTest,
  path: ConnectionPath,
  { size, isBackward = false }: { size: number; isBackward?: boolean },
): Promise<Walked> {
  const walked: Walked = { nodes: [], totalCounts: new Set(), pages: 0 };
  let cursor: string | null = null;
  for (;;) {
    const page = await onePage(server, path, { size, isBackward, cursor });
    const nodes = page.edges.map(({ node }) => JSON.stringify(node));
    expect(page.nodes.map((node) => JSON.stringify(node))).toEqual(nodes);
    walked.nodes = isBackward ? [...nodes, ...walked.nodes] : [...walked.nodes, ...nodes];
    walked.totalCounts.add(page.totalCount);
    walked.pages += 1;
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    expect([startCursor, endCursor]).toEqual([page.edges[0]?.cursor ?? null, page.edges.at(-1)?.cursor ?? null]);
    if (!(isBackward ? hasPreviousPage : hasNextPage)) return walked;
    cursor = isBackward ? startCursor : endCursor;
  }
}

interface Page {
  totalCount: number;
  edges: { cursor: string; node: unknown }[];
  nodes: unknown[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

interface Window {
  size: number;
  isBackward: boolean;
  cursor: string | null;
}

async function onePage(
  server: AppUnderTest,
  { fields, identity = '... on Node { id }' }: ConnectionPath,
  window: Window,
): Promise<Page> {
  const { size, isBackward, cursor } = window;
  const place = cursor === null ? '' : `${isBackward ? 'before' : 'after'}: ${JSON.stringify(cursor)}`;
  const paged = `${isBackward ? 'last' : 'first'}: ${size} ${place}`;
  const selection = `totalCount edges { cursor node { ${identity} } } nodes { ${identity} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
  const document = fields.reduceRight((inner, field, depth) => {
    if (field.startsWith('...')) return `{ ${field} ${inner} }`;
    const isLast = depth === fields.length - 1;
    return `{ at${depth}: ${isLast ? withArguments(field, paged) : field} ${inner} }`;
  }, `{ ${selection} }`);
  const data = await server.answer(document);
  return fields.reduce((value, _, depth) => {
    const next = `at${depth}` in value ? value[`at${depth}`] : value;
    return Array.isArray(next) ? next[0] : next;
  }, data);
}

/** `practices` or `practices(asOf: "2018-07-31")`, with arguments more. */
function withArguments(field: string, more: string): string {
  return field.endsWith(')') ? `${field.slice(0, -1)} ${more})` : `${field}(${more})`;
}
