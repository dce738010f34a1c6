import type { App } from '../app';

interface TableCount {
  what: string;
  count: number;
}

/** What a newcomer sees: where to go, what is there, and three questions to try. */
export async function welcome(app: App): Promise<string> {
  const counts = await countRecord(app);
  const width = Math.max(...counts.map(({ count }) => String(count).length));
  const loaded = counts.map(({ what, count }) => `  ${String(count).padStart(width)}  ${what}`).join('\n');
  return [
    `Wulfrun listens at ${app.url}`,
    `Open it in a browser for the editor, or send GraphQL over HTTP.`,
    '',
    app.dataFolder === null ? 'The record holds:' : `The record (in ${app.dataFolder}) holds:`,
    loaded,
    app.hasLoadedEvidence ? '  The bundled evidence was loaded just now.' : '  The record was there already and is used as it is.',
    '',
    'Three questions to try:',
    ...QUESTIONS.map(({ title, query }) => `\n  # ${title}\n  ${query}`),
    '',
    'Ctrl-C stops it.',
  ].join('\n');
}

const QUESTIONS = [
  {
    title: 'Who certainly ran how many practices on 31 July 2018, who possibly, and what was printed?',
    query: '{ programme(slug: "RWT-VI") { coverage(asOf: "2018-07-31") { certain { practices } possible { practices } stated { share modality } } } }',
  },
  {
    title: 'What was said about emergency admissions, and in which words?',
    query: '{ claims(where: { metric: "EMERGENCY_ADMISSIONS" }) { nodes { quantity { value unit } causalWording quote source { title } } } }',
  },
  {
    title: 'What did studies estimate, with which interval?',
    query: '{ publishedEffects(metric: "EMERGENCY_ADMISSIONS") { study effect lower upper unit per comparator } }',
  },
];

async function countRecord({ database }: App): Promise<TableCount[]> {
  const kinds: [string, string][] = [
    ['organisation', 'organisations'],
    ['programme', 'programmes'],
    ['participation', 'participations'],
    ['claim', 'claims'],
    ['published_effect', 'published effects'],
    ['conflict', 'conflicts'],
    ['source', 'sources'],
    ['list_size', 'list sizes'],
    ['observation', 'observations'],
  ];
  const counts = await database.rows<{ what: string; count: number }>(
    kinds.map(([table, what], place) => `select ${place} as place, '${what}' as what, count(*)::int as count from ${table}_current`).join(' union all ') + ' order by place',
  );
  return counts.map(({ what, count }) => ({ what, count }));
}
