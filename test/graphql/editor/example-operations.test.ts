import { join } from 'node:path';
import { readExampleOperations } from '../../../src/graphql/editor';
import { temporaryFolder } from './temporary-folder';

describe('the examples', () => {
  it('are the documents of the folder by name, each with its operation, its opening sentence and its variables', async () => {
    const trust =
      '# Which practices did\n# the trust run?\n#\n# On that day.\n\nquery TrustOnADay($on: Date) { a(on: $on) }\n';
    const folder = temporaryFolder({
      '02-patients.graphql': 'query Patients { b }\n',
      '01-trust.graphql': trust,
      '01-trust.variables.json': '{ "on": "2018-07-31" }',
      'README.md': 'not a document',
    });
    expect(await readExampleOperations(folder)).toEqual([
      {
        name: 'TrustOnADay',
        file: '01-trust.graphql',
        summary: 'Which practices did the trust run?',
        query: trust,
        variables: { on: '2018-07-31' },
      },
      {
        name: 'Patients',
        file: '02-patients.graphql',
        summary: null,
        query: 'query Patients { b }\n',
        variables: null,
      },
    ]);
  });

  it('are named after the file where the operation has no name', async () => {
    const folder = temporaryFolder({ 'shorthand.graphql': '{ a }' });
    expect(await readExampleOperations(folder)).toMatchObject([{ name: 'shorthand' }]);
  });

  it('are named after the operation where a fragment comes first', async () => {
    const folder = temporaryFolder({ 'a.graphql': 'fragment Part on Query { a }\nquery Whole { ...Part }' });
    expect(await readExampleOperations(folder)).toMatchObject([{ name: 'Whole' }]);
  });

  it('are none where there is no folder', async () => {
    expect(await readExampleOperations(join(temporaryFolder({}), 'absent'))).toEqual([]);
  });

  it('stop the start, with the name of the file, when one is broken', async () => {
    const document = temporaryFolder({ 'cut.graphql': 'query Cut {' });
    await expect(readExampleOperations(document)).rejects.toThrow(
      'the example cut.graphql cannot be read: Syntax Error',
    );

    const variables = temporaryFolder({ 'a.graphql': '{ a }', 'a.variables.json': '{ on: 1 }' });
    await expect(readExampleOperations(variables)).rejects.toThrow('the example a.variables.json cannot be read');
  });
});
