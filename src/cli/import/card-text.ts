import type { SourceCard } from '../../importing';

const WIDTH = 100;

/** A publication as `--help` explains it: what it is, what is in it, and what to know before trusting it. */
export function cardText(card: SourceCard): string {
  const { kind, title, publisher, schedule, lag, licence, editionFrom, columns, caveats } = card;
  const facts = { Publisher: publisher, Published: schedule, Lag: lag, Licence: licence };
  const edition = `what --edition says, else the path, else ${editionFrom}`;
  return [
    `${kind}: ${title}`,
    ...Object.entries({ ...facts, Edition: edition }).map(([name, text]) => wrapped(`  ${name}: `, text)),
    '  Columns:',
    ...columns.map(({ name, description }) => wrapped(`    ${name}: `, description)),
    '  Caveats:',
    ...caveats.map((caveat) => wrapped('    - ', caveat)),
    '',
  ].join('\n');
}

/** Text behind a label, broken between words and indented as far as the label is. */
function wrapped(label: string, text: string): string {
  const indent = ' '.repeat(label.search(/\S/) + 2);
  const lines = [label.trimEnd()];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(`${indent}${word}`);
  }
  return lines.join('\n');
}
