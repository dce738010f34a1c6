import { addDays, boundsOf, isDay, precisionOf, type PrintedPrecision } from '../../../../time';
import { cellRefusal, RowRefusal } from '../../../reading';
import { dateColumns } from './dates';
import type { Cells, Field } from './field';

/** The headings that one date is spread over. */
export interface DateHeadings {
  readonly text: string;
  readonly precision: string;
  readonly earliest: string;
  readonly latest: string;
}

type Ends = { earliest: string | null; latest: string | null };

/**
 * A date with its precision and its bounds: nothing may be sharper than the text, and nothing may contradict it.
 *
 * @param isEdition  whether the text may merely name an edition: one "of May" may have come out from late April on, so its bounds
 *                   need only meet the text, not lie within it
 */
export function boundedDate(name: string, headings: DateHeadings, { isEdition = false } = {}): Field {
  return {
    headings: [headings.text, headings.precision, headings.earliest, headings.latest],
    columns: dateColumns(name),
    read(cells) {
      const text = cells[headings.text]!;
      const precision = cells[headings.precision]!;
      const ends = readEnds(cells, headings.earliest, headings.latest);
      if (precision === 'BOUNDED' || precision === 'UNKNOWN') {
        if (text !== '') throw cellRefusal(headings.text, text, `nothing beside ${precision}`);
        if (precision === 'BOUNDED' && ends.earliest === null && ends.latest === null)
          throw cellRefusal(headings.earliest, '', 'a bound, here or in the next cell, beside BOUNDED');
        return [null, precision, ends.earliest, ends.latest];
      }
      expectWithin(text, precision, headings, ends, isEdition);
      return [text, precision, ends.earliest, ends.latest];
    },
  };
}

/** The last day that something held. Stored as the first day that it no longer did; the text stays as printed. */
export function lastDay(name: string, headings: Omit<DateHeadings, 'precision'>): Field {
  return {
    headings: [headings.text, headings.earliest, headings.latest],
    columns: dateColumns(name),
    read(cells) {
      const text = cells[headings.text]!;
      const ends = readEnds(cells, headings.earliest, headings.latest);
      const precision = text === '' ? 'BOUNDED' : (precisionOf(text) ?? 'DAY');
      if (text !== '') expectWithin(text, precision, { ...headings, precision: '' }, ends, false);
      const isOneDay = ends.earliest !== null && ends.earliest === ends.latest;
      return [text || null, isOneDay ? 'DAY' : precision, dayAfter(ends.earliest), dayAfter(ends.latest)];
    },
  };
}

const dayAfter = (day: string | null): string | null => (day === null ? null : addDays(day, 1));

function readEnds(cells: Cells, earliest: string, latest: string): Ends {
  const read = (heading: string): string | null => {
    const text = cells[heading]!;
    if (text !== '' && !isDay(text)) throw cellRefusal(heading, text, 'a day that exists, such as 2016-10-04');
    return text || null;
  };
  const ends = { earliest: read(earliest), latest: read(latest) };
  if (ends.earliest !== null && ends.latest !== null && ends.earliest > ends.latest)
    throw new RowRefusal(`${earliest} ${ends.earliest} comes after ${latest} ${ends.latest}`, earliest, ends.earliest);
  return ends;
}

function expectWithin(text: string, precision: string, headings: DateHeadings, ends: Ends, isEdition: boolean): void {
  if (!['DAY', 'MONTH', 'YEAR'].includes(precision))
    throw cellRefusal(headings.precision, precision, 'one of DAY, MONTH, YEAR, BOUNDED, UNKNOWN');
  const printed = boundsOf(text, precision as PrintedPrecision);
  if (printed === null) throw cellRefusal(headings.text, text, `a date of precision ${precision}`);
  const { earliest, latest } = ends;
  if (earliest === null) throw cellRefusal(headings.earliest, '', `a day within ${text}`);
  if (latest === null) throw cellRefusal(headings.latest, '', `a day within ${text}`);
  const meets = earliest <= printed.latest! && latest >= printed.earliest!;
  const isWithin = earliest >= printed.earliest! && latest <= printed.latest!;
  if (!meets || !(isWithin || isEdition))
    throw new RowRefusal(`${headings.earliest} ${earliest} and ${headings.latest} ${latest} do not lie within ${text}`);
}
