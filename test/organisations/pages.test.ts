import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';
import { answered, ask, statementsOf } from './support/ask';

const db = useDatabase({ template: withEvidence });

const firstCursor = async (field: string): Promise<string> =>
  (await answered(db.database, `{ list: ${field} { pageInfo { endCursor } } }`)).list.pageInfo.endCursor;

const codesOf = ({ errors }: { errors: { code: unknown }[] }): unknown[] => errors.map(({ code }) => code);

describe('T33: ten practices in the order of their lists', () => {
  it('are ten practices, however many lists each of them has', async () => {
    const { practices } = await answered(
      db.database,
      `{ practices(first: 10, orderBy: LIST_SIZE_DESC, asOf: "2021-12-31") { totalCount nodes { odsCode listSize { patients } listSizes { patients } } } }`,
    );
    expect(practices.nodes).toHaveLength(10);
    expect(new Set(practices.nodes.map(({ odsCode }: { odsCode: string }) => odsCode)).size).toBe(10);
    expect(practices.totalCount).toBe(50);
    const lists = practices.nodes.map((one: any) => one.listSize.patients);
    expect(lists).toEqual([...lists].sort((a: number, b: number) => b - a));
    expect(practices.nodes.some((one: any) => one.listSizes.length > 1)).toBe(true);
  });

  it('are ordered by the list of the day that is asked about', async () => {
    const { practices } = await answered(
      db.database,
      `{ practices(first: 3, orderBy: LIST_SIZE_ASC, asOf: "2016-12-31") { nodes { odsCode listSize { patients } } } }`,
    );
    expect(practices.nodes.map((one: any) => [one.odsCode, one.listSize?.patients ?? null])).toEqual([
      ['Y02735', 3_882],
      ['M92001', null],
      ['M92002', null],
    ]);
  });
});

describe('T34: a cursor', () => {
  const page = (after: string, orderBy = 'NAME_ASC', field = 'practices') =>
    ask(
      db.database,
      `query ($after: String) { ${field}(first: 2, after: $after, orderBy: ${orderBy}) { nodes { id } } }`,
      { after },
    );

  it('leads on where it was given out', async () => {
    expect((await page(await firstCursor('practices(first: 2)'))).errors).toEqual([]);
  });

  it('is refused once altered by one character', async () => {
    const cursor = await firstCursor('practices(first: 2)');
    const place = cursor.length - 3;
    const altered = `${cursor.slice(0, place)}${cursor[place] === 'A' ? 'B' : 'A'}${cursor.slice(place + 1)}`;
    expect(codesOf(await page(altered))).toEqual(['BAD_CURSOR']);
  });

  it('is refused by another field, another order, and another commissioner', async () => {
    const ofPractices = await firstCursor('practices(first: 2)');
    expect(codesOf(await page(ofPractices, 'NAME_ASC', 'trusts'))).toEqual(['BAD_CURSOR']);
    expect(codesOf(await page(ofPractices, 'NAME_DESC'))).toEqual(['BAD_CURSOR']);
    const { commissioner } = await answered(
      db.database,
      `{ commissioner(odsCode: "06A", asOf: "2018-07-31") { practices(first: 2) { pageInfo { endCursor } } } }`,
    );
    const elsewhere = await ask(
      db.database,
      `query ($after: String) { commissioner(odsCode: "D2P2L") { practices(after: $after) { nodes { id } } } }`,
      { after: commissioner.practices.pageInfo.endCursor },
    );
    expect(codesOf(elsewhere)).toEqual(['BAD_CURSOR']);
  });

  it.each([
    '',
    '.',
    'x'.repeat(1_000_000),
    `${'A'.repeat(8)}.${'A'.repeat(1_000_000)}`,
    '\u0000',
    '; drop table organisation',
  ])('is refused when it is none (case %#)', async (nonsense) => {
    expect(codesOf(await page(nonsense))).toEqual(['BAD_CURSOR']);
  });
});

describe('a page of all practices', () => {
  it('costs one statement for each relation, whatever its length', async () => {
    const page = (first: number) => () =>
      answered(
        db.database,
        `{ practices(first: ${first}, asOf: "2021-06-01") { nodes { odsCode status commissioner { odsCode name } listSize { patients provenance { source { title } } } aliases { name } sites { name } } } }`,
      );
    const statements = await statementsOf(db.database, page(50));
    // Revision, page, status, commissioners, lists, names, sites; the sources of the lists.
    expect(statements).toHaveLength(8);
    expect(await statementsOf(db.database, page(5))).toHaveLength(8);
  });

  it('is walked from the end of a commissioner’s list as well', async () => {
    const { commissioner } = await answered(
      db.database,
      `{ commissioner(odsCode: "06A", asOf: "2018-07-31") { practices(last: 2) { totalCount nodes { odsCode } pageInfo { hasPreviousPage hasNextPage } } } }`,
    );
    expect(commissioner.practices).toEqual({
      totalCount: 44,
      nodes: [{ odsCode: 'Y02736' }, { odsCode: 'Y02757' }],
      pageInfo: { hasPreviousPage: true, hasNextPage: false },
    });
  });
});
