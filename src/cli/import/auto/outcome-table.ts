import { relative } from 'node:path';
import { inColumns } from './columns';
import type { Outcome, OutcomeCounts } from './outcome';

const NUMBERS: readonly (readonly [string, keyof OutcomeCounts])[] = [
  ['rows', 'rows'],
  ['taken', 'taken'],
  ['refused', 'refused'],
  ['left out', 'leftOut'],
  ['added', 'added'],
  ['changed', 'changed'],
  ['unchanged', 'unchanged'],
  ['withdrawn', 'withdrawn'],
];

/** The closing table: a line for each file, what a careful reader should know below it, and the sums. */
export function outcomeTable(location: string, outcomes: readonly Outcome[]): string {
  const header = ['file', 'kind', 'edition', ...NUMBERS.map(([title]) => title), 'outcome'];
  const rows = outcomes.map(({ name, kind, edition, counts, end }) => [
    relative(location, name) || '.',
    kind,
    edition,
    ...NUMBERS.map(([, key]) => (counts === null ? '-' : counts[key].toLocaleString('en-GB'))),
    end,
  ]);
  const sums = NUMBERS.map(([, key]) => outcomes.reduce((sum, { counts }) => sum + (counts?.[key] ?? 0), 0));
  const all = ['all', '', '', ...sums.map((sum) => sum.toLocaleString('en-GB')), ''];
  const [head, ...lines] = inColumns(header, [...rows, all]);
  const notes = outcomes.map((outcome) => outcome.notes.map((note) => `    - ${note}`));
  return [head, ...lines.flatMap((line, at) => [line, ...(notes[at] ?? [])]), ''].join('\n');
}
