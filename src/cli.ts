import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { serve } from './cli/serve';
import { EmbeddedPostgresError } from './database/embedded';
import { projectVersion } from './project-folders';

/** Errors that whoever runs a command can mend: their message says how, and a stack would only be in the way. */
function explain(error: unknown): string {
  if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) return error.stack ?? error.message;
  if (error instanceof EmbeddedPostgresError) return [error.message, ...error.logTail.map((line) => `  ${line}`)].join('\n');
  return error instanceof Error ? error.message : String(error);
}

function program(): Command {
  const command = new Command('wulfrun');
  command.description('A GraphQL server that compares models of scaled-up primary care.').version(projectVersion());
  command
    .command('serve')
    .description('Bring up the record and serve it.')
    .action(serve);
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
