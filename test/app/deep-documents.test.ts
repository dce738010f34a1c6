import { codesOf, send } from './support/ask-over-http';
import { useApp } from './support/use-app';

const server = useApp();
const DEEP = 5_000;

const nested = (open: string, inner: string, close: string, depth = DEEP): string =>
  `${open.repeat(depth)}${inner}${close.repeat(depth)}`;
const lists = nested('[', '"M92001"', ']');

/** Each in a form that a parser or a check would follow by calling itself. */
const DOCUMENTS: Record<string, string> = {
  'inline fragments': `{ ${nested('... { ', '__typename', ' }')} }`,
  'inline fragments on a type': `{ ${nested('... on Query { ', '__typename', ' }')} }`,
  fields: `{ ${nested('a { ', 'b', ' }')} }`,
  'list values': `{ practices(where: { odsCodes: ${lists} }) { totalCount } }`,
  'object values': `{ practices(where: ${nested('{ a: ', '1', ' }')}) { totalCount } }`,
  'list types': `query ($a: ${nested('[', 'Int', ']')}) { __typename }`,
  'brackets that never close': `{ practices(where: ${'['.repeat(DEEP)}`,
  'brackets after a text that looks like their end': `{ a(b: "]]]]") { ${nested('... { ', '__typename', ' }')} } }`,
  'brackets after a block of text': `{ a(b: """ } \\""" " """) { ${nested('... { ', '__typename', ' }')} } }`,
};

const expectRefused = async (answer: Awaited<ReturnType<typeof send>>, codes: string[]): Promise<void> => {
  expect([answer.status, codesOf(answer)]).toEqual([400, codes]);
  expect(answer.text).not.toMatch(/call stack|RangeError|\.js/);
  expect(answer.text.length).toBeLessThan(4_096);
  expect(server.takeLog()).toEqual([]);
};

describe('T15: a document that is nested thousands of levels deep', () => {
  it.each(Object.entries(DOCUMENTS))('is refused before it is parsed: %s', async (_, query) => {
    await expectRefused(await server.ask(query), ['DOCUMENT_TOO_DEEP']);
  });

  it('is refused by GET as well', async () => {
    const url = `${server.app.url}?query=${encodeURIComponent(`{ ${nested('... { ', '__typename', ' }', 300)} }`)}`;
    await expectRefused(await send(url, {}), ['DOCUMENT_TOO_DEEP']);
  });

  it('is refused in its variables where a list is one level deep', async () => {
    const body = `{"query": "query ($w: PracticeFilter) { practices(where: $w) { totalCount } }", "variables": {"w": {"odsCodes": ${lists}}}}`;
    const answer = await send(server.app.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    await expectRefused(answer, ['BAD_USER_INPUT']);
  });

  it('leaves the server answering', async () => {
    expect((await server.ask('{ programmes { totalCount } }')).data).toEqual({ programmes: { totalCount: 19 } });
  });
});

describe('T15: a document that only looks deep', () => {
  it('is answered: brackets in texts and comments are none', async () => {
    const brackets = '{['.repeat(DEEP);
    const query = `# ${brackets}\n{ practice(odsCode: "${brackets}") { name } }`;
    expect((await server.ask(query)).data).toEqual({ practice: null });
    expect((await server.ask(`{ practice(odsCode: """${brackets} \\""" """) { name } }`)).data).toEqual({
      practice: null,
    });
  });

  it('is answered: a hundred levels of fragments', async () => {
    const query = `{ ${nested('... { ', 'programmes { totalCount }', ' }', 100)} }`;
    expect((await server.ask(query)).data).toEqual({ programmes: { totalCount: 19 } });
  });

  const chain = (length: number): string => {
    const links = Array.from({ length }, (_, at) => `fragment f${at} on Query { ...f${at + 1} }`);
    return `{ ...f0 } ${links.join(' ')} fragment f${length} on Query { __typename }`;
  };

  it('is answered: a chain of several hundred fragments', async () => {
    expect((await server.ask(chain(400))).data).toEqual({ __typename: 'Query' });
  });

  it.each([1_000, 15_000])('is refused where it is deep after all: a chain of %i fragments', async (length) => {
    await expectRefused(await server.ask(chain(length)), ['DOCUMENT_TOO_DEEP']);
  });
});

describe('T12: a body made to be slow to look through', () => {
  const megabyte = (unit: string): string => unit.repeat(Math.floor(950_000 / unit.length));

  it.each([
    ['quotes that are escaped and never end', `"${megabyte('\\"')}`],
    ['quotes', megabyte('"')],
    ['blocks of text that never end', `"""${megabyte('\\"""')}`],
    ['backslashes', `"${megabyte('\\')}`],
    ['digits', megabyte('1')],
    ['numbers', megabyte('1 ')],
    ['comments', megabyte('#')],
    ['brackets', megabyte('{}')],
  ])('is refused in time: %s', async (_, text) => {
    const startMs = performance.now();
    const headers = { 'content-type': 'application/json' };
    const asBody = await send(server.app.url, { method: 'POST', headers, body: text.slice(0, 950_000) });
    expect(asBody.status).toBe(400);
    const asDocument = await server.ask(text.slice(0, 450_000));
    expect(asDocument.status).toBe(400);
    // Beside other tests it takes longer than alone; what begins again at every quote would take minutes.
    expect(performance.now() - startMs).toBeLessThan(10_000);
  });
});
