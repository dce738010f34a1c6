import { onOneLine, squeezed } from '../reading';
import type { Publication } from './publication';
import { isStandardRow } from './standard-form';

interface LookAlike {
  readonly title: string;
  recognise(first: readonly string[][]): boolean;
}

const hasHeadings = (first: readonly string[][], ...headings: string[]): boolean => {
  const names = (first[0] ?? []).map(squeezed);
  return headings.every((heading) => names.includes(squeezed(heading)));
};

/** Files that lie beside the ones we import, under names that are easily mistaken. */
const NEIGHBOURS: readonly LookAlike[] = [
  {
    title: 'another list of the Organisation Data Service in the form of 27 fields',
    recognise: (first) => first.some(isStandardRow),
  },
  {
    title: 'appointments in general practice',
    recognise: (first) => hasHeadings(first, 'Appointment_Month'),
  },
];

const HEADINGS_SHOWN = 5;

/** What a file is, in words that follow "it looks like". */
export function looksLike(
  first: readonly string[][],
  publications: ReadonlyArray<Pick<Publication<unknown>, 'card' | 'recognise'>>,
): string {
  const known = publications.find((publication) => publication.recognise(first));
  if (known) return `${known.card.title}, kind ${known.card.kind}`;
  const neighbour = NEIGHBOURS.find((candidate) => candidate.recognise(first));
  if (neighbour) return neighbour.title;
  const cells = first[0] ?? [];
  if (cells.length < 2) return 'text without commas';
  const headings = cells.slice(0, HEADINGS_SHOWN).map((cell) => JSON.stringify(onOneLine(cell).slice(0, 40)));
  return `a table of ${cells.length} columns that begins ${headings.join(', ')}`;
}
