import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { backupCommand, restoreCommand } from './cli/backup';
import { explain } from './cli/explain';
import { importCommand } from './cli/import';
import { migrateCommand } from './cli/migrate';
import { serve } from './cli/serve';
import { simulateCommand } from './cli/simulate';
import { tokenCommand } from './cli/token';
import { projectVersion } from './project-folders';

function program(): Command {
  const command = new Command('wulfrun');
  command.description('A GraphQL server that compares models of scaled-up primary care.').version(projectVersion());
  command.command('serve').description('Bring up the record and serve it.').action(serve);
  command.addCommand(importCommand());
  command.addCommand(simulateCommand());
  command.addCommand(migrateCommand());
  command.addCommand(backupCommand());
  command.addCommand(restoreCommand());
  command.addCommand(tokenCommand());
  return command;
}

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  await program().parseAsync();
}

main().catch((error: unknown) => {
  process.stderr.write(`wulfrun: ${explain(error)}\n`);
  process.exitCode = 1;
  // What is left running (a pool, a child) must not keep a process alive that has failed.
  setImmediate(() => process.exit(1));
});
