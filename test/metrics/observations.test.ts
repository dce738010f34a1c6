import 'reflect-metadata';
import { ApiError } from '../../src/graphql';
import { answer, ask } from '../support/ask';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { record } from '../organisations/support/made-up';
import { recordMetric, series, type MadeUpCell } from './support/made-up-metric';

const db = useDatabase({ template: withEvidence });

const RATES = { code: 'RATES', kind: 'RATE', per: 1000 } as const;
const CELLS: MadeUpCell[] = [[1, 100], 'SUPPRESSED', [3, 100], [4, 100], [5, 100], [6, 100], [7, 100]];
let revision: number;
beforeAll(async () => {
  await recordMetric(db.database, { code: 'SHARES', kind: 'PROPORTION' }, series('M92002', '2017-01-01', [0.5, 0.25]));
  revision = await recordMetric(db.database, RATES, [
    ...series('M92002', '2017-01-01', CELLS),
    ...series('M92007', '2017-04-01', [[10, 500]], 3),
  ]);
});

const observations = async (args: string, of = 'M92002', fields = 'nodes { period { text } numerator }') =>
  (await answer(db.database, `{ practice(odsCode: "${of}") { observations(${args}) { ${fields} } } }`)).practice
    .observations;
const months = async (args: string) => (await observations(args)).nodes.map(({ period }: any) => period.text);

describe('observations of a practice', () => {
  it('come oldest first: two numbers, a value, or why there is none', async () => {
    const fields =
      'nodes { period { text from { text } to { text } } numerator denominator value absence metric { code } practice { odsCode } }';
    const { nodes } = await observations('metric: "rates", first: 2', 'M92002', fields);
    expect(nodes).toEqual([
      {
        period: { text: '2017-01', from: { text: '2017-01-01' }, to: { text: '2017-02-01' } },
        numerator: 1,
        denominator: 100,
        value: null,
        absence: null,
        metric: { code: 'RATES' },
        practice: { odsCode: 'M92002' },
      },
      expect.objectContaining({ numerator: null, denominator: null, value: null, absence: 'SUPPRESSED' }),
    ]);
    const shares = await observations('metric: "SHARES"', 'M92002', 'nodes { numerator value }');
    expect(shares.nodes).toEqual([
      { numerator: null, value: 0.5 },
      { numerator: null, value: 0.25 },
    ]);
  });

  it('of more than a month are named by their first and last day', async () => {
    const { nodes } = await observations('metric: "RATES"', 'M92007');
    expect(nodes).toEqual([{ period: { text: '2017-04-01 to 2017-06-30' }, numerator: 10 }]);
  });

  it('may be the latest only', async () => {
    expect(await months('metric: "RATES", last: 2')).toEqual(['2017-06', '2017-07']);
  });

  it('may be those that begin within days, the last one out', async () => {
    expect(await months('metric: "RATES", from: "2017-02-01", to: "2017-04-01"')).toEqual(['2017-02', '2017-03']);
    expect(await months('metric: "RATES", from: "2017-02-02", to: "2017-03-02", last: 5')).toEqual(['2017-03']);
  });

  it('are none where nothing was published', async () => {
    expect(await observations('metric: "SHARES"', 'M92007', 'totalCount nodes { id }')).toEqual({
      totalCount: 0,
      nodes: [],
    });
  });

  it('are those that stood at a revision', async () => {
    await recordMetric(db.database, RATES, series('M92002', '2017-01-01', [[99, 100]]));
    const numerators = await answer(
      db.database,
      `query At($revision: Int) {
        then: practice(odsCode: "M92002", atRevision: $revision) { observations(metric: "RATES", first: 1) { nodes { numerator } } }
        now: practice(odsCode: "M92002") { observations(metric: "RATES", first: 1) { nodes { numerator } } }
      }`,
      { revision },
    );
    expect(numerators.then.observations.nodes).toEqual([{ numerator: 1 }]);
    expect(numerators.now.observations.nodes).toEqual([{ numerator: 99 }]);
  });
});

