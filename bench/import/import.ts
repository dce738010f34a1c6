import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrate } from '../../src/database';
import { startEmbeddedPostgres } from '../../src/database/embedded';
import { cellsOf, scrambled, write, writePanel } from './files';

// Imports a national panel by natural keys, and once more with a thousandth of it changed, beside a plain COPY of the same rows
// with identities in them. RESULTS.md says how to run it.

const CHANGED_SHARE = 0.001;
const DATABASE = `wulfrun_bench_import_${process.pid}`;

interface Run {
  seconds: number;
  peakMegabytes: number;
  printed: string;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      server: { type: 'string' },
      program: { type: 'string', default: resolve(__dirname, '../../bin/wulfrun.js') },
      psql: { type: 'string' },
      file: { type: 'string' },
      practices: { type: 'string', default: '7000' },
      months: { type: 'string', default: '120' },
      metrics: { type: 'string', default: '20' },
    },
  });
  const size = { practices: Number(values.practices), months: Number(values.months), metrics: Number(values.metrics) };
  const folder = await mkdtemp(join(tmpdir(), 'wulfrun-bench-import-'));
  const embedded =
    values.server === undefined ? await startEmbeddedPostgres({ persistent: false, log: console.error }) : null;
  const server = values.server ?? embedded!.url;
  try {
    await onServer(server, `create database ${DATABASE}`);
    const url = new URL(server);
    url.pathname = `/${DATABASE}`;
    const first = values.file ?? join(folder, 'first.csv');
    if (values.file === undefined) await writePanel(first, size);
    await measure(url.href, folder, first, values.program, values.psql);
  } finally {
    await onServer(server, `drop database if exists ${DATABASE} with (force)`);
    await embedded?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(url: string, folder: string, natural: string, program: string, psql?: string): Promise<void> {
  await migrate(url);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const paths = { first: natural, second: join(folder, 'second.csv'), ids: join(folder, 'ids.csv') };
    const { rows, changed } = await writeFiles(paths, await identities(client, natural));
    const { rows: about } = await client.query<{ about: string }>(
      `select string_agg(name || ' ' || current_setting(name), ', ') as about
       from unnest('{server_version,shared_buffers,wal_level,fsync}'::text[]) name`,
    );
    console.log(
      `${rows.toLocaleString('en-GB')} rows; ${cpus().length} processors; Node ${process.version}; PostgreSQL: ${about[0]!.about}`,
    );

    await client.query('checkpoint');
    const peer = await copyPeer(client, url, paths.ids, psql);
    await client.query('drop table peer');
    await client.query('checkpoint');
    const first = await runImport(program, url, paths.first);
    await client.query('checkpoint');
    const second = await runImport(program, url, paths.second);

    console.log(`| step | seconds | rows/s | ratio | peak MB |\n| --- | ---: | ---: | ---: | ---: |`);
    const line = (step: string, seconds: number, to: number, peak: string): void =>
      console.log(
        `| ${step} | ${seconds.toFixed(1)} | ${Math.round(rows / seconds).toLocaleString('en-GB')} | ${(seconds / to).toFixed(2)} | ${peak} |`,
      );
    line(psql === undefined ? 'COPY of rows with identities' : 'psql \\copy of rows with identities', peer, peer, '');
    line('wulfrun import observations', first.seconds, peer, first.peakMegabytes.toFixed(0));
    line('the same with 0.1% changed', second.seconds, first.seconds, second.peakMegabytes.toFixed(0));
    console.log(`\n${first.printed}${second.printed}`);
    await check(client, rows, changed);
  } finally {
    await client.end();
  }
}

