import { useDatabase } from '../support/database';
import { answered, ask, keyOf } from './support/ask';
import { correctEvidence } from './support/corrected-evidence';
import { withEvidence } from './support/evidence-template';

const db = useDatabase({ template: withEvidence });

const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String) {
  claims(first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

async function page(variables: Record<string, unknown>) {
  return (await answered(db.database, PAGE, variables)).claims;
}

describe('claims in pages', () => {
  it('hold each claim once, forwards and backwards, in one order', async () => {
    const forwards: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo, totalCount } = await page({ first: 50, after });
      expect(totalCount).toBe(177);
      forwards.push(...nodes.map(keyOf));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    const backwards: string[] = [];
    for (let before: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = await page({ last: 40, before });
      backwards.unshift(...nodes.map(keyOf));
      before = pageInfo.startCursor;
      more = pageInfo.hasPreviousPage;
    }
    expect(new Set(forwards).size).toBe(177);
    expect(forwards).toEqual([...forwards].sort());
    expect(backwards).toEqual(forwards);
  });

  it('go on where they were after a claim in front of them was withdrawn', async () => {
    const first = await page({ first: 3 });
    const second = await page({ first: 3, after: first.pageInfo.endCursor });
    await correctEvidence(db.url, [{ file: 'claims.csv', was: 'A1-02,QUANTITY', is: 'A1-02B,QUANTITY' }]);
    const again = await page({ first: 3, after: first.pageInfo.endCursor });
    expect(first.nodes.map(keyOf)).toContain('A1-02');
    expect(again.nodes).toEqual(second.nodes);
  });
});

describe('a cursor that cannot be used is refused', () => {
  const codeOf = async (cursor: unknown) =>
    (await ask(db.database, PAGE, { variables: { after: cursor } })).errors[0]?.code;

  it('when it is nonsense', async () => {
    expect(await codeOf('nonsense')).toBe('BAD_CURSOR');
  });

  it('when it was altered', async () => {
    const { pageInfo } = await page({ first: 1 });
    const [sum] = pageInfo.endCursor.split('.');
    const elsewhere = Buffer.from(JSON.stringify(['ZZZ'])).toString('base64url');
    expect(await codeOf(`${sum}.${elsewhere}`)).toBe('BAD_CURSOR');
  });

  it('when it belongs to another list', async () => {
    const { revisions } = await answered(db.database, '{ revisions(first: 1) { pageInfo { endCursor } } }');
    expect(await codeOf(revisions.pageInfo.endCursor)).toBe('BAD_CURSOR');
  });
});

it.each([0, 101, -1])('a page of %i is refused', async (first) => {
  const { errors } = await ask(db.database, PAGE, { variables: { first } });
  expect(errors.map(({ code }) => code)).toEqual(['BAD_PAGE']);
});
