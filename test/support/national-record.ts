import { join } from 'node:path';
import { Database } from '../../src/database';
import {
  findInputs,
  importFile,
  openReading,
  type ImportKind,
  type ImportResult,
  type RunOptions,
} from '../../src/importing';
import { useDatabase, type TestDatabase } from './database';
import { withEvidence } from './evidence-record';
import { sharedFolder } from './shared-data';
import type { Template } from './templates';

/** A published file of the shared folder, and how many rows it is known to have. */
export interface NationalFile {
  kind: ImportKind;
  path: string;
  rows: number;
}

/** In the order in which they are imported. Each practice of the later ones stands in the registers. */
export const nationalFiles: readonly NationalFile[] = [
  { kind: 'ods-practices', path: 'ods/2021-11/epraccur.csv.gz', rows: 14_963 },
  { kind: 'ods-practices', path: 'ods/2025-05/epraccur.csv.gz', rows: 16_534 },
  { kind: 'ods-pcn-members', path: 'ods/2024-10/epcncorepartnerdetails.csv.gz', rows: 7_705 },
  { kind: 'nhs-list-size', path: 'patients-registered/2021-01/gp-reg-pat-prac-all.csv', rows: 6_658 },
  { kind: 'nhs-practice-map', path: 'patients-registered/2022-01/gp-reg-pat-prac-map.csv.gz', rows: 6_527 },
  { kind: 'measures', path: 'openprescribing/trimethoprim-2013-2018/long.csv.gz', rows: 458_510 },
  { kind: 'measures', path: 'openprescribing/desogestrel-2010-2019/long.csv.gz', rows: 738_289 },
];

const MINUTES_TO_BUILD = 10;

/** Imports the files of a kind at a path of the shared data, and prints the seconds that each took. */
export async function importShared(
  database: Database,
  kind: ImportKind,
  path: string,
  options: RunOptions = {},
): Promise<ImportResult[]> {
  const results: ImportResult[] = [];
  for (const place of await findInputs(kind, join(sharedFolder!, 'data', path), options)) {
    const startMs = performance.now();
    const reading = await openReading(kind, place, options);
    const result = await importFile(database, reading, { actor: 'a test', mostRejected: 0.01 });
    const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
    process.stderr.write(`${path}: ${result.rows.toLocaleString('en-GB')} rows of ${kind} in ${seconds} s\n`);
    results.push(result);
  }
  return results;
}

/** The evidence and all published files of {@link nationalFiles}. */
const national: Template = {
  name: 'national',
  from: withEvidence,
  async build(url) {
    const database = new Database({ url });
    try {
      for (const { kind, path } of nationalFiles) await importShared(database, kind, path);
      // What autovacuum would do in time: a copy of the database then has what the planner needs.
      await database.pool.query('vacuum analyze');
    } finally {
      await database.close();
    }
  },
};

/**
 * A copy of the record at national scale: 1.2 million observations of 7,900 practices. The first test file of a run that asks
 * waits about a minute for it, the others a second. Only within `describeWithShared`.
 */
export function useNationalRecord(): TestDatabase {
  jest.setTimeout(MINUTES_TO_BUILD * 60_000);
  return useDatabase({ template: national });
}
