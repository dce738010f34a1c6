import 'reflect-metadata';
import fc from 'fast-check';
import { execute, getOperationAST, parse, validate } from 'graphql';
import { createContext } from '../../src/context';
import { readExampleOperations } from '../../src/graphql/editor';
import { plainExecutor } from '../../src/graphql/executing';
import { projectFolders } from '../../src/project-folders';
import { createSchema } from '../../src/schema';
import { filesBelow, textOf } from '../structure/project';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { randomDocuments } from './support/random-documents';

jest.setTimeout(240_000);

const db = useDatabase({ template: withEvidence });
const schema = createSchema();
const executePlainly = plainExecutor(schema);
const seed = Number(process.env['PROPERTY_SEED'] ?? 2208);

interface Answers {
  graphqlJs: string;
  hasErrors: boolean;
  /** Of the plain executor, asked twice: it remembers how it went about it. Null is what it leaves to graphql-js. */
  plain: (string | null)[];
}

async function answersTo(source: string, variableValues: Record<string, unknown> = {}): Promise<Answers> {
  const document = parse(source);
  const operation = getOperationAST(document)!;
  const contextValue = createContext(db.database);
  const answer = await execute({ schema, document, variableValues, contextValue });
  const plainly = async (): Promise<string | null> => {
    const context = createContext(db.database);
    const data = await executePlainly({ document, operation, variables: variableValues, context });
    return data === null ? null : JSON.stringify({ data });
  };
  return {
    graphqlJs: JSON.stringify(answer),
    hasErrors: answer.errors !== undefined,
    plain: [await plainly(), await plainly()],
  };
}

/** It has the same answer, to the byte; where graphql-js met an error it has none. @returns whether it has */
async function expectSame(source: string, variables?: Record<string, unknown>): Promise<boolean> {
  const { graphqlJs, hasErrors, plain } = await answersTo(source, variables);
  const expected = hasErrors ? null : graphqlJs;
  expect({ source, plain }).toEqual({ source, plain: [expected, expected] });
  return !hasErrors;
}

it('the example documents have the same answers', async () => {
  let answered = 0;
  for (const { query, variables } of await readExampleOperations(projectFolders.operations)) {
    if (await expectSame(query, variables ?? {})) answered += 1;
  }
  expect(answered).toBeGreaterThan(15);
});

it('the documents in the pages have the same answers', async () => {
  const pages = ['README.md', ...filesBelow('docs', '.md')];
  const documents = pages.flatMap((page) =>
    [...textOf(page).matchAll(/^```graphql\n(.*?)^```/gms)].map(([, text]) => text!),
  );
  expect(documents.length).toBeGreaterThan(3);
  for (const document of documents) {
    if (getOperationAST(parse(document))?.operation === 'query') await expectSame(document);
  }
});

describe('a document that the plain executor answers', () => {
  it.each([
    ['aliases', '{ a: practice(odsCode: "M92014") { b: name } c: practice(odsCode: "M92002") { b: name } }'],
    ['one field selected twice', '{ practice(odsCode: "M92014") { trust { name } trust { odsCode name } } }'],
    ['names of what every object has', '{ constructor: __typename toString: practice(odsCode: "RL4") { name } }'],
    ['nothing found', '{ practice(odsCode: "Q99999") { name listSize { patients } } }'],
    [
      'fragments',
      '{ practice(odsCode: "M92014") { ...P } } fragment P on Practice { ... on Node { id } name ...Q } fragment Q on Organisation { odsCode __typename }',
    ],
    [
      'a node of any type',
      '{ nodes(ids: ["UHJhY3RpY2U6TTkyMDE0", "VHJ1c3Q6Ukw0"]) { __typename id ... on Trust { odsCode } } }',
    ],
    ['a day to come', '{ practice(odsCode: "M92014", asOf: "2999-01-01") { name } }'],
    ['an empty list', '{ nodes(ids: []) { id } }'],
  ])('%s', async (_, source) => {
    expect(await expectSame(source)).toBe(true);
  });

  it('has fields left out by what each request says', async () => {
    const source = `query ($no: Boolean!) { practice(odsCode: "M92014") { odsCode @skip(if: $no) ...P @include(if: $no) } } fragment P on Practice { name }`;
    for (const no of [true, false]) expect(await expectSame(source, { no })).toBe(true);
    const document = parse(source);
    const operation = getOperationAST(document)!;
    const ask = (no: boolean) =>
      executePlainly({ document, operation, variables: { no }, context: createContext(db.database) });
    const both = [await ask(true), await ask(false)];
    expect(both.map((data) => Object.keys((data as { practice: object }).practice))).toEqual([['name'], ['odsCode']]);
  });

  it('has arguments of the variables of each request, and defaults where a variable is left out', async () => {
    const source = `query ($first: Int, $order: PracticeOrder) { practices(first: $first, orderBy: $order) { nodes { odsCode } } }`;
    for (const variables of [{ first: 2 }, { first: 3, order: 'ODS_CODE_ASC' }, {}]) {
      expect(await expectSame(source, variables)).toBe(true);
    }
  });
});

describe('is left to graphql-js', () => {
  it.each([
    [
      'an error below a nullable field',
      '{ practice(odsCode: "M92014") { name observations(metric: "NOPE") { nodes { numerator } } } }',
    ],
    ['an error at the root beside an answer', '{ a: node(id: "x") { id } practice(odsCode: "M92014") { name } }'],
    ['an error below one that may not be null', '{ practices(first: 1000) { nodes { id } } sources { title } }'],
    ['a cursor that is none', '{ practices(after: "x") { nodes { id } } }'],
  ])('%s', async (_, source) => {
    expect(await expectSame(source)).toBe(false);
  });

  it.each([
    ['variables of other types', { code: 7 }],
    ['variables that are missing', {}],
    ['variables that may not be null', { code: null }],
  ])('%s', async (_, variables) => {
    const isAnswered = await expectSame('query ($code: String!) { practice(odsCode: $code) { name } }', variables);
    expect(isAnswered).toBe(false);
  });

  it.each([
    ['questions about the schema', '{ __schema { queryType { name } } __type(name: "Practice") { name } }'],
    ['a name that objects treat apart', '{ __proto__: practice(odsCode: "M92014") { name } __typename }'],
  ])('%s', async (_, source) => {
    const { hasErrors, plain } = await answersTo(source);
    expect({ hasErrors, plain }).toEqual({ hasErrors: false, plain: [null, null] });
  });

  it('every mutation, and every document with a field that is slow to fail', async () => {
    const asked = (source: string, slowFields: string[]) => {
      const document = parse(source);
      const operation = getOperationAST(document)!;
      const context = createContext(db.database);
      return plainExecutor(schema, slowFields)({ document, operation, variables: {}, context });
    };
    expect(await asked('mutation { __typename }', [])).toBeNull();
    expect(await asked('{ viewer { role } }', ['viewer'])).toBeNull();
    expect(await asked('{ viewer { role } }', [])).not.toBeNull();
  });
});

it('random documents have the same answers', async () => {
  let [plain, left] = [0, 0];
  await fc.assert(
    fc.asyncProperty(randomDocuments(schema, 4), async (source) => {
      fc.pre(validate(schema, parse(source)).length === 0);
      if (await expectSame(source, { no: false })) plain += 1;
      else left += 1;
    }),
    { seed, numRuns: 150 },
  );
  console.info(`random documents with seed ${seed}: ${plain} answered plainly, ${left} left to graphql-js`);
  expect(plain).toBeGreaterThan(20);
  expect(left).toBeGreaterThan(5);
});
