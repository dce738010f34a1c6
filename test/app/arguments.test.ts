import { codesOf, send } from './support/ask-over-http';
import { useApp } from './support/use-app';

const server = useApp();

/** Asks and expects to be refused: status, code and message of the first error. */
async function refusal(query: string, variables?: Record<string, unknown>) {
  const answer = await server.ask(query, variables);
  expect(answer.data ?? null).toBeNull();
  expect(server.takeLog()).toEqual([]);
  return { status: answer.status, code: codesOf(answer)[0], message: answer.errors![0]!.message };
}

describe('T22: the size of a page', () => {
  const page = (args: string) => refusal(`{ practices(${args}) { totalCount } }`);

  it.each([-1, 0, 101, 2_147_483_647])('of %i is refused with the name of the argument and its range', async (size) => {
    for (const name of ['first', 'last']) {
      expect(await page(`${name}: ${size}`)).toEqual({
        status: 400,
        code: 'BAD_PAGE',
        message: `\`${name}\` must be between 1 and 100, got ${size}`,
      });
    }
  });

  it('of null is refused, by a literal and by a variable', async () => {
    const refused = { status: 400, code: 'BAD_PAGE', message: '`first` must be between 1 and 100, got null' };
    expect(await page('first: null')).toEqual(refused);
    expect(await refusal('query ($n: Int) { practices(first: $n) { totalCount } }', { n: null })).toEqual(refused);
  });

  it('beyond 32 bits is refused as no Int', async () => {
    expect(await page('first: 2147483648')).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
    const byVariable = refusal('query ($n: Int) { practices(first: $n) { totalCount } }', { n: 2_147_483_648 });
    expect(await byVariable).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it('cannot be given from both ends', async () => {
    expect(await page('first: 1, last: 1')).toEqual({
      status: 400,
      code: 'BAD_PAGE',
      message: 'give `first` or `last`, not both',
    });
  });

  it('is fifty unless given, and a variable that is not given is none', async () => {
    const { practices } = await server.answer('query ($n: Int) { practices(first: $n) { nodes { id } } }');
    expect(practices.nodes).toHaveLength(50);
  });
});

describe('T24: an order', () => {
  it.each(['name', 'NAME_ASC; drop table claim', 'o.name', '1', ''])(
    'outside of the enum is refused: "%s"',
    async (order) => {
      const refused = refusal('query ($o: PracticeOrder!) { practices(orderBy: $o) { totalCount } }', { o: order });
      expect(await refused).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    },
  );
});

describe('T26: a number', () => {
  const input = (confidence: string) =>
    `{ metric: "EMERGENCY_ADMISSIONS", from: "2019-01-01", to: "2020-01-01", confidence: ${confidence}, cohorts: [{ programme: "RWT-VI" }, { programme: "WTH-PCH" }] }`;
  const confidence = (literal: string) => server.ask(`{ compareModels(input: ${input(literal)}) { notDetermined } }`);

  it.each(['1e999', '-1e999', '2', '-0', '0', '1', '95'])('that is no confidence is refused: %s', async (literal) => {
    const answer = await confidence(literal);
    expect([answer.status, answer.data ?? null]).toEqual([400, null]);
    expect(answer.errors).toMatchObject([{ message: expect.stringContaining('confidence') }]);
  });

  it('is taken where it is one', async () => {
    expect((await confidence('0.95')).status).toBe(200);
  });

  it('of JSON that is too large to be one is refused, and not taken as infinite', async () => {
    const query = `query ($c: Float!) { compareModels(input: ${input('$c')}) { notDetermined } }`;
    const answer = await send(server.app.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query": ${JSON.stringify(query)}, "variables": {"c": 1e999}}`,
    });
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
  });

  it.each(['"NaN"', '"0.95"', 'NaN', 'Infinity', '"1e999"'])(
    'that is a text or a name is refused: %s',
    async (literal) => {
      expect(codesOf(await confidence(literal))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    },
  );

  it.each(['1.5', '"1"', '4294967296', '1e3'])(
    'that is no whole number of 32 bits is no revision: %s',
    async (literal) => {
      expect(await refusal(`{ practices(atRevision: ${literal}) { totalCount } }`)).toMatchObject({
        status: 400,
        code: 'GRAPHQL_VALIDATION_FAILED',
      });
    },
  );

  it.each([0, -1, -2_147_483_648])('below one is no revision: %i', async (revision) => {
    expect(await refusal(`{ practices(atRevision: ${revision}) { totalCount } }`)).toEqual({
      status: 400,
      code: 'BAD_INPUT',
      message: `atRevision begins at 1, got ${revision}`,
    });
  });
});

describe('T27: a misspelt name', () => {
  it('is refused with the names that look like it, as introspection is on', async () => {
    expect((await refusal('{ practise(odsCode: "M92002") { name } }')).message).toContain('Did you mean "practice"');
    expect((await refusal('{ practice(odscode: "M92002") { name } }')).message).toContain('Did you mean "odsCode"');
  });
});

describe('a day or an instant', () => {
  it.each([
    ['Date', 'asOf', '2019-02-29', 'a Date is a calendar day written YYYY-MM-DD, got "2019-02-29"'],
    ['Date', 'asOf', '0000-01-01', 'a Date is a calendar day written YYYY-MM-DD, got "0000-01-01"'],
    ['Date', 'asOf', 20190228, 'a Date is a calendar day written YYYY-MM-DD, got 20190228'],
    ['Date', 'asOf', '2019-02-28T00:00:00Z', 'a Date is a calendar day written YYYY-MM-DD, got "2019-02-28T00:00:00Z"'],
    [
      'DateTime',
      'asKnownAt',
      '2019-02-28',
      'a DateTime is an instant with its offset, such as 2018-08-01T00:00:00Z, got "2019-02-28"',
    ],
    [
      'DateTime',
      'asKnownAt',
      '2019-02-29T00:00:00Z',
      'a DateTime is an instant with its offset, such as 2018-08-01T00:00:00Z, got "2019-02-29T00:00:00Z"',
    ],
    [
      'DateTime',
      'asKnownAt',
      '2019-02-28T00:00:00',
      'a DateTime is an instant with its offset, such as 2018-08-01T00:00:00Z, got "2019-02-28T00:00:00"',
    ],
    [
      'DateTime',
      'asKnownAt',
      '0001-01-01T00:00:00+14:00',
      'a DateTime is an instant with its offset, such as 2018-08-01T00:00:00Z, got "0001-01-01T00:00:00+14:00"',
    ],
  ])('that is none is refused in a sentence, as %s for %s: %j', async (type, argument, value, sentence) => {
    const byVariable = await refusal(`query ($v: ${type}) { practices(${argument}: $v) { totalCount } }`, { v: value });
    expect(byVariable).toMatchObject({ status: 400, code: 'BAD_INPUT' });
    expect(byVariable.message).toContain(sentence);
    const byLiteral = await server.ask(`{ practices(${argument}: ${JSON.stringify(value)}) { totalCount } }`);
    expect([byLiteral.status, codesOf(byLiteral)]).toEqual([400, ['GRAPHQL_VALIDATION_FAILED']]);
    expect(byLiteral.errors![0]).toMatchObject({ message: sentence, locations: [{ line: 1 }] });
  });

  it.each(['0001-01-01', '1582-10-10', '2020-02-29', '9999-12-31'])(
    'at the ends of the calendar is taken: %s',
    async (day) => {
      const { practices } = await server.answer(
        `{ practices(asOf: "${day}", first: 1) { nodes { status commissioner { id } trust { id } listSize { patients } } } }`,
      );
      expect(practices.nodes).toHaveLength(1);
    },
  );

  it('still to come may be asked about, but not what will have been said or recorded by then', async () => {
    expect((await server.ask('{ practices(asOf: "2999-01-01") { totalCount } }')).status).toBe(200);
    for (const argument of ['asKnownAt: "2999-01-01T00:00:00Z"', 'atRevision: 2']) {
      expect(await refusal(`{ practices(${argument}) { totalCount } }`)).toMatchObject({
        status: 400,
        code: 'MOMENT_IN_FUTURE',
      });
    }
  });

  it('that is long is not sent back whole', async () => {
    const { message } = await refusal(`{ practices(asOf: "${'9'.repeat(100_000)}") { totalCount } }`);
    expect(message.length).toBeLessThan(200);
  });
});

describe('a cursor of the stream of revisions', () => {
  it('that is no text is refused', async () => {
    expect(
      await refusal('query ($after: Cursor) { revisions(after: $after) { totalCount } }', { after: 7 }),
    ).toMatchObject({
      status: 400,
      code: 'BAD_CURSOR',
    });
  });
});
