import type { Readable } from 'node:stream';
import { Command } from 'commander';
import { loadConfig, type Config } from '../config';
import { backUp, BackupUnusable, openBackup, restore, writeWhole, type MovedRecord } from '../moving';
import { openRecord } from '../open-record';
import { CommandFailed } from './command-failed';
import { endOnSignal } from './end-on-signal';
import { explainFullDisk } from './explain-full-disk';
import { processTerminal, type Terminal } from './terminal';

/** `wulfrun backup FILE`: the whole record in one file. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('Write the whole record, with all its history, to one file. Others may go on using it meanwhile.')
    .argument('<file>', 'where to, such as record.gz, or - for standard output')
    .action(async (file: string) => {
      endOnSignal('stopped; there is no backup');
      await backUpTo(file, loadConfig(process.env), processTerminal);
    });
}

/** `wulfrun restore FILE`: that record again, in an empty database. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('Restore what "wulfrun backup" has written into an empty record, revision by revision as it was.')
    .argument('<file>', 'the backup, or - for standard input')
    .action(async (file: string) => {
      endOnSignal('stopped; nothing was restored');
      await restoreFrom(file, loadConfig(process.env), processTerminal);
    });
}

/** @throws {CommandFailed}; errors of the database */
export async function backUpTo(file: string, config: Config, { stdout, stderr }: Terminal): Promise<void> {
  const record = await openRecord(config, (line) => void stderr.write(`${line}\n`));
  try {
    if (file === '-') {
      const moved = await backUp(record.database, stdout);
      stderr.write(`standard output: ${inWords(moved)}\n`);
    } else {
      const moved = await writeWhole(file, (destination) => backUp(record.database, destination));
      stdout.write(`${file}: ${inWords(moved)}\n`);
    }
  } catch (error) {
    throw explainBackup(file, error);
  } finally {
    await record.close();
  }
}

/** @throws {CommandFailed}; errors of the database */
export async function restoreFrom(file: string, config: Config, { stdin, stdout, stderr }: Terminal): Promise<void> {
  const source = await sourceOf(file, stdin);
  const record = await openRecord(config, (line) => void stderr.write(`${line}\n`));
  try {
    const moved = await restore(record.database, source);
    stdout.write(`${file}: ${inWords(moved)} restored\n`);
  } catch (error) {
    throw await explainFullDisk(explainBackup(file, error), record.dataFolder);
  } finally {
    await record.close();
  }
}

async function sourceOf(file: string, stdin: Readable): Promise<Readable> {
  if (file === '-') return stdin;
  return openBackup(file).catch((error: unknown) => {
    throw explainBackup(file, error);
  });
}

function explainBackup(file: string, error: unknown): unknown {
  if (!(error instanceof BackupUnusable)) return error;
  return new CommandFailed(`${file === '-' ? 'standard input' : file}: ${error.message}`, { cause: error });
}

function inWords({ revision, rows }: MovedRecord): string {
  const counts = Object.values(rows);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return `${all.toLocaleString('en-GB')} rows of ${counts.length} tables, up to revision ${revision}`;
}
