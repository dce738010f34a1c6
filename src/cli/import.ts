import { Command, InvalidArgumentError, Option } from 'commander';
import { loadConfig } from '../config';
import { importKinds, publications, type ImportKind } from '../importing';
import { endOnSignal } from './end-on-signal';
import { importFolder, type FolderRequest } from './import/auto/import-folder';
import { cardText } from './import/card-text';
import { evidenceHelp } from './import/evidence-help';
import { importEvidenceFolder, type EvidenceRequest } from './import/import-evidence';
import { importFiles } from './import/import-files';
import type { ImportRequest } from './import/import-request';
import { kindsText } from './import/kinds-text';
import { shareOf } from './import/share';
import { processTerminal } from './terminal';

const STOPPED = 'stopped; what was not finished is not written';

/** `wulfrun import <kind> <location>`: each kind is a command of its own, which explains itself. */
export function importCommand(): Command {
  const command = new Command('import')
    .description('Bring published files into the record.')
    .showHelpAfterError('"wulfrun import --help" lists the kinds and explains them.');
  command.addCommand(autoCommand());
  command.addCommand(evidenceCommand());
  for (const kind of importKinds) command.addCommand(kindCommand(kind));
  return command.addHelpText('after', () => `\n${kindsText(importKinds.map((kind) => publications[kind].card))}`);
}

function autoCommand(): Command {
  return withMaxRejected(
    new Command('auto')
      .description('every file of a folder, recognised by its content')
      .argument('<folder>', 'a folder; those within it are looked into as well, hidden files are not')
      .option('--dry-run', 'only say what would be done'),
  ).action(async (location: string, options: Omit<FolderRequest, 'location'>) => {
    endOnSignal(STOPPED);
    process.exitCode = await importFolder({ location, ...options }, loadConfig(process.env), processTerminal);
  });
}

function evidenceCommand(): Command {
  return new Command('evidence')
    .description('Tables of curated evidence, for a region of your own')
    .argument('<folder>', 'the folder with sources.csv and the other tables')
    .option('--set <name>', 'the set that it is an edition of (default: as its sources or else the folder are known)')
    .addHelpText('after', `\n${evidenceHelp()}`)
    .action(async (folder: string, options: Omit<EvidenceRequest, 'folder'>) => {
      endOnSignal(STOPPED);
      await importEvidenceFolder({ folder, ...options }, loadConfig(process.env), processTerminal);
    });
}

function kindCommand(kind: ImportKind): Command {
  const { card } = publications[kind];
  const command = withMaxRejected(
    new Command(kind)
      .description(card.title)
      .argument('<location>', 'a file, a folder, an http(s) address, or - for standard input; plain or gzipped')
      .option('--edition <edition>', 'the edition, such as 2025-05, where neither path nor content tells it')
      .option('--published-on <day>', 'the day of publication, such as 2025-05-23, where it is known'),
  )
    .option('--report <file>', 'where to list refused rows (default: "<file name>.rejected.csv" in this folder)')
    .addHelpText('after', `\n${cardText(card)}`)
    .action(async (location: string, options: Omit<ImportRequest, 'kind' | 'location'>) => {
      endOnSignal(STOPPED);
      const request = { kind, location, ...options };
      process.exitCode = await importFiles(request, loadConfig(process.env), processTerminal);
    });
  if (kind === 'nhse-ae')
    command.option('--month <month>', 'the month of a monthly file, such as 2025-05, where its name does not tell it');
  if (kind !== 'measures') return command;
  return command
    .option('--measure <name>', 'what a wide file measures, such as trimethoprim_share_of_items')
    .addOption(new Option('--form <form>', 'which files of a folder to take').choices(['long', 'wide']));
}

function withMaxRejected(command: Command): Command {
  const name = '--max-rejected';
  command.option(`${name} <share>`, 'refuse the whole file when more of its rows are bad', readShare);
  command.options.find(({ long }) => long === name)!.default(shareOf('1%'), '1%');
  return command;
}

function readShare(text: string): number {
  const share = shareOf(text);
  if (share === null) throw new InvalidArgumentError('Write it like 1% or 0.5%.');
  return share;
}
