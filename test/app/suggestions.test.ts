import 'reflect-metadata';
import { createToken, Role } from '../../src/access';
import { codesOf } from './support/ask-over-http';
import { useApp } from './support/use-app';

const FIELD = '{ practise(odsCode: "M92002") { name } }';
const ARGUMENT = '{ practices(orderby: NAME_ASC) { totalCount } }';
const VALUE = '{ practices(orderBy: NAME_ACS) { totalCount } }';
const TYPE = 'query ($w: PractiseFilter) { practices(where: $w) { totalCount } }';
const MUTATION = 'mutation ($input: RegisterSourceInput!) { registerSource(input: $input) { userErrors { code } } }';
const MISSPELT = { input: { key: 'X', publisher: 'x', titel: 'x', kind: 'NEWZ' } };

describe('T27: where the schema may be asked for', () => {
  const server = useApp();

  it.each([FIELD, ARGUMENT, VALUE, TYPE])('a misspelt name is refused with what looks like it: %s', async (query) => {
    const { status, errors } = await server.ask(query);
    expect([status, errors![0]!.message]).toEqual([400, expect.stringContaining('Did you mean')]);
  });
});

describe('T27: where the schema may not be asked for', () => {
  const server = useApp({ settings: { WULFRUN_INTROSPECTION: 'off' } });

  it.each([FIELD, ARGUMENT, VALUE, TYPE])('a misspelt name is refused and nothing is suggested: %s', async (query) => {
    const answer = await server.ask(query);
    expect(codesOf(answer)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(answer.text).not.toMatch(/Did you mean|"practice"|orderBy\b.*\?|"NAME_ASC"|PracticeFilter/);
  });

  it('nor in what is wrong with variables', async () => {
    const { text } = await createToken(server.app.database, { name: 'Ada', role: Role.ADMIN, expiresInHours: 1 });
    const answer = await server.ask(MUTATION, MISSPELT, { authorization: `Bearer ${text}` });
    expect(codesOf(answer)).toContain('BAD_USER_INPUT');
    expect(answer.text).not.toMatch(/Did you mean|NEWS/);
  });

  it('the schema is not given out', async () => {
    for (const query of ['{ __schema { queryType { name } } }', '{ __type(name: "Practice") { name } }']) {
      const answer = await server.ask(query);
      expect([answer.status, codesOf(answer)]).toEqual([400, ['GRAPHQL_VALIDATION_FAILED']]);
    }
    expect((await server.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  it('what the record holds is suggested as ever: that is no secret of the schema', async () => {
    const query = '{ practice(odsCode: "M92002") { observations(metric: "EMERGENCY_ADMISSION") { totalCount } } }';
    expect((await server.ask(query)).errors![0]!.message).toContain('did you mean "EMERGENCY_ADMISSIONS"');
  });
});
