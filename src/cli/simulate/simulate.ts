import type { Config } from '../../config';
import { openRecord } from '../../open-record';
import { loadSimulation, makeWorld, writeSimulation, type SimulationParameters, type World } from '../../simulating';
import { CommandFailed } from '../command-failed';
import { explainFullDisk } from '../explain-full-disk';
import type { Terminal } from '../terminal';

export interface SimulationRequest {
  parameters: SimulationParameters;
  /** Where the files go; null for nowhere. */
  folder: string | null;
  isLoaded: boolean;
}

/**
 * Makes a simulation, writes it where a folder is named, and loads it unless it is not to be.
 *
 * @param readConfig  asked only where the record is
 * @throws {CommandFailed}; errors of the database
 */
export async function simulate(
  { parameters, folder, isLoaded }: SimulationRequest,
  readConfig: () => Config,
  terminal: Terminal,
): Promise<void> {
  if (folder === null && !isLoaded)
    throw new CommandFailed('with --no-load, name a folder to write to: --out <folder>');
  const world = makeWorld(parameters);
  if (folder !== null) await write(world, folder, terminal);
  if (isLoaded) await load(world, readConfig(), terminal);
}

async function write(world: World, folder: string, { stdout }: Terminal): Promise<void> {
  const startMs = performance.now();
  const { observations } = await writeSimulation(world, folder).catch((error: unknown) => {
    throw new CommandFailed(`${folder} cannot be written: ${(error as Error).message}`, { cause: error });
  });
  const seconds = (performance.now() - startMs) / 1000;
  const speed = `${count(observations / seconds)} a second`;
  stdout.write(`${folder}: ${count(observations)} observations written (${speed}), and the truth in truth.json\n`);
}

async function load(world: World, config: Config, { stdout, stderr }: Terminal): Promise<void> {
  const record = await openRecord(config, (line) => void stderr.write(`${line}\n`));
  try {
    const { revision, observations, counts } = await loadSimulation(record.database, world, 'wulfrun simulate');
    if (revision === null || counts === null) {
      stdout.write('this very simulation stands already: nothing changed\n');
      return;
    }
    const changes = `${count(counts.added)} added, ${count(counts.changed)} changed, ${count(counts.withdrawn)} withdrawn`;
    stdout.write(`${count(observations)} observations loaded: ${changes}; revision ${revision}\n`);
  } catch (error) {
    throw await explainFullDisk(error, record.dataFolder);
  } finally {
    await record.close();
  }
}

function count(number: number): string {
  return Math.round(number).toLocaleString('en-GB');
}
