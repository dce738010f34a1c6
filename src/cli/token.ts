import { Command, InvalidArgumentError, Option } from 'commander';
import { createToken, readTokens, revokeToken, Role, roleNamed, type TokenRow } from '../access';
import { loadConfig, type Config } from '../config';
import type { Database } from '../database';
import { openRecord } from '../open-record';
import { CommandFailed } from './command-failed';
import { processTerminal, type Terminal } from './terminal';

const ROLES = Object.values(Role).map((role) => role.toLowerCase());

/** What `wulfrun token create` is told. */
export interface TokenRequest {
  name: string;
  role: string;
  /** In hours. */
  expires: number;
}

/** `wulfrun token create`, `list`, `revoke`: who may change the record. */
export function tokenCommand(): Command {
  const command = new Command('token').description('Give out, list and revoke the tokens that mutations need.');
  command
    .command('create')
    .description('Make a token and print it, this once: only a hash of it is kept.')
    .addOption(new Option('--role <role>', 'what it allows').choices(ROLES).makeOptionMandatory())
    .requiredOption('--name <name>', 'whom or what it is for: it stands as the actor in revisions')
    .option('--expires <time>', 'how long it is good for, such as 12h, 90d, 26w or 1y', readHours, readHours('90d'))
    .action((request: TokenRequest) => createOne(request, loadConfig(process.env), processTerminal));
  command
    .command('list')
    .description('List all tokens, with when each was last used; never the tokens themselves.')
    .action(() => listAll(loadConfig(process.env), processTerminal));
  command
    .command('revoke')
    .description('Make a token worthless from now on.')
    .argument('<number>', 'its number in the list')
    .action((number: string) => revokeOne(number, loadConfig(process.env), processTerminal));
  return command;
}

export function createOne(request: TokenRequest, config: Config, terminal: Terminal): Promise<void> {
  return onRecord(config, terminal, async (database) => {
    const name = request.name.trim();
    if (name === '') throw new CommandFailed('--name is empty: say whom or what the token is for');
    const role = roleNamed(request.role)!;
    const { id, text, expiresAt } = await createToken(database, { name, role, expiresInHours: request.expires });
    terminal.stderr.write(
      `token ${id} for ${name}, ${request.role}, good until ${expiresAt}; it is shown this once only:\n`,
    );
    terminal.stdout.write(`${text}\n`);
  });
}

export function listAll(config: Config, terminal: Terminal): Promise<void> {
  return onRecord(config, terminal, async (database) => {
    const rows = (await readTokens(database)).map(cells);
    const table = [['number', 'name', 'role', 'state', 'expires', 'last used'], ...rows];
    const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
    for (const row of table) {
      terminal.stdout.write(
        `${row
          .map((cell, column) => cell.padEnd(widths[column]!))
          .join('  ')
          .trimEnd()}\n`,
      );
    }
  });
}

export function revokeOne(number: string, config: Config, terminal: Terminal): Promise<void> {
  return onRecord(config, terminal, async (database) => {
    const name = /^[1-9]\d{0,8}$/.test(number) ? await revokeToken(database, Number(number)) : null;
    if (name === null) throw new CommandFailed(`there is no token ${number}: "wulfrun token list" has the numbers`);
    terminal.stdout.write(`token ${number} (${name}) is revoked\n`);
  });
}

function cells({ id, name, role, state, expiresAt, lastUsedAt }: TokenRow): string[] {
  const toTheMinute = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`;
  return [
    String(id),
    name,
    role.toLowerCase(),
    state,
    toTheMinute(expiresAt),
    lastUsedAt === null ? 'never' : toTheMinute(lastUsedAt),
  ];
}

async function onRecord(
  config: Config,
  { stderr }: Terminal,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const record = await openRecord(config, (line) => void stderr.write(`${line}\n`));
  try {
    await work(record.database);
  } finally {
    await record.close();
  }
}

const HOURS = { h: 1, d: 24, w: 7 * 24, y: 365 * 24 };
const LONGEST_HOURS = 10 * HOURS.y;

/** `90d` in hours. */
export function readHours(text: string): number {
  const [, count, unit] = /^([1-9]\d{0,5})([hdwy])$/.exec(text) ?? [];
  const hours = Number(count) * (HOURS[unit as keyof typeof HOURS] ?? NaN);
  if (hours > 0 && hours <= LONGEST_HOURS) return hours;
  throw new InvalidArgumentError('Write it like 12h, 90d, 26w or 1y, at most 10y.');
}
