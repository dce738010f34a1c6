import 'reflect-metadata';
import { graphql } from 'graphql';
import { createContext } from '../../../src/context';
import type { Database } from '../../../src/database';
import { createSchema } from '../../../src/schema';

const schema = createSchema();

/** The data of a document that must be answered without an error, asked as one request. */
export async function answered(database: Database, source: string): Promise<any> {
  const { data, errors = [] } = await graphql({ schema, source, contextValue: createContext(database) });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return JSON.parse(JSON.stringify(data));
}

/** The statements that a document sends, in their order. */
export async function statementsOf(database: Database, source: string): Promise<string[]> {
  const statements: string[] = [];
  database.onStatement = (text) => statements.push(text);
  try {
    await answered(database, source);
  } finally {
    database.onStatement = undefined;
  }
  return statements;
}

export const slugsOf = (rows: { slug: string }[]): string[] => rows.map(({ slug }) => slug);
export const codesOf = (rows: { odsCode: string }[]): string[] => rows.map(({ odsCode }) => odsCode);
