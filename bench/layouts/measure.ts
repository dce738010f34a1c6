import { Client } from 'pg';
import { median } from '../reads/timing';
import { AFTER, BEFORE, LAYOUTS, type Layout } from './layouts';

// How long the two kinds of questions take in PostgreSQL where observations lie in one way or another: EXPLAIN (ANALYZE, BUFFERS),
// the median of some runs after one that does not count. RESULTS.md says how to run it.

interface Explained {
  ms: number;
  buffers: number;
}

async function run(url: string, rounds: number): Promise<void> {
  const client = new Client({ connectionString: url, options: '-c jit=off -c random_page_cost=1.1 -c work_mem=64MB' });
  await client.connect();
  try {
    for (const statement of BEFORE) await client.query(statement);
    await client.query('analyze layout.member_month');
    const metrics = await numbers(client, 'select node_id as number from metric_current order by node_id desc limit 3');
    const practices = await numbers(
      client,
      `select node_id as number from organisation_current where kind = 'PRACTICE' order by ods_code collate "C" offset 1000 limit 50`,
    );
    console.log('| layout | made in | size | comparison | its pages | latest of one | page of 50 |');
    console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const layout of LAYOUTS) console.log(await lineOf(client, layout, metrics, practices, rounds));
    for (const statement of AFTER) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function lineOf(
  client: Client,
  layout: Layout,
  metrics: readonly number[],
  practices: readonly number[],
  rounds: number,
): Promise<string> {
  const start = performance.now();
  for (const statement of layout.make) await client.query(statement);
  const madeIn = layout.make.length === 0 ? '' : `${((performance.now() - start) / 1000).toFixed(0)} s`;
  for (const table of layout.tables) await client.query(`vacuum (analyze) ${table}`);
  const sizes = await numbers(
    client,
    `select (sum(pg_total_relation_size(t::regclass)) / 1048576)::integer as number from unnest('{${layout.tables.join(',')}}'::text[]) t`,
  );
  const comparison = await explained(client, layout.comparison, [metrics[0]], rounds);
  const latest = await explained(client, layout.latest, [practices[0], metrics], rounds);
  const page = await explained(client, layout.page, [practices, metrics], rounds);
  const cells = [
    layout.name,
    madeIn,
    `${sizes[0]} MB`,
    inMs(comparison),
    comparison.buffers.toLocaleString('en-GB'),
    inMs(latest),
    inMs(page),
  ];
  return `| ${cells.join(' | ')} |`;
}

async function explained(client: Client, text: string, values: unknown[], rounds: number): Promise<Explained> {
  const times: number[] = [];
  let buffers = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const { rows } = await client.query<{ 'QUERY PLAN': PlanRoot[] }>({
      text: `explain (analyze, buffers, timing off, format json) ${text}`,
      values,
    });
    const [root] = rows[0]!['QUERY PLAN'];
    if (round > 0) times.push(root!['Execution Time']);
    buffers = root!.Plan['Shared Hit Blocks'] + root!.Plan['Shared Read Blocks'];
  }
  return { ms: median(times), buffers };
}

interface PlanRoot {
  'Execution Time': number;
  Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number };
}

async function numbers(client: Client, text: string): Promise<number[]> {
  return (await client.query<{ number: number }>(text)).rows.map(({ number }) => number);
}

function inMs({ ms }: Explained): string {
  return `${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms`;
}

const [url, rounds = '5'] = process.argv.slice(2);
if (url === undefined) {
  console.error('which database? give its URL: postgres://…');
  process.exitCode = 2;
} else {
  void run(url, Number(rounds));
}
