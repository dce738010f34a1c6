import type { Page } from './connection';
import { decodeCursor, encodeCursor, type Position, type PositionType } from './cursor';
import { type PageArguments, pageWindow } from './page-arguments';

/** One expression that a list is ordered by. Nulls come last in both directions; the last expression must be unique and never null. */
export interface OrderTerm {
  sql: string;
  /** What a cursor's value is cast to. Text is ordered by code point, so that pages are the same whatever the server's locale. */
  type: PositionType;
  descending?: boolean;
}

export interface KeysetList {
  /** Names the field and the order, for example `practices:NAME_ASC`. */
  list: string;
  select: string;
  /** From `from` to the end of `where`; at least one condition, so that `and` can follow. */
  fromWhere: string;
  values: readonly unknown[];
  order: readonly OrderTerm[];
}

type RunQuery = <Row extends Record<string, unknown>>(text: string, values: readonly unknown[]) => Promise<Row[]>;

/**
 * One page by keyset: the rows after (or before) a position in the order, never by counting rows over, so that rows that come
 * and go beside the reader make nothing appear twice or vanish.
 */
export async function keysetPage<Row extends Record<string, unknown>, Node>(
  run: RunQuery,
  list: KeysetList,
  args: PageArguments,
  toNode: (row: Row) => Node,
): Promise<Page<Node>> {
  const window = pageWindow(args);
  const order = list.order.map(byCodePoint);
  const types = order.map((term) => term.type);
  const values = [...list.values];
  const conditions: string[] = [];
  if (window.after !== null)
    conditions.push(beyond(order, decodeCursor(list.list, window.after, types), false, values));
  if (window.before !== null)
    conditions.push(beyond(order, decodeCursor(list.list, window.before, types), true, values));
  const positions = order.map((term, index) => `(${term.sql})::text as "order_${index}"`).join(', ');
  // The size is a parameter: in the text it would make a hundred prepared statements of one.
  values.push(window.size + 1);
  const rows = await run<Row>(
    `select ${list.select}, ${positions} ${list.fromWhere}${conditions.map((condition) => ` and ${condition}`).join('')}
     order by ${order.map((term) => orderBy(term, window.isBackward)).join(', ')} limit $${values.length}`,
    values,
  );
  const hasMore = rows.length > window.size;
  const page = hasMore ? rows.slice(0, window.size) : rows;
  if (window.isBackward) page.reverse();
  const edges = page.map((row) => ({
    node: toNode(row),
    cursor: encodeCursor(
      list.list,
      order.map((_, index) => row[`order_${index}`] as string | null),
    ),
  }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: window.isBackward ? window.before !== null : hasMore,
      hasPreviousPage: window.isBackward ? hasMore : window.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => {
      const [row] = await run<{ count: number }>(`select count(*)::int as count ${list.fromWhere}`, list.values);
      return row!.count;
    },
  };
}

function byCodePoint(term: OrderTerm): OrderTerm {
  return term.type === 'text' ? { ...term, sql: `(${term.sql}) collate "C"` } : term;
}

function orderBy({ sql, descending = false }: OrderTerm, isBackward: boolean): string {
  return isBackward
    ? `${sql} ${descending ? 'asc' : 'desc'} nulls first`
    : `${sql} ${descending ? 'desc' : 'asc'} nulls last`;
}

/** Strictly behind the position (in front of it when `isBefore`), term by term. */
function beyond(order: readonly OrderTerm[], position: Position, isBefore: boolean, values: unknown[]): string {
  const alternatives: string[] = [];
  let equalSoFar = '';
  order.forEach((term, index) => {
    const at = position[index] ?? null;
    if (at === null) {
      if (isBefore) alternatives.push(`${equalSoFar}${term.sql} is not null`);
      equalSoFar += `${term.sql} is null and `;
      return;
    }
    values.push(at);
    const value = `$${values.length}::${term.type}`;
    const isAscending = (term.descending ?? false) === isBefore;
    const nullsFollow = isBefore ? '' : ` or ${term.sql} is null`;
    alternatives.push(`${equalSoFar}(${term.sql} ${isAscending ? '>' : '<'} ${value}${nullsFollow})`);
    equalSoFar += `${term.sql} = ${value} and `;
  });
  return `(${alternatives.map((alternative) => `(${alternative})`).join(' or ')})`;
}
