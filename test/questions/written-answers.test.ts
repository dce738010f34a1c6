import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { readExampleOperations } from '../../src/graphql/editor';
import { projectFolders } from '../../src/project-folders';
import { useDatabase } from '../support/database';
import { withDemonstration } from '../support/demonstration-record';
import { withEvidence } from '../support/evidence-record';
import {
  answerDocuments,
  questionsPage,
  questionsPageFile,
  writtenAnswers,
  type AnsweredDocument,
} from './written-answers';

const db = useDatabase({ template: withDemonstration });

const byFile = (documents: readonly AnsweredDocument[]) =>
  Object.fromEntries(documents.map(({ answerFile, answer }) => [answerFile, answer]));

describe('the documents of schema/operations', () => {
  it('are valid against the schema that is checked in', async () => {
    const schema = buildSchema(readFileSync(projectFolders.schemaFile, 'utf8'));
    for (const { file, query } of await readExampleOperations(projectFolders.operations)) {
      expect({ file, errors: validate(schema, parse(query)) }).toEqual({ file, errors: [] });
    }
  });

  it('open with the question that they ask, and each has a name of its own', async () => {
    const documents = await readExampleOperations(projectFolders.operations);
    for (const { summary, name } of documents) {
      expect(summary).toMatch(/\?$/);
      expect(name).toMatch(/^[A-Z][A-Za-z]+$/);
    }
    expect(new Set(documents.map(({ name }) => name)).size).toBe(documents.length);
  });

  it('are answered as it is written beside them, and in docs/questions.md: `npm run answers` writes both anew', async () => {
    const documents = await answerDocuments(db.database);
    expect(byFile(documents)).toEqual(Object.fromEntries(writtenAnswers()));
    expect(readFileSync(questionsPageFile, 'utf8')).toBe(questionsPage(documents));
  });
});

describe('on another day', () => {
  const later = useDatabase({ template: withDemonstration });

  it('the evidence is loaded with the same answers', async () => {
    await later.pool.query(`update revision set recorded_at = recorded_at + interval '5 years'`);
    expect(byFile(await answerDocuments(later.database))).toEqual(Object.fromEntries(writtenAnswers()));
  });
});

describe('without the demonstration', () => {
  const alone = useDatabase({ template: withEvidence });
  const ofTheCity = (file: string): boolean => file.startsWith('invented-city.');

  it('every question about what is real is answered just as beside it', async () => {
    const documents = await readExampleOperations(projectFolders.operations);
    const real = documents.filter(({ file }) => !ofTheCity(file));
    expect(real.length).toBe(documents.length - 1);
    const written = Object.fromEntries([...writtenAnswers()].filter(([file]) => !ofTheCity(file)));
    expect(byFile(await answerDocuments(alone.database, real))).toEqual(written);
  });
});
