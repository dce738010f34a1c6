import { evidenceColumns, evidenceFiles } from '../../importing';
import { wrapped } from './wrapped';

/** The tables of evidence as `--help` explains them. */
export function evidenceHelp(): string {
  const rules = [
    'All tables form one set and become one revision, or none: what is wrong with any row is told with file and line.',
    'A set of your own needs sources.csv; other tables may be missing, and may refer to organisations, metrics and sources that the record holds already.',
    'A row under a key that another set states is refused. What is imported later under the same set is its later edition: changed rows supersede, rows that vanished are withdrawn.',
    'data/evidence/README.md of Wulfrun says what each column means.',
  ];
  return [
    'Tables and their columns:',
    ...evidenceFiles.map((file) => wrapped(`  ${file}:`, evidenceColumns(file).join(', '))),
    'Rules:',
    ...rules.map((rule) => wrapped('  -', rule)),
    '',
  ].join('\n');
}
