import { migrate } from '../../src/database';

/** A database that tests get copies of: built once in a run, when the first test asks for it. */
export interface Template {
  name: string;
  /** What it begins as; an empty database unless given. */
  from?: Template;
  build(databaseUrl: string): Promise<unknown>;
}

/** The schema and nothing in it. */
export const migrated: Template = { name: 'migrated', build: migrate };
