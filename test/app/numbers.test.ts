import 'reflect-metadata';
import { createToken, Role } from '../../src/access';
import { SOURCE } from '../editing/support/edit';
import { codesOf, send, type HttpAnswer } from './support/ask-over-http';
import { useApp } from './support/use-app';

const server = useApp();
let authorization: string;

const METRIC = { code: 'TEST_NUMBERS', name: 'Numbers', definition: 'Any number.', kind: 'MEAN' };
const RECORD = `mutation ($input: RecordObservationsInput!) {
  recordObservations(input: $input) { recorded userErrors { code field message } }
}`;

beforeAll(async () => {
  const { text } = await createToken(server.app.database, { name: 'Ada', role: Role.ADMIN, expiresInHours: 1 });
  authorization = `Bearer ${text}`;
  const document = `mutation ($source: RegisterSourceInput!, $metric: DefineOutcomeMetricInput!) {
    registerSource(input: $source) { userErrors { message } }
    defineOutcomeMetric(input: $metric) { userErrors { message } }
  }`;
  const { data } = await server.ask(document, { source: SOURCE, metric: METRIC }, { authorization });
  expect(data).toEqual({ registerSource: { userErrors: [] }, defineOutcomeMetric: { userErrors: [] } });
});

const body = (json: string): Promise<HttpAnswer> =>
  send(server.app.url, { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body: json });
const ROW = '"organisation": "M92001", "from": "2019-01-01"';

/** Records a number as the variable that it is in JSON: as written, not as JavaScript would write it. */
const byVariable = (number: string, field = 'value'): Promise<HttpAnswer> =>
  body(
    `{"query": ${JSON.stringify(RECORD)}, "variables": {"input": {"metric": "TEST_NUMBERS", "source": "${SOURCE.key}", "rows": [{${ROW}, "${field}": ${number}}]}}}`,
  );
const byLiteral = (number: string, field = 'value'): Promise<HttpAnswer> =>
  server.ask(
    `mutation { recordObservations(input: { metric: "TEST_NUMBERS", source: "${SOURCE.key}", rows: [{ organisation: "M92001", from: "2019-01-01", ${field}: ${number} }] }) { recorded userErrors { code field message } } }`,
    {},
    { authorization },
  );
/** The number that is given out, as its text in the answer. */
const kept = async (): Promise<string> => {
  const { text } = await server.ask(
    '{ practice(odsCode: "M92001") { observations(metric: "TEST_NUMBERS") { nodes { value } } } }',
  );
  return /"value":([^}]+)\}/.exec(text)![1]!;
};

describe('T26: a number with more digits than can be kept', () => {
  const TOO_LONG = [
    '0.1234567890123456789012345678901234567890',
    '1234567890123456789012345678901234567890',
    '9007199254740993',
    '-9007199254740993.5',
    '0.10000000000000000555',
    '1e-400',
    '123456789012345678e-3',
  ];

  it.each(TOO_LONG)('is refused and never rounded, as a variable and as a literal: %s', async (number) => {
    for (const answer of [await byVariable(number), await byLiteral(number)]) {
      expect([answer.status, codesOf(answer), answer.data ?? null]).toEqual([400, ['INEXACT_NUMBER'], null]);
      expect(answer.errors![0]!.message).toContain('cannot be kept exactly');
    }
  });

  it('is refused in the variables of a GET', async () => {
    const query = encodeURIComponent('query ($n: Int) { practices(first: $n) { totalCount } }');
    const variables = encodeURIComponent('{"n": 9007199254740993}');
    const answer = await send(`${server.app.url}?query=${query}&variables=${variables}`, {});
    expect([answer.status, codesOf(answer)]).toEqual([400, ['INEXACT_NUMBER']]);
  });

  it('is no number within a text', async () => {
    const answer = await server.ask('query ($c: String!) { practice(odsCode: $c) { name } }', {
      c: '"quoted" 9007199254740993 \\',
    });
    expect(answer.data).toEqual({ practice: null });
  });
});

describe('T26: a number that can be kept', () => {
  it.each([
    ['0.1', '0.1'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['100000000000000000000', '100000000000000000000'],
    ['9007199254740992', '9007199254740992'],
    ['1.50', '1.5'],
    ['12345678.9012345', '12345678.9012345'],
    ['1e21', '1e+21'],
    ['2.5E-7', '2.5e-7'],
    ['1e300', '1e+300'],
    ['-12', '-12'],
  ])('is the same number when it is given out: %s', async (number, text) => {
    for (const record of [byVariable, byLiteral]) {
      const { data, errors } = await record(number);
      expect(errors).toBeUndefined();
      expect(data.recordObservations.userErrors.every(({ code }: { code: string }) => code === 'NOTHING_CHANGED')).toBe(
        true,
      );
      expect(await kept()).toBe(text);
    }
  });

  it('is zero where it is minus zero', async () => {
    await byVariable('-0');
    expect(await kept()).toBe('0');
    await byLiteral('1');
    await byLiteral('-0');
    expect(await kept()).toBe('0');
  });
});

describe('T26: what is no number of its kind', () => {
  it.each(['1e999', '-1e999', '"NaN"', '"1"', 'true', '[1, 2]'])('is refused as a Float: %s', async (number) => {
    const answer = await byVariable(number);
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
    expect(answer.errors![0]!.message).toContain('value');
  });

  it.each(['2147483648', '-2147483649', '4294967296', '1.5', '1e10', '"1"'])(
    'is refused as an Int of 32 bits: %s',
    async (number) => {
      const answer = await byVariable(number, 'months');
      expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
      expect(codesOf(await byLiteral(number, 'months'))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    },
  );
});
