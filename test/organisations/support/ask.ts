import 'reflect-metadata';
import { graphql, type ExecutionResult } from 'graphql';
import { revisionClock } from '../../../src/changes';
import type { Database } from '../../../src/database';
import { evidenceLoaders } from '../../../src/evidence';
import { organisationLoaders, type OrganisationContext } from '../../../src/organisations';
import { createSchema } from '../../../src/schema';

const schema = createSchema();

/** A context as one request gets it, as far as these tests reach. */
export function askContext(database: Database): OrganisationContext {
  return {
    database,
    revisionClock: revisionClock(database),
    evidence: evidenceLoaders(database),
    organisations: organisationLoaders(database),
  };
}

export interface Answer {
  // Tests read what they asked for; a wrong path fails there.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  errors: { message: string; code: unknown }[];
}

/** Asks one document as one request. */
export async function ask(
  database: Database,
  source: string,
  variableValues?: Record<string, unknown>,
): Promise<Answer> {
  const result: ExecutionResult = await graphql({ schema, source, variableValues, contextValue: askContext(database) });
  const errors = (result.errors ?? []).map(({ message, extensions }) => ({ message, code: extensions['code'] }));
  return { data: JSON.parse(JSON.stringify(result.data ?? null)), errors };
}

/** The data of a document that must be answered without an error. */
export async function answered(
  database: Database,
  source: string,
  variables?: Record<string, unknown>,
): Promise<Answer['data']> {
  const { data, errors } = await ask(database, source, variables);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

/** The statements that a piece of work sends, in their order. */
export async function statementsOf(database: Database, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  database.onStatement = (text) => statements.push(text);
  try {
    await work();
  } finally {
    database.onStatement = undefined;
  }
  return statements;
}
