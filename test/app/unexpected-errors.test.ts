import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { revisionClock } from '../../src/changes';
import { Database } from '../../src/database';
import { createGraphqlServer } from '../../src/graphql/server';
import { useDatabase } from '../support/database';
import { askOverHttp, codesOf, type HttpAnswer } from './support/ask-over-http';
import { useApp, type LogLine } from './support/use-app';

const ERROR_LEVEL = 50;

describe('T28: an error that nobody foresaw', () => {
  const db = useDatabase();
  const lines: string[] = [];
  let narrow: Database;
  let server: FastifyInstance;

  const takeLog = (): LogLine[] => lines.splice(0).map((line) => JSON.parse(line));
  const ask = (query: string): Promise<HttpAnswer> => {
    const { port } = server.server.address() as AddressInfo;
    return askOverHttp(`http://127.0.0.1:${port}/graphql`, query);
  };

  /** Fields that fail in ways of their own; `fine` does not. */
  const failing = (resolve: () => unknown) => ({ type: GraphQLString, resolve });
  const fields = {
    fine: failing(() => 'fine'),
    secret: failing(() => {
      throw new Error('password=hunter2 in /home/someone/.pgpass');
    }),
    coded: failing(() => {
      throw Object.assign(new Error('password=hunter2'), { code: 'BAD_INPUT', extensions: { code: 'SECRET' } });
    }),
    required: { ...failing(() => null), type: new GraphQLNonNull(GraphQLString) },
    constraint: failing(() =>
      db.database.rows(`insert into node (kind, key) values ('SOURCE', 'hunter2'), ('SOURCE', 'hunter2')`),
    ),
    statement: failing(() => db.database.rows('select hunter2 from no_such_table')),
    slow: failing(() => narrow.rows('select pg_sleep(60)')),
    nul: failing(() => db.database.rows('select $1::text', ['hunter2\u0000'])),
    crowded: failing(async () => {
      const held = await narrow.pool.connect();
      return narrow.rows('select 1').finally(() => held.release());
    }),
  };

  beforeAll(async () => {
    narrow = new Database({ url: db.url, poolSize: 1, connectionTimeoutMs: 50, statementTimeoutMs: 50 });
    server = await createGraphqlServer({
      schema: new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) }),
      createContext: () => ({ revisionClock: revisionClock(db.database) }),
      logLevel: 'warn',
      logTo: { write: (line) => lines.push(line) },
      isReady: async () => true,
    });
    await server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await server?.close();
    await narrow?.close();
  });

  it.each([
    ['secret', 500, 'INTERNAL', 'something unexpected happened', 'password=hunter2 in /home/someone/.pgpass'],
    ['coded', 500, 'INTERNAL', 'something unexpected happened', 'password=hunter2'],
    [
      'required',
      500,
      'INTERNAL',
      'something unexpected happened',
      'Cannot return null for non-nullable field Query.required.',
    ],
    [
      'constraint',
      409,
      'CONFLICT',
      'the change contradicts a rule of the record',
      'duplicate key value violates unique constraint "node_kind_key_key"',
    ],
    ['statement', 500, 'INTERNAL', 'something unexpected happened', 'relation "no_such_table" does not exist'],
    [
      'slow',
      503,
      'QUERY_TIMEOUT',
      'the question took too long: ask for less at once',
      'canceling statement due to statement timeout',
    ],
    [
      'nul',
      400,
      'BAD_INPUT',
      'a text holds a character that cannot be stored',
      'invalid byte sequence for encoding "UTF8": 0x00',
    ],
    ['crowded', 503, 'OVERLOADED', 'the server is busy: try again shortly', 'timeout exceeded when trying to connect'],
  ])('of the kind "%s" is masked, and whole in the log', async (field, status, code, message, logged) => {
    const answer = await ask(`{ ${field} }`);
    const requestId = answer.headers.get('x-request-id')!;
    expect(answer.status).toBe(status);
    expect(answer.errors).toEqual([
      { message, path: [field], locations: [{ line: 1, column: 3 }], extensions: { code, requestId } },
    ]);
    expect(answer.text).not.toMatch(/hunter2|select|insert|node_|\.ts|\.js|stack/);
    expect(takeLog()).toMatchObject([{ level: ERROR_LEVEL, requestId, err: { message: logged } }]);
  });

  it('of the database brings its details to the log', async () => {
    await ask('{ constraint }');
    expect(takeLog()).toMatchObject([
      { err: { code: '23505', detail: 'Key (kind, key)=(SOURCE, hunter2) already exists.' } },
    ]);
  });

  it('beside a field that is answered is masked alike, each under its own path', async () => {
    const answer = await ask('{ one: secret fine two: constraint }');
    expect([answer.status, answer.data]).toEqual([200, { one: null, fine: 'fine', two: null }]);
    expect(answer.errors!.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['one'], 'INTERNAL'],
      [['two'], 'CONFLICT'],
    ]);
    expect(takeLog()).toHaveLength(2);
  });

  it('makes the status the gravest where nothing is answered', async () => {
    expect((await ask('{ nul constraint secret }')).status).toBe(500);
    expect((await ask('{ nul constraint }')).status).toBe(409);
    takeLog();
  });
});

describe('T28: in the whole application', () => {
  const app = useApp();

  it('a table that has gone is told to the log alone, and the rest of the document is answered', async () => {
    await app.db.pool.query('alter table claim rename to claim_gone');
    const answer = await app.ask('{ trust(odsCode: "RL4") { odsCode claims { totalCount } } }');
    await app.db.pool.query('alter table claim_gone rename to claim');
    expect(codesOf(answer)).toEqual(['INTERNAL']);
    expect(answer.text).not.toMatch(/claim_|relation|select/);
    const requestId = answer.errors![0]!.extensions.requestId;
    expect(app.takeLog()).toMatchObject([
      { requestId, err: { message: 'relation "claim" does not exist', code: '42P01' } },
    ]);
    expect((await app.ask('{ trust(odsCode: "RL4") { claims { totalCount } } }')).errors).toBeUndefined();
  });

  it('every connection cut at once costs nobody more than to ask again', async () => {
    await app.answer('{ programmes { totalCount } }');
    await app.db.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    let answer = await app.ask('{ programmes { totalCount } }');
    while (answer.errors !== undefined) {
      expect(codesOf(answer)).toEqual(['OVERLOADED']);
      answer = await app.ask('{ programmes { totalCount } }');
    }
    expect(answer.data.programmes.totalCount).toBe(19);
  });
});