/** Practices and metrics of a file as registers and definitions would have made them. */
async function identities(client: Client, path: string): Promise<Map<string, number>> {
  const [practices, metrics] = [new Set<string>(), new Set<string>()];
  let columns: number[] | null = null;
  for await (const cells of cellsOf(path)) {
    if (columns === null) {
      columns = ['practice', 'metric'].map((name) => cells.indexOf(name));
      continue;
    }
    practices.add(cells[columns[0]!]!);
    metrics.add(cells[columns[1]!]!);
  }
  const makeNodes = (kind: string, keys: ReadonlySet<string>) =>
    client.query(
      `insert into node (id, kind, key) overriding system value
       select nextval(case when key ~ '^SIM[0-9_]' then 'simulated_node_id' else pg_get_serial_sequence('node', 'id') end), $1, key
       from unnest($2::text[]) key`,
      [kind, [...keys]],
    );
  await client.query(
    `insert into revision (number, kind, actor, summary) values (1, 'EVIDENCE', 'bench', 'practices and metrics')`,
  );
  const isSimulated = [...metrics].some((code) => code.startsWith('SIM_'));
  await makeNodes('SOURCE', new Set([isSimulated ? 'SIM_BENCH' : 'BENCH']));
  await makeNodes('ORGANISATION', practices);
  await makeNodes('METRIC', metrics);
  await client.query(
    `insert into organisation (node_id, kind, ods_code, name, status, is_simulated, source_id, grade, recorded_in)
     select o.id, 'PRACTICE', o.key, o.key, 'ACTIVE', o.id < 0, s.id, 'D', 1 from node o, node s where o.kind = 'ORGANISATION' and s.kind = 'SOURCE'`,
  );
  await client.query(
    `insert into metric (node_id, name, family, kind, is_simulated, recorded_in)
     select id, key, 'OUTCOME', 'RATE', id < 0, 1 from node where kind = 'METRIC'`,
  );
  const { rows } = await client.query<{ key: string; id: number }>('select key, id from node');
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** Beside the file by natural keys: the same with other counts in a thousandth of its rows, and the same with identities. */
async function writeFiles(
  { first, second, ids }: { first: string; second: string; ids: string },
  identityOf: ReadonlyMap<string, number>,
): Promise<{ rows: number; changed: number }> {
  let rows = 0;
  let changed = 0;
  let at: number[] | null = null;
  const columns = ['practice', 'metric', 'period', 'numerator', 'denominator', 'absence'];
  async function* changedLines(): AsyncGenerator<string> {
    for await (const cells of cellsOf(first)) {
      if (at === null) at = columns.map((name) => cells.indexOf(name));
      else if (cells[at[3]!] !== '' && scrambled((rows += 1)) / 2 ** 32 < CHANGED_SHARE) {
        cells[at[3]!] = String(Number(cells[at[3]!]) + 1);
        changed += 1;
      }
      yield `${cells.join(',')}\n`;
    }
  }
  async function* identifiedLines(): AsyncGenerator<string> {
    let line = 0;
    for await (const cells of cellsOf(first)) {
      line += 1;
      if (line === 1) continue;
      const [practice, metric, period, numerator, denominator, absence = ''] = at!.map((place) => cells[place] ?? '');
      const keys = `${identityOf.get(metric!)},${period}-01,${identityOf.get(practice!)},1`;
      yield `${keys},${numerator},${denominator},,${absence},1,${line},1\n`;
    }
    rows = line - 1;
  }
  await write(second, changedLines());
  await write(ids, identifiedLines());
  return { rows, changed };
}

/** The same columns and keys as observations have. */
async function copyPeer(client: Client, url: string, path: string, psql: string | undefined): Promise<number> {
  await client.query('create table peer (like observation including defaults)');
  await client.query(
    'alter table peer add primary key (metric_id, period_start, organisation_id, period_months, superseded_in)',
  );
  const { rows: keys } = await client.query<{ definition: string }>(
    `select pg_get_indexdef(indexrelid) as definition from pg_index where indrelid = 'observation'::regclass and not indisprimary`,
  );
  for (const { definition } of keys) {
    await client.query(definition.replace(/^CREATE INDEX \S+ ON ONLY \S+/, 'create index on peer'));
  }
  const columns =
    'metric_id, period_start, organisation_id, period_months, numerator, denominator, value, absence, release_id, release_row, recorded_in';
  const start = performance.now();
  if (psql === undefined) {
    await pipeline(createReadStream(path), client.query(copyFrom(`copy peer (${columns}) from stdin csv`)));
  } else {
    await finished(psql, [url, '-qc', `\\copy peer (${columns}) from '${path}' csv`], {});
  }
  return (performance.now() - start) / 1_000;
}

async function runImport(program: string, url: string, path: string): Promise<Run> {
  const start = performance.now();
  const env = { DATABASE_URL: url, WULFRUN_EVIDENCE: 'off', WULFRUN_DEMO: 'off' };
  const { peakMegabytes, printed } = await finished(process.execPath, [program, 'import', 'observations', path], env);
  return { seconds: (performance.now() - start) / 1_000, peakMegabytes, printed };
}

const POLL_MS = 50;

/** Runs a program to its end, watching the peak of its memory where the system tells it. */
async function finished(
  command: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ peakMegabytes: number; printed: string }> {
  // oxlint-disable-next-line node/no-process-env -- whatever else a program needs of its surroundings it gets
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  let peakMegabytes = 0;
  const watch = setInterval(() => {
    readFile(`/proc/${child.pid}/status`, 'utf8').then(
      (status) => (peakMegabytes = Math.max(peakMegabytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)),
      () => undefined,
    );
  }, POLL_MS);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}`);
  return { peakMegabytes, printed };
}

/** Every row stands, and exactly the changed ones once stood otherwise. */
async function check(client: Client, rows: number, changed: number): Promise<void> {
  const { rows: counts } = await client.query<{ standing: number; revised: number; superseded: number; size: string }>(
    `select (select count(*) from observation_current)::int as standing,
       (select count(*) from observation_current where recorded_in > 2)::int as revised,
       (select count(*) from observation_history)::int as superseded,
       pg_size_pretty(pg_total_relation_size('observation_current')) as size`,
  );
  const { standing, revised, superseded, size } = counts[0]!;
  console.log(`${standing} stand (${size} with their keys), ${revised} of them revised, ${superseded} superseded`);
  if (standing !== rows) throw new Error('not every row is there once');
  if (revised !== changed || superseded !== changed) throw new Error('not exactly the changed rows were revised');
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
