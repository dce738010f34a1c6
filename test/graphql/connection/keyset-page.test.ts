import 'reflect-metadata';
import { keysetPage, type OrderTerm, type PageArguments } from '../../../src/graphql';
import { useDatabase } from '../../support/database';

const db = useDatabase({ template: null });

/** Words that languages sort in many ways, none of them by code point. */
const WORDS = [
  'a',
  'B',
  'b',
  'A',
  'é',
  'e',
  'É',
  'z',
  'Z',
  'ä',
  '_',
  '-b',
  'b-',
  ' b',
  '0',
  '10',
  '2',
  'ß',
  'ss',
  '漢',
  '😀',
  'ﬀ',
];
const byCodePoint = [...WORDS].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));

interface Stored extends Record<string, unknown> {
  word: string;
}

const pageOfWords = (collation: string, order: readonly OrderTerm[], args: PageArguments) =>
  keysetPage<Stored, string>(
    (text, values) => db.database.rows(text, values),
    {
      list: 'words',
      select: 'w.word',
      fromWhere: `from (select word collate "${collation}" as word, score from words) w where $1`,
      values: [true],
      order,
    },
    args,
    (row) => row.word,
  );

async function walk(
  collation: string,
  order: readonly OrderTerm[],
  size: number,
  isBackward: boolean,
): Promise<string[]> {
  const words: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const args: PageArguments = isBackward ? { last: size, before: cursor } : { first: size, after: cursor };
    const page = await pageOfWords(collation, order, args);
    if (isBackward) words.unshift(...page.nodes);
    else words.push(...page.nodes);
    if (!(isBackward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage)) return words;
    cursor = isBackward ? page.pageInfo.startCursor : page.pageInfo.endCursor;
  }
}

beforeAll(async () => {
  await db.pool.query('create table words (word text, score double precision)');
  await db.pool.query(
    'insert into words select word, case when place % 3 = 0 then null else place / 7.0 end from unnest($1::text[]) with ordinality as t (word, place)',
    [WORDS],
  );
});

describe('a list by text', () => {
  it.each(['C', 'de-x-icu', 'en-x-icu', 'sv-x-icu'])(
    'is in the order of code points where the locale of the server is %s',
    async (collation) => {
      for (const [size, isBackward] of [
        [1, false],
        [1, true],
        [5, false],
        [5, true],
      ] as const) {
        expect(await walk(collation, [{ sql: 'w.word', type: 'text' }], size, isBackward)).toEqual(byCodePoint);
      }
      const downwards = [{ sql: 'w.word', type: 'text', descending: true }] as const;
      expect(await walk(collation, downwards, 3, false)).toEqual([...byCodePoint].reverse());
    },
  );
});

describe('a list by a number that may be missing', () => {
  it.each([false, true])(
    'is the same from both ends, those without it last, exactly to the last digit (descending: %s)',
    async (descending) => {
      const order: OrderTerm[] = [
        { sql: 'w.score', type: 'double precision', descending },
        { sql: 'w.word', type: 'text' },
      ];
      const all = await walk('C', order, 100, false);
      expect(new Set(all).size).toBe(WORDS.length);
      const { rows } = await db.pool.query<{ word: string }>(
        `select word from words order by score ${descending ? 'desc' : 'asc'} nulls last, word collate "C"`,
      );
      expect(all).toEqual(rows.map(({ word }) => word));
      for (const size of [1, 2, 7]) {
        for (const isBackward of [false, true]) expect(await walk('C', order, size, isBackward)).toEqual(all);
      }
    },
  );
});
