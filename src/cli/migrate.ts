import { Command } from 'commander';
import { loadConfig } from '../config';
import { openRecord } from '../open-record';

/** `wulfrun migrate`: brings the database to the schema of this version, and says what that took. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Bring the database to the schema of this version. Starting and importing do it too.')
    .action(async () => {
      const record = await openRecord(loadConfig(process.env), (line) => void process.stderr.write(`${line}\n`));
      await record.close();
      const applied = record.appliedMigrations.map((name) => `applied ${name}\n`);
      const nothing = 'nothing to do: the schema is the one of this version\n';
      process.stdout.write(applied.length === 0 ? nothing : applied.join(''));
    });
}
