import { parseEnv } from 'node:util';
import { ConfigInvalid, loadConfig } from '../../src/config';
import { textOf } from './project';

const example = textOf('.env.example');

/** The variables that src/config.ts reads, in the order in which it does, and by which of its verbs. */
const read = [...textOf('src/config.ts').matchAll(/\bread\.(\w+)\(\s*'([A-Z_]+)'/g)].map(([, verb, name]) => ({
  verb: verb!,
  name: name!,
}));

describe('.env.example', () => {
  it('holds the variables that the configuration reads, in the same order', () => {
    const listed = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(read.length).toBeGreaterThan(5);
    expect(listed).toEqual(read.map(({ name }) => name));
  });

  it('shows the defaults: to copy it changes nothing', () => {
    expect(loadConfig(parseEnv(example))).toEqual(loadConfig({}));
  });

  it('has a line of explanation above each variable or the group it stands in', () => {
    const paragraphs = example.trim().split('\n\n').slice(1);
    expect(paragraphs.filter((paragraph) => !paragraph.startsWith('# '))).toEqual([]);
  });
});

describe('the configuration', () => {
  it('reports every problem at once, each by the name of its variable', () => {
    const wrong = Object.fromEntries(read.map(({ name }) => [name, 'nonsense']));
    let problems: readonly string[] = [];
    try {
      loadConfig(wrong);
    } catch (error) {
      problems = (error as ConfigInvalid).problems;
    }
    const checked = read.filter(({ verb }) => verb !== 'text');
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(checked.map(({ name }) => name));
  });
});

describe('the settings of an OpenID provider', () => {
  const issuer = { OIDC_ISSUER: 'https://login.example.org' };

  it('are none without an issuer', () => {
    expect(loadConfig({ OIDC_AUDIENCE: 'wulfrun' }).openId).toBeNull();
  });

  it('need an audience beside the issuer: a token for any other service would be good here', () => {
    expect(() => loadConfig(issuer)).toThrow('OIDC_AUDIENCE must say whom tokens of OIDC_ISSUER are meant for');
    expect(loadConfig({ ...issuer, OIDC_AUDIENCE: 'wulfrun' }).openId).toEqual({
      issuer: 'https://login.example.org',
      jwksUrl: null,
      audience: 'wulfrun',
      roleClaim: 'wulfrun_role',
    });
  });
});

describe('the origins of other sites', () => {
  it('are a list of origins, and nothing that only looks like one', () => {
    const origins = (text: string) => loadConfig({ WULFRUN_CORS_ORIGINS: text }).corsOrigins;
    expect(origins(' https://a.example.org, http://localhost:5173 ')).toEqual([
      'https://a.example.org',
      'http://localhost:5173',
    ]);
    for (const wrong of ['*', 'https://a.example.org/', 'a.example.org', 'https://a.example.org/page', 'null']) {
      expect(() => origins(wrong)).toThrow('WULFRUN_CORS_ORIGINS must be origins');
    }
  });
});
