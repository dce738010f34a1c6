import 'reflect-metadata';
import { graphql, type ExecutionResult } from 'graphql';
import { createContext } from '../../src/context';
import type { Database } from '../../src/database';
import { createSchema } from '../../src/schema';

const schema = createSchema();

/** Asks one document as one request, with all resolvers and a fresh context, and without HTTP. */
export async function ask(
  database: Database,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  return graphql({ schema, source, variableValues, contextValue: createContext(database) });
}

/** The data of a document that must be answered without an error. */
// Tests read what they asked for; a wrong path fails there.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function answer(
  database: Database,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<any> {
  const { data, errors } = await ask(database, source, variableValues);
  if (errors !== undefined) throw errors[0]!.originalError ?? errors[0]!;
  return data;
}
