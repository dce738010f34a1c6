import type { SourceCard } from '../../importing';
import { evidenceFiles } from '../../importing';
import { wrapped } from './wrapped';

/** The kinds as `wulfrun import --help` explains them: what each is, and its columns. Their caveats stand in the help of each. */
export function kindsText(cards: readonly SourceCard[]): string {
  return [
    'Kinds and the columns that they read. "wulfrun import <kind> --help" says what each column means, how the',
    'edition is found, and what to know before trusting the figures.',
    ...cards.flatMap(({ kind, title, columns }) => [
      '',
      wrapped(`${kind}:`, title),
      wrapped('  Columns:', columns.map(({ name }) => name).join(', ')),
    ]),
    '',
    wrapped('evidence:', 'curated evidence, a folder of tables with columns of their own'),
    wrapped('  Tables:', evidenceFiles.join(', ')),
    '',
  ].join('\n');
}
