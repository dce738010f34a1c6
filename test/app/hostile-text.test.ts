import { codesOf, send } from './support/ask-over-http';
import { useApp } from './support/use-app';
import { writeRows } from './support/write-rows';

const server = useApp();
const NUL = '\\u0000';
const HALF = '\\ud83d';

/** A body as written, so that escapes reach the server as escapes. */
const post = (body: string) =>
  send(server.app.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

describe('T25: text that cannot be stored', () => {
  const refused = async (body: string, codes: string[]) => {
    const answer = await post(body);
    expect([answer.status, codesOf(answer), answer.data]).toEqual([400, codes, undefined]);
    expect(server.takeLog()).toEqual([]);
    return answer.errors![0]!.message;
  };

  it.each([
    ['NUL', NUL],
    ['half of a surrogate pair', HALF],
    ['the other half', '\\ude00'],
  ])('is refused in a variable: %s', async (_, character) => {
    const query = 'query ($c: String!) { practice(odsCode: $c) { name } }';
    const message = await refused(`{"query": "${query}", "variables": {"c": "M9${character}"}}`, ['BAD_INPUT']);
    expect(message).toContain('the variable $c holds a NUL or half of a surrogate pair');
  });

  it.each([NUL, HALF])('is refused deep within a variable: %s', async (character) => {
    const query = 'query ($w: PracticeFilter) { practices(where: $w) { totalCount } }';
    const deep = `{"query": "${query}", "variables": {"w": {"odsCodes": ["M92002", "${character}"]}}}`;
    expect(await refused(deep, ['BAD_INPUT'])).toContain('the variable $w.odsCodes.1 holds');
  });

  it.each([NUL, HALF])('is refused in a key of a variable: %s', async (character) => {
    const query = 'query ($w: PracticeFilter) { practices(where: $w) { totalCount } }';
    await refused(`{"query": "${query}", "variables": {"w": {"name${character}": "x"}}}`, ['BAD_INPUT']);
    await refused(`{"query": "{ __typename }", "variables": {"w${character}": "x"}}`, ['BAD_INPUT']);
  });

  it('is refused in a literal, with its line', async () => {
    const message = await refused(`{"query": "{\\n practice(odsCode: \\"\\\\u0000\\") { name } }"}`, ['BAD_INPUT']);
    expect(message).toContain('the text at line 2 of the document');
    await refused(`{"query": "{ practice(odsCode: \\"\\\\ud83d\\") { name } }"}`, ['GRAPHQL_PARSE_FAILED']);
    for (const raw of [`\\"${NUL}\\"`, `\\"\\"\\"${NUL}\\"\\"\\"`]) {
      await refused(`{"query": "{ practice(odsCode: ${raw}) { name } }"}`, ['BAD_INPUT']);
    }
    await refused(`{"query": "{ practice(odsCode: \\"${HALF}\\") { name } }"}`, ['GRAPHQL_PARSE_FAILED']);
  });

  it('is not looked for by calling itself once for each level of nesting', async () => {
    const depth = 100_000;
    const deep = `${'['.repeat(depth)}"${NUL}"${']'.repeat(depth)}`;
    await refused(`{"query": "{ __typename }", "variables": {"a": ${deep}}}`, ['BAD_INPUT']);
  });
});

describe('T25: text that is merely unusual', () => {
  const NAMES = {
    Z97001: 'from right to left: \u202Egnirts\u202C.',
    Z97002: 'four bytes: 😀 𝒞 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    Z97003: 'composed: Café \u00C5',
    Z97004: 'decomposed: Cafe\u0301 A\u030A',
    Z97005: 'invisible: \u200B\u200D\uFEFF\u2028\u0007\u007F',
    Z97006: 'no character: \uFFFD \uFFFF \u{10FFFF}',
    Z97007: `quoted: ' " \\ \\N \\. $1 \t {a,b} %s`,
  };

  beforeAll(() =>
    writeRows(server.app.database, async (identify) => {
      const source_id = await identify('SOURCE', 'ODS-EPRACCUR-2019-11');
      const organisation = [];
      for (const [code, name] of Object.entries(NAMES)) {
        const node_id = await identify('ORGANISATION', code);
        organisation.push({
          node_id,
          kind: 'PRACTICE',
          ods_code: code,
          name,
          status: 'UNKNOWN',
          source_id,
          grade: 'A',
          is_simulated: false,
        });
      }
      return { organisation };
    }),
  );

  it.each(Object.entries(NAMES))('is stored and returned byte by byte: %s', async (odsCode, name) => {
    const { practice } = await server.answer('query ($odsCode: String!) { practice(odsCode: $odsCode) { name } }', {
      odsCode,
    });
    expect(Buffer.from(practice.name)).toEqual(Buffer.from(name));
  });

  it.each(Object.entries(NAMES))('finds itself, and its other spelling does not find it: %s', async (odsCode, name) => {
    const find = 'query ($name: String!) { practices(where: { nameContains: $name }) { nodes { odsCode } } }';
    const byVariable = await server.answer(find, { name });
    expect(byVariable.practices.nodes).toEqual([{ odsCode }]);
    const byLiteral = await server.answer(
      `{ practices(where: { nameContains: ${JSON.stringify(name)} }) { nodes { odsCode } } }`,
    );
    expect(byLiteral).toEqual(byVariable);
  });
});