describe('pages of observations', () => {
  const PAGE = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { period { text } }';

  it.each([1, 2, 3, 4, 6, 7])('of %i hold each one once, in both directions', async (size) => {
    const forwards: string[] = [];
    const backwards: string[] = [];
    for (let after = '', more = true; more;) {
      const page = await observations(`metric: "RATES", first: ${size}${after}`, 'M92002', PAGE);
      forwards.push(...page.nodes.map(({ period }: any) => period.text));
      expect(page.totalCount).toBe(7);
      [after, more] = [`, after: "${page.pageInfo.endCursor}"`, page.pageInfo.hasNextPage];
    }
    for (let before = '', more = true; more;) {
      const page = await observations(`metric: "RATES", last: ${size}${before}`, 'M92002', PAGE);
      backwards.unshift(...page.nodes.map(({ period }: any) => period.text));
      [before, more] = [`, before: "${page.pageInfo.startCursor}"`, page.pageInfo.hasPreviousPage];
    }
    expect(forwards).toEqual(['2017-01', '2017-02', '2017-03', '2017-04', '2017-05', '2017-06', '2017-07']);
    expect(backwards).toEqual(forwards);
  });

  it('T34: take no cursor of another metric or practice, and none that was altered', async () => {
    const { pageInfo } = await observations('metric: "RATES", first: 1', 'M92002', PAGE);
    const { endCursor } = pageInfo;
    const codeOf = async (of: string, args: string): Promise<unknown> => {
      const { errors } = await ask(db.database, `{ practice(odsCode: "${of}") { observations(${args}) { ${PAGE} } } }`);
      return errors?.[0]?.extensions['code'];
    };
    expect(await codeOf('M92002', `metric: "rates", first: 1, after: "${endCursor}"`)).toBeUndefined();
    expect(await codeOf('M92002', `metric: "SHARES", first: 1, after: "${endCursor}"`)).toBe('BAD_CURSOR');
    expect(await codeOf('M92007', `metric: "RATES", first: 1, after: "${endCursor}"`)).toBe('BAD_CURSOR');
    expect(await codeOf('M92002', `metric: "RATES", first: 1, after: "${endCursor}x"`)).toBe('BAD_CURSOR');
    expect(await codeOf('M92002', 'metric: "RATES", first: 0')).toBe('BAD_PAGE');
  });
});

describe('observations of many practices', () => {
  it('take one statement for any number of practices and metrics, and one more to count them', async () => {
    const statements: string[] = [];
    db.database.onStatement = (text) => statements.push(text);
    try {
      await answer(
        db.database,
        `{ practices(first: 40) { nodes {
          rates: observations(metric: "RATES", last: 3) { totalCount nodes { numerator } }
          shares: observations(metric: "SHARES", first: 1) { totalCount nodes { value } }
          more: observations(metric: "RATES", from: "2017-03-01") { nodes { numerator } }
        } } }`,
      );
    } finally {
      db.database.onStatement = undefined;
    }
    expect(statements.filter((text) => text.includes('observation o'))).toHaveLength(2);
  });

  it('are answered beside one that asks for an unknown metric', async () => {
    const { data, errors } = await ask(
      db.database,
      `{ a: practice(odsCode: "M92002") { observations(metric: "RATE") { nodes { numerator } } }
         b: practice(odsCode: "M92007") { observations(metric: "RATES") { nodes { numerator } } } }`,
    );
    expect(data).toEqual({ a: null, b: { observations: { nodes: [{ numerator: 10 }] } } });
    expect(errors).toHaveLength(1);
    expect(errors![0]!.originalError).toBeInstanceOf(ApiError);
    expect(errors![0]!.message).toBe('no outcome metric has the code "RATE"; did you mean "RATES"?');
  });
});

describe('an observation by its id', () => {
  const node = async (id: string) =>
    (
      await answer(
        db.database,
        '{ node(id: $id) { id ... on Observation { numerator period { text } practice { odsCode } metric { code } } } }'.replace(
          '{ node',
          'query ($id: ID!) { node',
        ),
        { id },
      )
    ).node;
  const idOf = (key: string) => Buffer.from(`Observation:${key}`).toString('base64url');

  it('is found again', async () => {
    const { nodes } = await observations('metric: "RATES", from: "2017-03-01", first: 1', 'M92002', 'nodes { id }');
    expect(nodes[0].id).toBe(idOf('M92002/RATES/2017-03-01/1'));
    expect(await node(nodes[0].id)).toEqual({
      id: nodes[0].id,
      numerator: 3,
      period: { text: '2017-03' },
      practice: { odsCode: 'M92002' },
      metric: { code: 'RATES' },
    });
  });

  it('is null where none stands, whatever the id says', async () => {
    for (const key of [
      'M92002/RATES/2016-01-01',
      'M92002/RATES/2017-02-30',
      'M92002/RATES',
      'M92002/RATES/2017-01-01/x',
      'X/Y/Z',
    ]) {
      expect([key, await node(idOf(key))]).toEqual([key, null]);
    }
  });

  it('is null for a code that is no practice', async () => {
    await record(db.database, {
      sources: [{ key: 'MADE-UP', published: '2000-01-01' }],
      organisations: [{ key: 'Y02826', kind: 'OTHER' }],
    });
    await recordMetric(db.database, RATES, series('Y02826', '2017-01-01', [[1, 100]]));
    expect(await node(idOf('Y02826/RATES/2017-01-01/1'))).toBeNull();
  });
});

