import type { App } from '../app';
import { countRecord, simulationOnRecord, type KindCount } from './record-counts';

/** What a newcomer sees: where to go, what is there, and questions to try. */
export async function welcome({ url, database, dataFolder, hasLoadedEvidence }: App): Promise<string> {
  const simulation = await simulationOnRecord(database);
  const questions = simulation === null ? QUESTIONS : [...QUESTIONS, QUESTION_OF_THE_CITY];
  return [
    '',
    `Wulfrun listens at ${url}`,
    'Open that in a browser for the query editor, or send GraphQL over HTTP.',
    '',
    `The record${dataFolder === null ? '' : ` (in ${dataFolder})`} holds:`,
    ...inColumns((await countRecord(database)).map(countInWords)),
    hasLoadedEvidence
      ? 'The bundled evidence was loaded just now.'
      : 'All of it was there already and is used as it is.',
    ...(simulation === null ? [] : ['', ...besideIt(simulation)]),
    '',
    `${simulation === null ? 'Three' : 'Four'} questions to try:`,
    ...questions.flatMap(({ title, query }) => ['', `  # ${title}`, `  ${query}`]),
    '',
    'From a terminal:',
    '',
    `  curl -sG ${url} --data-urlencode 'query=${QUESTIONS[2].query}'`,
    '',
    'Ctrl-C stops it.',
  ].join('\n');
}

const QUESTIONS = [
  {
    title:
      'How many of Wolverhampton’s practices did the trust run on 31 July 2018: certainly, possibly, and as printed?',
    query:
      '{ programme(slug: "RWT-VI") { coverage(asOf: "2018-07-31") { certain { practices ofPractices } possible { practices } stated { share modality } } } }',
  },
  {
    title: 'What was said about emergency admissions, how was the cause worded, and by whom?',
    query:
      '{ claims(where: { metric: "EMERGENCY_ADMISSIONS" }) { nodes { quantity { value unit } causalWording quote source { title } } } }',
  },
  {
    title: 'What did studies estimate, with which interval, against whom?',
    query: '{ publishedEffects(metric: "EMERGENCY_ADMISSIONS") { study effect lower upper unit per comparator } }',
  },
] as const;

const QUESTION_OF_THE_CITY = {
  title:
    'How do patients fare under three models of care? (invented data; InventedCity in the editor also asks of the time before)',
  query:
    '{ compareModels(input: { metric: "SIM_EMERGENCY_ADMISSIONS", from: "2016-06-01", to: "2020-03-01", cohorts: [{ label: "run by the trust", programme: "SIM-TRUST-1" }, { label: "primary care home", programme: "SIM-HOME-1" }, { label: "the rest", where: { commissioner: "SIM94001" } }] }) { cohorts { label practices estimate { value lower upper unit } } contrasts { cohort clusterRobustRatio { value lower upper } } caveats { code sentence } } }',
} as const;

function besideIt(simulation: string): string[] {
  return [
    `Beside it stands an invented country to try things on. ${simulation}.`,
    'Its codes begin with SIM; lists and counts leave it out, and no comparison mixes the two.',
  ];
}

function countInWords({ kind, count, isEstimate }: KindCount): string {
  return `${(isEstimate ? 'about ' : '') + Math.round(count).toLocaleString('en-GB')}  ${kind}`;
}

const COLUMNS = 3;

/** Lines of cells, read down and then across; the numbers that cells begin with stand flush right. */
function inColumns(cells: readonly string[]): string[] {
  const numberWidth = Math.max(...cells.map((cell) => cell.indexOf('  ')));
  const aligned = cells.map((cell) => cell.padStart(cell.length + numberWidth - cell.indexOf('  ')));
  const width = Math.max(...aligned.map((cell) => cell.length)) + 3;
  const height = Math.ceil(cells.length / COLUMNS);
  return Array.from({ length: height }, (_, line) =>
    Array.from({ length: COLUMNS }, (_, column) => (aligned[column * height + line] ?? '').padEnd(width))
      .join('')
      .trimEnd(),
  ).map((line) => `  ${line}`);
}
