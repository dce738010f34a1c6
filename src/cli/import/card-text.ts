import { attributionOf, type SourceCard } from '../../importing';
import { wrapped } from './wrapped';

/** A publication as `--help` explains it: what it is, what is in it, and what to know before trusting it. */
export function cardText(card: SourceCard): string {
  const { kind, title, publisher, schedule, lag, licence, editionFrom, columns, caveats } = card;
  const facts = { Publisher: publisher, Published: schedule, Lag: lag, Licence: licence };
  const attribution = attributionOf(card);
  const edition = `what --edition says, else the path, else ${editionFrom}`;
  return [
    `${kind}: ${title}`,
    ...Object.entries({
      ...facts,
      ...(attribution === null ? {} : { Attribution: attribution }),
      Edition: edition,
    }).map(([name, text]) => wrapped(`  ${name}: `, text)),
    '  Columns:',
    ...columns.map(({ name, description }) => wrapped(`    ${name}: `, description)),
    '  Caveats:',
    ...caveats.map((caveat) => wrapped('    - ', caveat)),
    '',
  ].join('\n');
}
