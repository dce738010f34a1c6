import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../src/database';
import { readExampleOperations, type ExampleOperation } from '../../src/graphql/editor';
import { projectFolders } from '../../src/project-folders';
import { answer } from '../support/ask';
import { shortAnswers } from './short-answers';

/** Beside the documents, one file each. */
export const answersFolder = join(projectFolders.operations, 'answers');
export const questionsPageFile = join(projectFolders.operations, '..', '..', 'docs', 'questions.md');

export interface AnsweredDocument extends ExampleOperation {
  /** In `answersFolder`. */
  answerFile: string;
  answer: unknown;
}

/** Asks documents as they stand: every one of `schema/operations`, unless others are given. */
export async function answerDocuments(
  database: Database,
  asked?: readonly ExampleOperation[],
): Promise<AnsweredDocument[]> {
  const documents = asked ?? (await readExampleOperations(projectFolders.operations));
  const answered: AnsweredDocument[] = [];
  for (const document of documents) {
    const data: unknown = await answer(database, document.query, document.variables ?? {});
    const answerFile = document.file.replace(/\.graphql$/, '.json');
    answered.push({ ...document, answerFile, answer: JSON.parse(JSON.stringify(data)) });
  }
  return answered;
}

/** The answers as they were written last, by file. */
export function writtenAnswers(): Map<string, unknown> {
  const files = readdirSync(answersFolder).sort();
  return new Map(files.map((file) => [file, JSON.parse(readFileSync(join(answersFolder, file), 'utf8'))]));
}

const PAGE_HEADING = `# Twenty questions and their answers

Each line is made from the answer to one document of \`schema/operations\`, over the bundled evidence. The documents are
tabs of the editor; their whole answers lie beside them. Made by \`npm run answers\`: change a document, the evidence or
\`test/questions/short-answers\`, never this page.
`;

/** docs/questions.md, from nothing but the answers. */
export function questionsPage(documents: readonly AnsweredDocument[]): string {
  const lines = shortAnswers.map(({ operation, say }, place) => {
    const document = documents.find(({ name }) => name === operation);
    if (document === undefined) throw new Error(`no document of schema/operations asks ${operation}`);
    const links = `([question](../schema/operations/${document.file}), [answer](../schema/operations/answers/${document.answerFile}))`;
    return `${place + 1}. **${document.summary}** ${say(document.answer)} ${links}`;
  });
  return `${PAGE_HEADING}\n${lines.join('\n')}\n`;
}
