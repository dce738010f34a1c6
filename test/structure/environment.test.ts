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
