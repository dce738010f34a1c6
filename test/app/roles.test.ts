import 'reflect-metadata';
import type { GraphQLObjectType } from 'graphql';
import { createToken, requiredRole, Role } from '../../src/access';
import { createSchema } from '../../src/schema';
import { statementsDuring } from './support/count-statements';
import { codesOf } from './support/ask-over-http';
import { useApp } from './support/use-app';

const server = useApp();
const tokens = new Map<Role, string>();

beforeAll(async () => {
  for (const role of Object.values(Role)) {
    const { text } = await createToken(server.app.database, { name: `a ${role}`, role, expiresInHours: 1 });
    tokens.set(role, text);
  }
});

const as = (role: Role | null): Record<string, string> =>
  role === null ? {} : { authorization: `Bearer ${tokens.get(role)}` };

async function refusal(query: string, role: Role | null, variables: Record<string, unknown> = {}) {
  const answer = await server.ask(query, variables, as(role));
  return [answer.status, answer.data ?? null, codesOf(answer)];
}

const UNAUTHENTICATED = [401, null, ['UNAUTHENTICATED']];
const FORBIDDEN = [403, null, ['FORBIDDEN']];

describe('T29: a field that needs a role', () => {
  /** Ways to reach `Revision.credential`, which only administrators may. */
  const WAYS: Record<string, string> = {
    'by its name': '{ revisions(first: 1) { nodes { credential } } }',
    'by an alias': '{ revisions(first: 1) { nodes { number: credential } } }',
    'within an alias of its parent': '{ number: revisions(first: 1) { nodes { number } nodes { credential } } }',
    'in a fragment': 'query { revisions(first: 1) { nodes { ...it } } } fragment it on Revision { number credential }',
    'in a fragment of a fragment':
      'query { revisions(first: 1) { ...page } } fragment page on RevisionConnection { nodes { ...it } } fragment it on Revision { credential }',
    'in an inline fragment': '{ revisions(first: 1) { nodes { ... on Revision { ... { credential } } } } }',
    'by node': 'query ($id: ID!) { node(id: $id) { ... on Revision { credential } } }',
    'by nodes': 'query ($id: ID!) { nodes(ids: [$id]) { id ... on Revision { c: credential } } }',
    'under a condition that does not hold':
      'query ($no: Boolean = false) { revisions(first: 1) { nodes { number credential @include(if: $no) } } }',
    'beside a field that needs none': '{ __typename viewer { name } revisions(first: 1) { nodes { credential } } }',
  };
  const id = Buffer.from('Revision:1').toString('base64url');

  it.each(Object.entries(WAYS))('is refused %s, and nothing of the operation runs', async (_, query) => {
    const variables = query.includes('$id') ? { id } : {};
    const statements = await statementsDuring(server.app.database, async () => {
      expect(await refusal(query, null, variables)).toEqual(UNAUTHENTICATED);
    });
    expect(statements).toEqual([]);
    for (const role of [Role.READER, Role.EDITOR, Role.PUBLISHER]) {
      expect(await refusal(query, role, variables)).toEqual(FORBIDDEN);
    }
    const { status, errors } = await server.ask(query, variables, as(Role.ADMIN));
    expect([status, errors]).toEqual([200, undefined]);
  });

  it('says by which role it could be reached, and that of the caller', async () => {
    const { errors } = await server.ask(WAYS['by its name']!, {}, as(Role.EDITOR));
    expect(errors![0]!.message).toBe(
      'Revision.credential needs the role admin, and yours is editor: ask whoever runs this server for a token',
    );
  });

  it('in another operation of the document does not concern the one that runs', async () => {
    const query = `query Mine { viewer { name } } query Other { revisions(first: 1) { nodes { credential } } }`;
    const response = await fetch(server.app.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName: 'Mine' }),
    });
    expect(await response.json()).toEqual({ data: { viewer: { name: 'anonymous' } } });
  });

  it('tells whoever is unknown how to say who they are', async () => {
    const { headers, errors } = await server.ask(WAYS['by its name']!);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(errors![0]!.message).toMatch(/needs the role admin: send a token in the header authorization/);
  });
});

