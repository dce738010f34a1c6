import { statementsDuring } from './support/count-statements';
import { recordPanel } from './support/made-up-panel';
import { useApp } from './support/use-app';

const server = useApp();
const PRACTICES = Array.from({ length: 100 }, (_, index) => `Z${String(95_000 + index)}`);
const METRICS = ['MADE_UP_ONE', 'MADE_UP_TWO', 'MADE_UP_THREE'];
const MOST_STATEMENTS = 6;

const PAGE = `query ($first: Int, $codes: [String!]) {
  practices(first: $first, where: { odsCodes: $codes }, orderBy: ODS_CODE_ASC, asOf: "2019-10-31") {
    pageInfo { hasNextPage }
    nodes {
      id odsCode name
      trust { odsCode name } federation { slug name } commissioner { odsCode name }
      listSize { patients asOf { text } }
      ${METRICS.map((metric, index) => `m${index}: observations(metric: "${metric}", last: 2) { nodes { period { from { text } } numerator denominator } }`).join(' ')}
    }
  }
}`;

describe('T35: a page of practices with trust, federation, commissioner, list and three metrics each', () => {
  beforeAll(() => recordPanel(server.app.database, { practices: PRACTICES, metrics: METRICS, months: 3 }));

  it('holds all that was asked for, for every practice', async () => {
    const { practices } = await server.answer(PAGE, { first: 50, codes: PRACTICES });
    expect(practices.pageInfo).toEqual({ hasNextPage: true });
    expect(practices.nodes).toHaveLength(50);
    practices.nodes.forEach((practice: Record<string, unknown>, index: number) => {
      const months = (place: number) =>
        ['2019-08-01', '2019-09-01'].map((from, month) => ({
          period: { from: { text: from } },
          numerator: 10 * place + index + month + 1,
          denominator: 5_000,
        }));
      expect(practice).toMatchObject({
        odsCode: PRACTICES[index],
        trust: { odsCode: 'RL4' },
        federation: { slug: 'X-WTH-FED' },
        commissioner: { odsCode: '06A' },
        listSize: { patients: 5_000 + index, asOf: { text: '2019-07-01' } },
        m0: { nodes: months(0) },
        m1: { nodes: months(1) },
        m2: { nodes: months(2) },
      });
    });
  });

  it.each([1, 10, 50, 100])('takes at most six statements, here of %i', async (first) => {
    const statements = await statementsDuring(server.app.database, async () => {
      const { practices } = await server.answer(PAGE, { first, codes: PRACTICES });
      expect(practices.nodes).toHaveLength(first);
    });
    expect(statements.length).toBeLessThanOrEqual(MOST_STATEMENTS);
  });

  it('takes them also for practices of the evidence, which have none of some of it', async () => {
    const query = PAGE.replace('where: { odsCodes: $codes }, ', '').replace(', $codes: [String!]', '');
    const statements = await statementsDuring(server.app.database, () => server.answer(query, { first: 50 }));
    expect(statements.length).toBeLessThanOrEqual(MOST_STATEMENTS);
  });
});
