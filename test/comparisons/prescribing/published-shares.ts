import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { sharedFolder } from '../../support/shared-data';

/** The published shares of one practice, by month (`2017-09`). */
export type Shares = ReadonlyMap<string, number>;

/** A measure straight from its file: no importer, no database. */
export function publishedShares(folder: string, from: string, to: string): Map<string, Shares> {
  const file = join(sharedFolder!, 'data', 'openprescribing', folder, 'long.csv.gz');
  const byPractice = new Map<string, Map<string, number>>();
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(1)) {
    const [practice, day, , value] = line.split(',');
    if (practice === undefined || day === undefined || day < from || day >= to) continue;
    const shares = byPractice.get(practice) ?? new Map<string, number>();
    byPractice.set(practice, shares.set(day.slice(0, 7), Number(value)));
  }
  return byPractice;
}

/** First and last month that a practice was commissioned by 06A in whole, by the dated links of the evidence. */
export function monthsUnder06A(): Map<string, [first: string, last: string]> {
  const file = readFileSync(join(__dirname, '../../../data/evidence/relations.csv'));
  const rows: Record<string, string>[] = parse(file, { columns: true });
  const links = rows.filter((row) => row['predicate'] === 'COMMISSIONED_BY' && row['object_id'] === '06A');
  return new Map(
    links.map((row) => [row['subject_id']!, [row['valid_from']!.slice(0, 7), lastWholeMonth(row['valid_to']!)]]),
  );
}

/** The month of a day that is its last, else the month before. */
function lastWholeMonth(day: string): string {
  const [year, month, last] = day.split('-').map(Number) as [number, number, number];
  const isWhole = new Date(Date.UTC(year, month, 0)).getUTCDate() === last;
  return new Date(Date.UTC(year, isWhole ? month - 1 : month - 2, 1)).toISOString().slice(0, 7);
}
