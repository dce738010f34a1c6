import 'reflect-metadata';
import { encodeCursor } from '../../src/graphql';
import { codesOf } from './support/ask-over-http';
import { recordPanel } from './support/made-up-panel';
import { useApp } from './support/use-app';

const server = useApp();
const [PRACTICE, METRIC] = ['Z95000', 'MADE_UP'];

beforeAll(() => recordPanel(server.app.database, { practices: [PRACTICE], metrics: [METRIC], months: 3 }));

/** Lists whose cursors hold a text, a day, a number, and a nullable value before the text that is unique. */
const LISTS = {
  text: { list: 'programmes:ALL', ask: (page: string) => `{ programmes(${page}) { nodes { id } } }` },
  nullable: {
    list: 'practices:LIST_SIZE_ASC',
    ask: (page: string) => `{ practices(orderBy: LIST_SIZE_ASC, ${page}) { nodes { id } } }`,
  },
  day: {
    list: 'practices:OPENED_ON_ASC',
    ask: (page: string) => `{ practices(orderBy: OPENED_ON_ASC, ${page}) { nodes { id } } }`,
  },
  number: { list: 'revisions', ask: (page: string) => `{ revisions(${page}) { nodes { id } } }` },
};

/** A cursor with a good checksum, which whoever reads the source can make. */
const forged = (list: keyof typeof LISTS, position: unknown): string =>
  encodeCursor(LISTS[list].list, position as string[]);

describe('T34: a cursor with a good checksum', () => {
  it.each([
    ['text', ['RWT-VI']],
    ['nullable', [null, 'M92002']],
    ['nullable', ['-2147483647', 'M92002']],
    ['day', ['2000-02-29', 'M92002']],
    ['number', ['1']],
  ] as const)('that holds what its list is ordered by is taken (%s, %j)', async (list, position) => {
    const { status, errors } = await server.ask(LISTS[list].ask(`first: 3, after: "${forged(list, position)}"`));
    expect([status, errors]).toEqual([200, undefined]);
  });

  it.each([
    ['text', ['a\u0000b']],
    ['text', ['a\ud800b']],
    ['text', [null]],
    ['text', [1]],
    ['text', []],
    ['text', ['RWT-VI', 'RWT-VI']],
    ['text', 'RWT-VI'],
    ['text', { 0: 'RWT-VI', length: 1 }],
    ['text', null],
    ['nullable', ['many', 'M92002']],
    ['nullable', ['99999999999', 'M92002']],
    ['nullable', ['1.5', 'M92002']],
    ['nullable', ['', 'M92002']],
    ['nullable', ['5000', null]],
    ['day', ['2019-02-29', 'M92002']],
    ['day', ['infinity', 'M92002']],
    ['day', ["2019-02-28'; drop table claim; --", 'M92002']],
    ['number', ['NaN']],
    ['number', [['1']]],
  ] as const)('that holds something else is refused before the database sees it (%s, %j)', async (list, position) => {
    const cursor = forged(list, position);
    for (const page of [`first: 3, after: "${cursor}"`, `last: 3, before: "${cursor}"`]) {
      const answer = await server.ask(LISTS[list].ask(page));
      expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_CURSOR']]);
    }
    expect(server.takeLog()).toEqual([]);
  });

  it('that holds no JSON is refused', async () => {
    const [sum] = encodeCursor(LISTS.text.list, ['RWT-VI']).split('.');
    const answer = await server.ask(LISTS.text.ask(`after: "${sum}.bm90IGpzb24"`));
    expect(codesOf(answer)).toEqual(['BAD_CURSOR']);
  });
});

describe('T34: a cursor of observations', () => {
  const page = (metric: string, after: string) =>
    server.ask(
      `query ($after: String) { practice(odsCode: "${PRACTICE}") { observations(metric: "${metric}", after: $after) { nodes { period { from { text } } } pageInfo { endCursor } } } }`,
      { after },
    );

  it('leads on in its own list and in no other', async () => {
    const { practice } = await server.answer(
      `{ practice(odsCode: "${PRACTICE}") { observations(metric: "${METRIC}", first: 1) { pageInfo { endCursor } } } }`,
    );
    const { endCursor } = practice.observations.pageInfo;
    const next = await page(METRIC, endCursor);
    expect(next.data.practice.observations.nodes.map((node: any) => node.period.from.text)).toEqual([
      '2019-08-01',
      '2019-09-01',
    ]);
    expect(codesOf(await page('EMERGENCY_ADMISSIONS', endCursor))).toEqual(['BAD_CURSOR']);
    expect(codesOf(await page(METRIC, ''))).toEqual(['BAD_CURSOR']);
  });
});
