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
import { cells, metricCode, monthOf, practiceCode, writeLines, type Size } from './files';

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
    await measure(url.href, folder, size, values.program, values.psql);
  } finally {
    await onServer(server, `drop database if exists ${DATABASE} with (force)`);
    await embedded?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(url: string, folder: string, size: Size, program: string, psql?: string): Promise<void> {
  await migrate(url);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const ids = await identities(client, size);
    const paths = {
      first: join(folder, 'first.csv'),
      second: join(folder, 'second.csv'),
      ids: join(folder, 'ids.csv'),
    };
    const rows = await writeFiles(paths, size, ids);
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
    await check(client, rows);
  } finally {
    await client.end();
  }
}

/** Practices and metrics as registers and definitions would have made them. */
async function identities(
  client: Client,
  { practices, metrics }: Size,
): Promise<{ practices: number[]; metrics: number[] }> {
  const codes = Array.from({ length: practices }, (_, practice) => practiceCode(practice));
  const metricCodes = Array.from({ length: metrics }, (_, metric) => metricCode(metric));
  await client.query(
    `insert into revision (number, kind, actor, summary) values (1, 'EVIDENCE', 'bench', 'practices and metrics')`,
  );
  await client.query(`insert into node (kind, key) select 'ORGANISATION', unnest($1::text[])`, [codes]);
  await client.query(`insert into node (kind, key) values ('SOURCE', 'BENCH')`);
  await client.query(`insert into node (kind, key) select 'METRIC', unnest($1::text[])`, [metricCodes]);
  await client.query(
    `insert into organisation (node_id, kind, ods_code, name, status, source_id, grade, recorded_in)
     select o.id, 'PRACTICE', o.key, o.key, 'ACTIVE', s.id, 'D', 1 from node o, node s where o.kind = 'ORGANISATION' and s.kind = 'SOURCE'`,
  );
  await client.query(
    `insert into metric (node_id, name, family, kind, recorded_in) select id, key, 'OUTCOME', 'RATE', 1 from node where kind = 'METRIC'`,
  );
  const { rows } = await client.query<{ key: string; id: number }>(`select key, id from node`);
  const byKey = new Map(rows.map(({ key, id }) => [key, id]));
  return { practices: codes.map((code) => byKey.get(code)!), metrics: metricCodes.map((code) => byKey.get(code)!) };
}

async function writeFiles(
  paths: { first: string; second: string; ids: string },
  size: Size,
  ids: { practices: number[]; metrics: number[] },
): Promise<number> {
  const natural = [
    [paths.first, 0],
    [paths.second, CHANGED_SHARE],
  ] as const;
  for (const [path, changed] of natural) {
    await writeLines(
      path,
      'practice,metric,period,numerator,denominator\n',
      cells(size, changed),
      (cell) =>
        `${practiceCode(cell.practice)},${metricCode(cell.metric)},${monthOf(cell.month)},${cell.numerator},${cell.denominator}\n`,
    );
  }
  return writeLines(
    paths.ids,
    '',
    cells(size),
    (cell, number) =>
      `${ids.metrics[cell.metric]},${monthOf(cell.month)}-01,${ids.practices[cell.practice]},1,${cell.numerator},${cell.denominator},,,1,${number + 1},1\n`,
  );
}

/** The same columns and keys as observations have. */
async function copyPeer(client: Client, url: string, path: string, psql: string | undefined): Promise<number> {
  await client.query('create table peer (like observation including defaults)');
  await client.query(
    'alter table peer add primary key (metric_id, period_start, organisation_id, period_months, superseded_in)',
  );
  await client.query('create index on peer (organisation_id, metric_id, period_start desc)');
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
async function check(client: Client, rows: number): Promise<void> {
  const { rows: counts } = await client.query<{ standing: number; revised: number; superseded: number; size: string }>(
    `select (select count(*) from observation_current)::int as standing,
       (select count(*) from observation_current where recorded_in > 2)::int as revised,
       (select count(*) from observation_history)::int as superseded,
       pg_size_pretty(pg_total_relation_size('observation_current')) as size`,
  );
  const { standing, revised, superseded, size } = counts[0]!;
  console.log(`${standing} stand (${size} with their keys), ${revised} of them revised, ${superseded} superseded`);
  if (standing !== rows || revised !== superseded) throw new Error('not every row is there once');
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
