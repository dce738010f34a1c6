import { startTestServer, type TestServer } from './test-server';

declare global {
  var wulfrunTestServer: TestServer | undefined;
}

/** Before all tests: one server for the run. Templates are built when a test first asks for a copy of one. */
export default async function globalSetup(): Promise<void> {
  const server = await startTestServer(process.env['WULFRUN_TEST_DATABASE_URL']);
  globalThis.wulfrunTestServer = server;
  process.env['WULFRUN_TEST_SERVER_URL'] = server.url;
  process.env['WULFRUN_TEST_DATABASE_PREFIX'] = server.prefix;
  // Jest leaves on a signal without calling globalTeardown.
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.once(signal, () => void server.stop().finally(() => process.exit(128 + number)));
  }
}