describe('T29: every mutation', () => {
  const NEEDED = {
    recordParticipation: Role.EDITOR,
    correctParticipation: Role.EDITOR,
    recordClaim: Role.EDITOR,
    registerSource: Role.EDITOR,
    defineOutcomeMetric: Role.PUBLISHER,
    recordObservations: Role.PUBLISHER,
    retractObservations: Role.PUBLISHER,
  };
  const fields = (createSchema().getMutationType() as GraphQLObjectType).getFields();

  it('needs a role, and its description says which', () => {
    const declared = Object.values(fields).map((field) => [field.name, requiredRole(field)]);
    expect(Object.fromEntries(declared)).toEqual(NEEDED);
    for (const [name, role] of Object.entries(NEEDED)) {
      expect(fields[name]!.description).toContain(`Needs the role ${role.toLowerCase()}.`);
    }
  });

  it.each(Object.entries(NEEDED))('%s is refused below %s, by its name and in a fragment', async (name, needed) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
    const field = `${name}(input: $input) { userErrors { code } }`;
    const documents = [
      `mutation ($input: ${type}) { viewer: ${field} }`,
      `mutation ($input: ${type}) { ...all } fragment all on Mutation { ${field} }`,
    ];
    for (const query of documents) {
      expect(await refusal(query, null, { input: {} })).toEqual(UNAUTHENTICATED);
      expect(await refusal(query, Role.READER, { input: {} })).toEqual(FORBIDDEN);
      if (needed === Role.PUBLISHER) expect(await refusal(query, Role.EDITOR, { input: {} })).toEqual(FORBIDDEN);
      // Whoever may run it is told what is wrong with the input instead.
      expect(await refusal(query, needed, { input: {} })).toEqual([
        400,
        null,
        expect.arrayContaining(['BAD_USER_INPUT']),
      ]);
    }
  });
});

describe('a token', () => {
  it('that is wrong refuses also what needs none', async () => {
    for (const authorization of ['Bearer wulfrun_wrong', 'Basic YTpi', 'Bearer a.b.c']) {
      const answer = await server.ask('{ viewer { name } }', {}, { authorization });
      expect([answer.status, codesOf(answer), answer.headers.get('www-authenticate')]).toEqual([
        401,
        ['UNAUTHENTICATED'],
        'Bearer',
      ]);
    }
  });

  it('is in no answer and in no line of the log', async () => {
    const text = tokens.get(Role.EDITOR)!;
    const answer = await server.ask('{ viewer { name role } }', {}, as(Role.EDITOR));
    expect(answer.data).toEqual({ viewer: { name: 'a EDITOR', role: 'EDITOR' } });
    const broken = await server.ask('{ viewer { name', {}, as(Role.EDITOR));
    const wrong = await server.ask('{ viewer { name } }', {}, { authorization: `Bearer ${text}x` });
    expect([answer, broken, wrong].map((one) => one.text).join()).not.toContain(text);
    expect(JSON.stringify(server.takeLog())).not.toContain(text);
  });

  it('makes a revision of which only administrators see by which token', async () => {
    const input = {
      key: 'TEST-BY-TOKEN',
      publisher: 'x',
      title: 'x',
      kind: 'NEWS',
      published: { text: '2019' },
      access: 'EXCERPT',
      grade: 'C',
    };
    const query = `mutation ($input: RegisterSourceInput!) { registerSource(input: $input) { revision { id actor } userErrors { message } } }`;
    const { data } = await server.ask(query, { input }, as(Role.EDITOR));
    expect(data.registerSource).toMatchObject({ revision: { actor: 'a EDITOR' }, userErrors: [] });
    const { id } = data.registerSource.revision;
    const seen = await server.ask(
      'query ($id: ID!) { node(id: $id) { ... on Revision { credential } } }',
      { id },
      as(Role.ADMIN),
    );
    expect(seen.data.node.credential).toMatch(/^token \d+$/);
  });
});

describe('a server without anonymous reading', () => {
  const strict = useApp({ settings: { WULFRUN_ANONYMOUS_READING: 'off' } });

  it('answers nobody unknown, whatever is asked', async () => {
    for (const query of [
      '{ __typename }',
      '{ __schema { queryType { name } } }',
      '{ programmes { totalCount } }',
      '{',
    ]) {
      const answer = await strict.ask(query);
      expect([answer.status, codesOf(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
    }
  });

  it('answers a reader with a token, and health checks as ever', async () => {
    const { text } = await createToken(strict.app.database, { name: 'R', role: Role.READER, expiresInHours: 1 });
    const answer = await strict.ask('{ programmes { totalCount } }', {}, { authorization: `Bearer ${text}` });
    expect([answer.status, answer.data]).toEqual([200, { programmes: { totalCount: 19 } }]);
    expect((await fetch(`${strict.origin}/health/ready`)).status).toBe(200);
  });
});
