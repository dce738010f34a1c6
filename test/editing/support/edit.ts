import { graphql, type ExecutionResult } from 'graphql';
import { ANONYMOUS, Role, type Caller } from '../../../src/access';
import { createContext } from '../../../src/context';
import type { Database } from '../../../src/database';
import { createSchema } from '../../../src/schema';

const schema = createSchema();

/** Somebody of the tests with this role. */
export function caller(role: Role, name = `a ${role.toLowerCase()}`): Caller {
  return { name, credential: `test of ${name}`, role };
}

export interface Asked {
  as?: Caller;
  /** Of the header. */
  idempotencyKey?: string | null;
}

/** One document as one request, without HTTP, by somebody who may everything unless said otherwise. */
export async function request(
  database: Database,
  source: string,
  variableValues: Record<string, unknown> = {},
  { as = caller(Role.ADMIN), idempotencyKey = null }: Asked = {},
): Promise<ExecutionResult> {
  const contextValue = createContext(database, { caller: as, idempotencyKey });
  return graphql({ schema, source, variableValues, contextValue });
}

/** The payload of one mutation, which must come without an error. */
// Tests read what they asked for; a wrong path fails there.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Payload = any;

/**
 * Runs one mutation.
 *
 * @param made  what is asked for of its payload beside the revision and the user errors
 */
export async function edit(
  database: Database,
  mutation: string,
  input: object,
  { made = '', key, ...asked }: Asked & { made?: string; key?: string } = {},
): Promise<Payload> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { data, errors } = await request(
    database,
    `mutation ($input: ${type}, $key: String) {
       ${mutation}(input: $input, idempotencyKey: $key) {
         revision { number kind actor reason summary }
         userErrors { code field message currentRevision }
         ${made}
       }
     }`,
    { input, key: key ?? null },
    asked,
  );
  if (errors !== undefined) throw errors[0]!.originalError ?? errors[0]!;
  return data![mutation];
}

/** The user errors of a payload that made no revision: code and path of each. */
export function faultsOf({ revision, userErrors }: Payload): [code: string, path: string][] {
  expect(revision).toBeNull();
  return userErrors.map(({ code, field }: { code: string; field: string[] }) => [code, field.join('.')]);
}

export { ANONYMOUS };

/** A source that tests may rest things on. */
export const SOURCE = {
  key: 'TEST-PAPER-2019-07',
  publisher: 'Express & Star',
  title: 'A page about practices',
  kind: 'NEWS',
  published: { text: '3 July 2019' },
  access: 'FULL_TEXT',
  grade: 'C',
};
