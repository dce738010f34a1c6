import type { Database } from '../../../src/database';
import { answered } from './ask';

export interface Walk {
  order: string;
  size: number;
  isBackward?: boolean;
  /** Further arguments of `practices`, such as `atRevision: 3`. */
  further?: string;
  /** Done after each page, before the next. */
  afterPage?: () => Promise<unknown>;
}

export interface Walked {
  /** In the order of the list, from whichever end it was walked. */
  codes: string[];
  totalCounts: number[];
  pages: number;
}

/** All practices, page by page, each page a request of its own. */
export async function walkPractices(
  database: Database,
  { order, size, isBackward = false, further = '', afterPage }: Walk,
): Promise<Walked> {
  const walked: Walked = { codes: [], totalCounts: [], pages: 0 };
  const [count, cursor] = isBackward ? ['last', 'before'] : ['first', 'after'];
  let at: string | null = null;
  for (;;) {
    const { practices } = await answered(
      database,
      `query ($at: String) { practices(${count}: ${size}, ${cursor}: $at, orderBy: ${order} ${further}) {
        totalCount edges { cursor node { slug } } nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      } }`,
      { at },
    );
    const page: string[] = practices.nodes.map(({ slug }: { slug: string }) => slug);
    walked.codes = isBackward ? [...page, ...walked.codes] : [...walked.codes, ...page];
    walked.totalCounts.push(practices.totalCount);
    walked.pages += 1;
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = practices.pageInfo;
    if (!(isBackward ? hasPreviousPage : hasNextPage)) return walked;
    at = isBackward ? startCursor : endCursor;
    await afterPage?.();
  }
}
