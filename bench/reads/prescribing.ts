import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphql } from 'graphql';
import { compareModels, type ComparisonInput } from '../../src/comparisons';
import { readPanel } from '../../src/comparisons/panel/read-panel';
import { createContext } from '../../src/context';
import { Database } from '../../src/database';
import { requireMetric } from '../../src/metrics';
import { createSchema } from '../../src/schema';
import { standsAt, type Moment } from '../../src/time';
import { median, timesOf } from './timing';

// How long the four groups of docs/examples/prescribing.md take, beside the least that any answer from the same rows can take:
// one plain aggregate by month in PostgreSQL, measured in the same run. RESULTS.md says how to run it.

const MEASURES = [
  { metric: 'TRIMETHOPRIM_SHARE_OF_ITEMS', from: '2014-01-01', to: '2018-07-01' },
  { metric: 'BRANDED_DESOGESTREL_SHARE_OF_QUANTITY', from: '2014-01-01', to: '2019-12-01' },
];

const QUESTION = {
  membership: 'AS_IT_WAS',
  certainty: 'CERTAIN',
  leavers: 'CENSORED',
  weighting: 'PRACTICE',
  overlap: 'FIRST_COHORT',
  maxGapMonths: 6,
  confidence: 0.95,
  cohorts: [
    { programme: 'RWT-VI', isProxy: false },
    { programme: 'PCN-U27607', membership: 'FIXED', fixedOn: '2019-10-01', isProxy: true },
    { label: 'city', where: { commissioner: '06A' }, isProxy: false },
    { label: 'England', isProxy: false },
  ],
};

async function run(url: string, rounds: number): Promise<void> {
  const database = new Database({ url });
  try {
    const [latest] = await database.rows<{ number: number }>('select max(number) as number from revision');
    const moment = { asOf: '2021-01-01', asKnownAt: null, atRevision: latest!.number, isExplicit: false };
    console.log('| measure | rows | plain aggregate | panel read | compareModels | ratio |');
    console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
    for (const measure of MEASURES) console.log(await lineOf(database, measure, moment, rounds));
    console.log(`\nThe whole example, both measures with trend: ${await exampleTime(database, rounds)}`);
  } finally {
    await database.close();
  }
}

async function lineOf(
  database: Database,
  { metric: code, from, to }: (typeof MEASURES)[number],
  moment: Moment,
  rounds: number,
): Promise<string> {
  const metric = await requireMetric(database, code, moment);
  const input = { ...QUESTION, metric: code, from, to } as ComparisonInput;
  let rows = 0;
  const times = await timesOf(
    {
      plain: async () => {
        const months = await database.rows<{ count: number }>(
          `select o.period_start, count(*)::int as count, avg(o.value) as mean from observation o
           where o.metric_id = $2 and o.period_start >= $3 and o.period_start < $4 and ${standsAt('o', '$1')}
           group by o.period_start`,
          [moment.atRevision, metric.nodeId, from, to],
        );
        rows = months.reduce((sum, { count }) => sum + count, 0);
      },
      panel: () => readPanel(database, metric, { from, to }, [], moment),
      comparison: () => compareModels(database, input, moment),
    },
    rounds,
  );
  const ratio = (median(times.comparison) / median(times.plain)).toFixed(1);
  const medians = [times.plain, times.panel, times.comparison].map(inMs);
  return `| ${[code, rows.toLocaleString('en-GB'), ...medians, ratio].join(' | ')} |`;
}

/** Parsed, answered with every field that the document asks for, and made to text, without HTTP. */
async function exampleTime(database: Database, rounds: number): Promise<string> {
  const schema = createSchema();
  const source = readFileSync(join(__dirname, '../../docs/examples/prescribing.graphql'), 'utf8');
  const example = async (): Promise<void> => {
    const { data, errors } = await graphql({ schema, source, contextValue: createContext(database) });
    if (errors !== undefined) throw errors[0]!;
    JSON.stringify(data);
  };
  return inMs((await timesOf({ example }, rounds)).example);
}

function inMs(times: readonly number[]): string {
  return `${median(times).toFixed(0)} ms`;
}

const [url, rounds = '15'] = process.argv.slice(2);
if (url === undefined) {
  console.error('which database? give its URL: postgres://…');
  process.exitCode = 2;
} else {
  void run(url, Number(rounds));
}
