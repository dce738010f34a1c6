import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import type { Template } from './templates';

/** Known to a worker from the environment that global-setup.ts has prepared. */
export function testServer(): { url: string; prefix: string } {
  const url = process.env['WULFRUN_TEST_SERVER_URL'];
  const prefix = process.env['WULFRUN_TEST_DATABASE_PREFIX'];
  if (!url || !prefix)
    throw new Error('no test server: globalSetup has not run (is jest started with jest.config.js?)');
  return { url, prefix };
}

/** Makes a database of a random name, a copy of `template` or empty, and returns its URL. */
export async function createDatabase(template: Template | null): Promise<string> {
  const { url, prefix } = testServer();
  const name = `${prefix}${randomBytes(6).toString('hex')}`;
  const templateName = template && (await templateDatabase(template));
  await onServer(url, (client) => create(client, name, templateName));
  return urlOf(url, name);
}

/** Takes a database away, whoever may still be connected to it. */
export async function dropDatabase(databaseUrl: string): Promise<void> {
  const name = decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
  await onServer(testServer().url, (client) => drop(client, name));
}

/** Takes away all databases of a run, whose names begin with its prefix. */
export async function dropDatabases(serverUrl: string, prefix: string): Promise<void> {
  await onServer(serverUrl, async (client) => {
    const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [prefix]);
    for (const { datname } of rows) await drop(client, datname);
  });
}

/**
 * The database of this template, made by the first who asks; others wait for it. It gets its name when it is complete, and
 * then lets nobody in: PostgreSQL refuses to copy a database that somebody, be it autovacuum, is connected to.
 */
async function templateDatabase({ name, from, build }: Template): Promise<string> {
  const { url, prefix } = testServer();
  const wanted = `${prefix}template_${name}`;
  const source = from ? await templateDatabase(from) : null;
  return onServer(url, async (client) => {
    // Ends with the connection, so also when the build fails.
    await client.query('select pg_advisory_lock(hashtext($1))', [wanted]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [wanted]);
    if (rowCount) return wanted;
    const unfinished = `${prefix}unfinished_${name}`;
    await drop(client, unfinished);
    await create(client, unfinished, source);
    await build(urlOf(url, unfinished));
    await client.query(`alter database ${escapeIdentifier(unfinished)} with allow_connections false`);
    await client.query(`alter database ${escapeIdentifier(unfinished)} rename to ${escapeIdentifier(wanted)}`);
    return wanted;
  });
}

/** A copy of the files is quicker than PostgreSQL's own choice, a copy through the log, for databases of many small tables. */
async function create(client: Client, name: string, templateName: string | null): Promise<void> {
  const source = templateName ? `template ${escapeIdentifier(templateName)}` : `template template0 encoding 'UTF8'`;
  await client.query(`create database ${escapeIdentifier(name)} ${source} strategy file_copy`);
}

async function drop(client: Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
}

/** Work on a connection of its own. */
export async function onServer<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(serverUrl: string, databaseName: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${encodeURIComponent(databaseName)}`;
  return url.href;
}
