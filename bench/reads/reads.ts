import 'reflect-metadata';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { startApp } from '../../src/app';
import { loadConfig } from '../../src/config';
import { COMPARISON_PEER, pagePeer, practicePeer } from './peers';
import { COMPARISON, comparisonVariables, pageDocument, PAGE_SIZE, practiceDocument } from './questions';
import { median, timesOf } from './timing';

// How long a comparison of all of England, a practice's page and a page of fifty take, beside SQL written by hand for the same
// answers. Both are asked over HTTP on the same machine, in turn. RESULTS.md says how to run it.

interface FirstPage {
  data: { practices: { pageInfo: { endCursor: string } } };
}

interface Metric {
  id: number;
  code: string;
}

async function run(url: string, rounds: number): Promise<void> {
  const app = await startApp(
    loadConfig({ DATABASE_URL: url, PORT: '0', WULFRUN_EVIDENCE: 'off', WULFRUN_DEMO: 'off', LOG_LEVEL: 'error' }),
  );
  const client = new Client({ connectionString: url, options: '-c jit=off -c random_page_cost=1.1 -c work_mem=64MB' });
  await client.connect();
  const peer = await peerServer(client);
  try {
    const { rows: metrics } = await client.query<Metric>(
      `select n.id, n.key as code from metric_current m join node n on n.id = m.node_id where m.kind is not null order by n.key`,
    );
    const { rows: practices } = await client.query<{ code: string }>(
      `select ods_code as code from organisation_current where kind = 'PRACTICE' order by ods_code`,
    );
    const ask = (query: string, variables: object): Promise<string> =>
      post(app.url, JSON.stringify({ query, variables }));
    const askPeer = (name: string, values: unknown[]): Promise<string> =>
      post(peer.url, JSON.stringify({ name, values }));
    const three = metrics.slice(0, 3);
    const [codes, ids] = [three.map(({ code }) => code), three.map(({ id }) => id)];
    await agree(
      await ask(practiceDocument(codes), { code: practices[70]!.code }),
      await askPeer('practice', [...ids, practices[70]!.code]),
    );
    await agree(await ask(pageDocument(codes), { after: null }), await askPeer('page', [...ids, '']));
    await agreeOnTotals(await ask(COMPARISON, comparisonVariables(codes[0]!)), await askPeer('comparison', [ids[0]]));
    let turn = 0;
    const practice = (): string => practices[(turn += 41) % practices.length]!.code;
    const firstPage = JSON.parse(await ask(pageDocument(codes), { after: null })) as FirstPage;
    const { endCursor } = firstPage.data.practices.pageInfo;
    const fiftieth = practices[PAGE_SIZE - 1]!.code;
    const asked = metrics[3]!;
    const first = await firstQuestions(metrics.slice(4), ask);
    const times = await timesOf(
      {
        comparison: () => ask(COMPARISON, comparisonVariables(asked.code)),
        comparisonPeer: () => askPeer('comparison', [asked.id]),
        practice: () => ask(practiceDocument(codes), { code: practice() }),
        practicePeer: () => askPeer('practice', [...ids, practice()]),
        page: () => ask(pageDocument(codes), { after: endCursor }),
        pagePeer: () => askPeer('page', [...ids, fiftieth]),
      },
      rounds,
    );
    console.log('| question | Wulfrun | by hand | ratio |\n| --- | ---: | ---: | ---: |');
    line('all of England, 120 months, first question of a metric', first, times.comparisonPeer);
    line('all of England, 120 months', times.comparison, times.comparisonPeer);
    line("one practice's page", times.practice, times.practicePeer);
    line(`a page of ${PAGE_SIZE}, 3 metrics`, times.page, times.pagePeer);
  } finally {
    peer.server.close();
    await client.end();
    await app.stop();
  }
}

/** Each metric asked for the first time by this process, after one that does not count. */
async function firstQuestions(
  metrics: readonly Metric[],
  ask: (query: string, variables: object) => Promise<string>,
): Promise<number[]> {
  const times: number[] = [];
  for (const { code } of metrics) {
    const start = performance.now();
    await ask(COMPARISON, comparisonVariables(code));
    times.push(performance.now() - start);
  }
  return times.slice(1);
}

function line(question: string, own: readonly number[], peer: readonly number[]): void {
  const [a, b] = [median(own), median(peer)];
  console.log(`| ${question} | ${a.toFixed(1)} ms | ${b.toFixed(1)} ms | ${(a / b).toFixed(2)} |`);
}

async function post(url: string, body: string): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) throw new Error(text.slice(0, 500));
  return text;
}

/** The least server that there is: a prepared statement whose text goes to the socket. */
async function peerServer(client: Client): Promise<{ url: string; server: Server }> {
  const texts: Record<string, string> = { comparison: COMPARISON_PEER, practice: practicePeer(3), page: pagePeer(3) };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const { name, values } = JSON.parse(body) as { name: string; values: unknown[] };
      client.query<{ answer: string }>({ name, text: texts[name]!, values }).then(
        ({ rows }) => response.setHeader('content-type', 'application/json').end(rows[0]!.answer),
        (error: Error) => response.writeHead(500).end(error.message),
      );
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

/** A benchmark of two different answers says nothing. */
async function agree(own: string, peer: string): Promise<void> {
  const { data } = JSON.parse(own) as { data: { practices?: { pageInfo: { endCursor?: string } } } };
  delete data.practices?.pageInfo.endCursor;
  const [a, b] = [JSON.stringify(data), JSON.stringify(JSON.parse(peer))];
  if (a !== b) throw new Error(`the answers differ:\n${a.slice(0, 1500)}\n${b.slice(0, 1500)}`);
}

/** The last digits of sums depend on their order. */
async function agreeOnTotals(own: string, peer: string): Promise<void> {
  type Totals = Record<'practices' | 'practiceMonths' | 'events' | 'patientYears', number>;
  const { cohorts } = (JSON.parse(own) as { data: { compareModels: { cohorts: Totals[] } } }).data.compareModels;
  const shown = (all: Totals[]): string =>
    JSON.stringify(all.map((one) => [one.practices, one.practiceMonths, one.events, one.patientYears.toFixed(3)]));
  const [a, b] = [shown(cohorts), shown(JSON.parse(peer) as Totals[])];
  if (a !== b) throw new Error(`the answers differ:\n${a}\n${b}`);
}

const [url, rounds = '21'] = process.argv.slice(2);
if (url === undefined) {
  console.error('which database? give its URL: postgres://…');
  process.exitCode = 2;
} else {
  void run(url, Number(rounds));
}
