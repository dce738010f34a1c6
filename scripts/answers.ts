import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { Database, migrate } from '../src/database';
import { loadBundledEvidence } from '../src/importing';
import { projectFolders } from '../src/project-folders';
import { DEMONSTRATION, loadIntoFreshRecord, makeWorld } from '../src/simulating';
import {
  answerDocuments,
  answersFolder,
  questionsPage,
  questionsPageFile,
  type AnsweredDocument,
} from '../test/questions/written-answers';
import { startTestServer } from '../test/support/test-server';

// `npm run answers` asks every document of schema/operations over what a first start loads, in a database that is gone afterwards,
// and writes what it is told: the answers beside the documents, and docs/questions.md.

async function answersOfAFreshRecord(): Promise<AnsweredDocument[]> {
  const server = await startTestServer(undefined);
  try {
    await migrate(server.url);
    const database = new Database({ url: server.url });
    try {
      await loadBundledEvidence(database, projectFolders.evidence);
      await loadIntoFreshRecord(database, () => makeWorld(DEMONSTRATION), 'wulfrun');
      return await answerDocuments(database);
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
  }
}

async function write(file: string, text: string): Promise<void> {
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

async function main(): Promise<void> {
  const documents = await answersOfAFreshRecord();
  rmSync(answersFolder, { recursive: true, force: true });
  mkdirSync(answersFolder);
  for (const { answerFile, answer } of documents) await write(join(answersFolder, answerFile), JSON.stringify(answer));
  await write(questionsPageFile, questionsPage(documents));
  process.stdout.write(`${documents.length} answers in ${answersFolder}, and ${questionsPageFile}\n`);
}

void main();
