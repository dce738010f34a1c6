import { Command, InvalidArgumentError, Option } from 'commander';
import { loadConfig } from '../config';
import { importKinds, publications, type ImportKind } from '../importing';
import { endOnSignal } from './end-on-signal';
import { cardText } from './import/card-text';
import { importFiles } from './import/import-files';
import type { ImportRequest } from './import/import-request';
import { shareOf } from './import/share';
import { processTerminal } from './terminal';

/** `wulfrun import <kind> <location>`: each kind is a command of its own, which explains itself. */
export function importCommand(): Command {
  const command = new Command('import')
    .description('Bring published files into the record.')
    .showHelpAfterError('"wulfrun import --help" lists the kinds and explains them.');
  for (const kind of importKinds) command.addCommand(kindCommand(kind));
  return command.addHelpText('after', () =>
    importKinds.map((kind) => `\n${cardText(publications[kind].card)}`).join(''),
  );
}

function kindCommand(kind: ImportKind): Command {
  const { card } = publications[kind];
  const command = new Command(kind)
    .description(card.title)
    .argument('<location>', 'a file, a folder, an http(s) address, or - for standard input; plain or gzipped')
    .option('--edition <edition>', 'the edition, such as 2025-05, where neither path nor content tells it')
    .option('--published-on <day>', 'the day of publication, such as 2025-05-23, where it is known')
    .option('--max-rejected <share>', 'refuse the whole file when more of its rows are bad', readShare)
    .option('--report <file>', 'where to list refused rows (default: "<file name>.rejected.csv" in this folder)')
    .addHelpText('after', `\n${cardText(card)}`)
    .action(async (location: string, options: Omit<ImportRequest, 'kind' | 'location'>) => {
      endOnSignal('stopped; what was not finished is not written');
      const request = { kind, location, ...options };
      process.exitCode = await importFiles(request, loadConfig(process.env), processTerminal);
    });
  command.options.find(({ long }) => long === '--max-rejected')!.default(shareOf('1%'), '1%');
  if (kind !== 'measures') return command;
  return command
    .option('--measure <name>', 'what a wide file measures, such as trimethoprim_share_of_items')
    .addOption(new Option('--form <form>', 'which files of a folder to take').choices(['long', 'wide']));
}

function readShare(text: string): number {
  const share = shareOf(text);
  if (share === null) throw new InvalidArgumentError('Write it like 1% or 0.5%.');
  return share;
}
