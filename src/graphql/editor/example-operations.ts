import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Kind, parse } from 'graphql';
import { unlessMissing } from './unless-missing';

/** A document of `schema/operations`, ready to be run. */
export interface ExampleOperation {
  /** Of its first operation, or of the file where that has none. */
  name: string;
  file: string;
  /** The first paragraph of the comment that opens the document. */
  summary: string | null;
  query: string;
  /** From `<document>.variables.json` beside it. */
  variables: Record<string, unknown> | null;
}

/**
 * Reads the example documents, by file name; a folder that is not there holds none.
 *
 * @throws {Error} when a document is no GraphQL or its variables are no JSON, naming the file
 */
export async function readExampleOperations(operationsFolder: string): Promise<ExampleOperation[]> {
  const names = await unlessMissing<string[], string[]>(readdir(operationsFolder), []);
  const documents = names.filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(documents.map((file) => readExample(operationsFolder, file)));
}

async function readExample(folder: string, file: string): Promise<ExampleOperation> {
  const query = await readFile(join(folder, file), 'utf8');
  const stem = basename(file, '.graphql');
  return {
    name: operationName(query, file) ?? stem,
    file,
    summary: summary(query),
    query,
    variables: await variables(),
  };

  async function variables() {
    const variablesFile = `${stem}.variables.json`;
    const text = await unlessMissing(readFile(join(folder, variablesFile), 'utf8'), null);
    return text === null ? null : readable(variablesFile, () => JSON.parse(text) as Record<string, unknown>);
  }
}

function operationName(query: string, file: string): string | undefined {
  const { definitions } = readable(file, () => parse(query));
  return definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)?.name?.value;
}

function summary(query: string): string | null {
  const [openingComment = ''] = /^(?:#.*\n)*/.exec(query) ?? [];
  const lines = openingComment.split('\n').map((line) => line.replace(/^#\s?/, '').trim());
  const firstParagraph = lines.slice(0, lines.indexOf('')).join(' ');
  return firstParagraph || null;
}

function readable<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new Error(`the example ${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
