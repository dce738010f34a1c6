import type { Database } from '../../../src/database';

/** The statements that the server sends to the database meanwhile: all of them. */
export async function statementsDuring(database: Database, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  database.onStatement = (text) => statements.push(text);
  try {
    await work();
  } finally {
    database.onStatement = undefined;
  }
  return statements;
}
