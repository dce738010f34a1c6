import type { App } from '../app';
import { countRecord, type KindCount } from './record-counts';

/** What a newcomer sees: where to go, what is there, and three questions to try. */
export async function welcome({ url, database, dataFolder, hasLoadedEvidence }: App): Promise<string> {
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
    '',
    'Three questions to try:',
    ...QUESTIONS.flatMap(({ title, query }) => ['', `  # ${title}`, `  ${query}`]),
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
