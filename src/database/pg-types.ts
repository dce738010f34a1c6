import { types } from 'pg';

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;
const DATE_ARRAY = 1182;

/** `2026-11-21 20:15:00.123456+00` as ISO 8601 with its microseconds. */
function isoInstant(text: string): string {
  const [day, time = ''] = text.split(' ');
  return `${day}T${time.replace(/\+00$/, 'Z')}`;
}

function exactInteger(text: string): number | string {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
}

const PARSERS: Record<number, (text: string) => unknown> = {
  // pg reads a date as local midnight, which is the day before in half the world: a date stays the text that it is.
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: isoInstant,
  [INT8]: exactInteger,
  [DATE_ARRAY]: (text) => text.slice(1, -1).split(',').filter(Boolean),
};

/** How values of the database become values of the process; every connection runs in UTC, so instants end in `+00`. */
export const valueTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    const parser = format === 'binary' ? undefined : PARSERS[oid];
    return parser ?? (types.getTypeParser(oid, format) as (value: string) => unknown);
  },
};
