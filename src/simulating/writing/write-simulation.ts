import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { metricModels } from '../outcomes';
import type { World } from '../world';
import { OBSERVATIONS_FILE, observationChunks } from './observation-lines';
import { recordTables } from './record-tables';
import { csvText } from './table-file';
import { practiceTable, truthOf, truthTable } from './truth';

/** What was written. */
export interface WrittenSimulation {
  observations: number;
  /** SHA-256 of the file of observations, in hexadecimal. */
  sha256: string;
}

/**
 * Writes a simulation into a folder, which is made where there is none: the tables, the observations and the truth.
 *
 * @param onProgress  told now and then how many observations are written
 */
export async function writeSimulation(
  world: World,
  folder: string,
  onProgress: (rows: number) => void = () => undefined,
): Promise<WrittenSimulation> {
  await mkdir(folder, { recursive: true });
  const truth = truthOf(world);
  for (const table of [...recordTables(world), truthTable(truth), practiceTable(world)]) {
    await writeFile(join(folder, table.name), csvText(table));
  }
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`);
  const hash = createHash('sha256');
  let observations = 0;
  function* pieces(): Generator<string> {
    for (const { text, rows } of observationChunks(world, metricModels(world.parameters))) {
      hash.update(text);
      observations += rows;
      yield text;
      onProgress(observations);
    }
  }
  await pipeline(Readable.from(pieces()), createWriteStream(join(folder, OBSERVATIONS_FILE)));
  return { observations, sha256: hash.digest('hex') };
}
