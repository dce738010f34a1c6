import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { graphql, parse, validate } from 'graphql';
import { createContext } from '../../src/context';
import { createSchema } from '../../src/schema';
import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';
import { filesBelow, projectFolder, textOf } from './project';

const db = useDatabase({ template: withEvidence });
const schema = createSchema();
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'data/evidence/README.md', ...filesBelow('docs', '.md')];

/** The blocks of a language in a page of Markdown. */
function blocks(page: string, language: string): string[] {
  return [...textOf(page).matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, text]) => text!);
}

describe('the example of the README', () => {
  it('has the answer that stands below it', async () => {
    const [source] = blocks('README.md', 'graphql');
    const [printed] = blocks('README.md', 'json');
    const { data } = await graphql({ schema, source: source!, contextValue: createContext(db.database) });
    expect(JSON.parse(JSON.stringify(data))).toEqual((JSON.parse(printed!) as { data: unknown }).data);
  });

  it('is one of the example documents of the editor', () => {
    const documents = filesBelow('schema/operations', '.graphql').map(textOf);
    expect(documents.some((document) => document.includes(blocks('README.md', 'graphql')[0]!))).toBe(true);
  });
});

it('what the guide says of one practice at three times is what they answer', async () => {
  const [source] = blocks('docs/using.md', 'graphql');
  const { data } = await graphql({ schema, source: source!, contextValue: createContext(db.database) });
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    askedThatDay: { network: { name: 'Wolverhampton Unity East PCN' } },
    askedInJune2022: { network: null },
    askedNow: { network: { name: 'Wolverhampton RWT PCN' } },
  });
});

it('every document in the pages, and every example document, is one that the schema answers', () => {
  const inPages = pages.flatMap((page) => blocks(page, 'graphql').map((text) => ({ where: page, text })));
  const examples = filesBelow('schema/operations', '.graphql').map((where) => ({ where, text: textOf(where) }));
  const errors = [...inPages, ...examples].flatMap(({ where, text }) =>
    validate(schema, parse(text)).map(({ message }) => `${where}: ${message}`),
  );
  expect(inPages.length + examples.length).toBeGreaterThan(3);
  expect(errors).toEqual([]);
});

it('every link in the pages to a file of the project leads somewhere', () => {
  const broken = pages.flatMap((page) =>
    [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]+)(#[^)]*)?\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !existsSync(join(projectFolder, dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
});
