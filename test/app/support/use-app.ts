import 'reflect-metadata';
import { startApp, type App } from '../../../src/app';
import { loadConfig } from '../../../src/config';
import { useDatabase, type TestDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { migrated, type Template } from '../../support/templates';
import { askOverHttp, type HttpAnswer } from './ask-over-http';

/** A line of the server's log. */
export interface LogLine {
  level: number;
  msg: string;
  requestId?: string;
  err?: { message: string; code?: string; detail?: string };
}

/** The whole application over a database of these tests alone, asked over HTTP. */
export interface AppUnderTest {
  readonly db: TestDatabase;
  readonly app: App;
  /** Of the server, without a path. */
  readonly origin: string;
  /** What was logged since the last call. */
  takeLog(): LogLine[];
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<HttpAnswer>;
  /** The data of a document that must be answered without an error. */
  // Tests read what they asked for; a wrong path fails there.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  answer(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** Stops it and starts another on the same database. */
  restart(): Promise<void>;
}

/** @param settings  of the environment, beside those that every test needs */
export function useApp({
  template = withEvidence,
  settings = {},
}: { template?: Template; settings?: Record<string, string> } = {}): AppUnderTest {
  const db = useDatabase({ template });
  const lines: string[] = [];
  let app: App;
  const start = async (): Promise<void> => {
    const environment = {
      DATABASE_URL: db.url,
      PORT: '0',
      LOG_LEVEL: 'warn',
      WULFRUN_EVIDENCE: template === migrated ? 'off' : 'on',
      WULFRUN_DEMO: 'off',
      ...settings,
    };
    app = await startApp(loadConfig(environment), { logTo: { write: (line) => lines.push(line) } });
  };
  beforeAll(start);
  afterAll(() => app?.stop());
  const ask: AppUnderTest['ask'] = (query, variables, headers) => askOverHttp(app.url, query, variables, headers);
  return {
    db,
    get app() {
      return app;
    },
    get origin() {
      return new URL(app.url).origin;
    },
    takeLog: () => lines.splice(0).map((line) => JSON.parse(line) as LogLine),
    ask,
    async answer(query, variables) {
      const { data, errors } = await ask(query, variables);
      if (errors !== undefined) throw new Error(`${errors[0]!.extensions.code}: ${errors[0]!.message}`);
      return data;
    },
    async restart() {
      await app.stop();
      await start();
    },
  };
}
