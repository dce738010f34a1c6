import type { Page } from './connection';
import { decodeCursor, encodeCursor } from './cursor';
import { type PageArguments, pageWindow } from './page-arguments';

/**
 * A page of a short list that is already at hand, such as the practices of one trust.
 *
 * @param list     names the field, for the cursors
 * @param orderKey a text that is unique in the list and sorts it
 */
export function pageOf<Row>(
  list: string,
  rows: readonly Row[],
  orderKey: (row: Row) => string,
  args: PageArguments,
): Page<Row> {
  const window = pageWindow(args);
  const keyIn = (cursor: string | null): string | null =>
    cursor === null ? null : decodeCursor(list, cursor, ['text'])[0]!;
  const [after, before] = [keyIn(window.after), keyIn(window.before)];
  const ordered = rows
    .map((node) => ({ node, key: orderKey(node) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const between = ordered.filter(({ key }) => (after === null || key > after) && (before === null || key < before));
  const page = window.isBackward ? between.slice(-window.size) : between.slice(0, window.size);
  const edges = page.map(({ node, key }) => ({ node, cursor: encodeCursor(list, [key]) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: window.isBackward ? before !== null : between.length > page.length,
      hasPreviousPage: window.isBackward ? between.length > page.length : after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: rows.length,
  };
}