describe('T31: periods that begin on one day', () => {
  const MIXED = { code: 'MIXED', kind: 'RATE', per: 1000 } as const;
  const LENGTHS = [1, 3, 12];

  it('are in order of their length, and none is passed over or met twice, at any size and in both directions', async () => {
    for (const code of ['M92002', 'RL4']) {
      await recordMetric(
        db.database,
        MIXED,
        LENGTHS.flatMap((length) =>
          series(
            code,
            '2017-01-01',
            [
              [length, 100],
              [length, 200],
            ],
            length,
          ),
        ),
      );
    }
    const expected = ['2017-01-01 1', '2017-01-01 3', '2017-01-01 12', '2017-02-01 1', '2017-04-01 3', '2018-01-01 12'];
    const FIELDS =
      'pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { numerator period { from { text } } }';
    for (const organisation of ['practice(odsCode: "M92002")', 'trust(odsCode: "RL4")']) {
      const page = async (args: string) =>
        Object.values<any>(
          await answer(db.database, `{ ${organisation} { observations(metric: "MIXED", ${args}) { ${FIELDS} } } }`),
        )[0].observations;
      const named = ({ nodes }: any) => nodes.map((node: any) => `${node.period.from.text} ${node.numerator}`);
      for (let size = 1; size <= 7; size += 1) {
        const [forwards, backwards]: [string[], string[]] = [[], []];
        for (let after = '', more = true; more;) {
          const one = await page(`first: ${size}${after}`);
          forwards.push(...named(one));
          [after, more] = [`, after: "${one.pageInfo.endCursor}"`, one.pageInfo.hasNextPage];
        }
        for (let before = '', more = true; more;) {
          const one = await page(`last: ${size}${before}`);
          backwards.unshift(...named(one));
          [before, more] = [`, before: "${one.pageInfo.startCursor}"`, one.pageInfo.hasPreviousPage];
        }
        expect([forwards, backwards]).toEqual([expected, expected]);
      }
    }
  });
});

describe('observations of an organisation that is no practice', () => {
  it('are shown by it, as of another type, and count in no comparison', async () => {
    await recordMetric(db.database, { code: 'ATTENDANCES', kind: 'RATE', per: 1000 }, [
      ...series('RL4', '2017-01-01', [[900, 1_000]]),
      ...series('M92002', '2017-01-01', [[1, 1_000]]),
    ]);
    const { trust, compareModels } = await answer(
      db.database,
      `{ trust(odsCode: "RL4") { observations(metric: "ATTENDANCES") { totalCount nodes {
           id __typename numerator denominator period { text } metric { code } organisation { odsCode }
         } } }
         compareModels(input: { metric: "ATTENDANCES", from: "2017-01-01", to: "2018-01-01",
           cohorts: [{ label: "one", organisations: ["M92002"] }, { label: "all" }] }) { cohorts { events } } }`,
    );
    expect(trust.observations).toEqual({
      totalCount: 1,
      nodes: [
        {
          id: expect.any(String),
          __typename: 'OrganisationObservation',
          numerator: 900,
          denominator: 1_000,
          period: { text: '2017-01' },
          metric: { code: 'ATTENDANCES' },
          organisation: { odsCode: 'RL4' },
        },
      ],
    });
    expect(compareModels.cohorts).toEqual([{ events: 1 }, { events: 0 }]);
    const { id } = trust.observations.nodes[0];
    const { node } = await answer(db.database, `{ node(id: "${id}") { id __typename } }`);
    expect(node).toEqual({ id, __typename: 'OrganisationObservation' });
    const asPractice = Buffer.from('Observation:RL4/ATTENDANCES/2017-01-01/1').toString('base64url');
    expect(await answer(db.database, `{ node(id: "${asPractice}") { id } }`)).toEqual({ node: null });
  });
});
