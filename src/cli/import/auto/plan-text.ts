import { relative } from 'node:path';
import type { FolderPlan } from '../../../importing';
import { inColumns } from './columns';

/** What `import auto` is about to do, and with which files it does nothing and why. */
export function planText(location: string, plan: FolderPlan): string {
  const nameOf = (path: string): string => relative(location, path) || '.';
  const { evidence, files, imported, duplicates, unrecognised, problems } = plan;
  const steps = [
    ...evidence.map(({ folder, files: names }) => ['evidence', '', `${nameOf(folder)} (${names.length} tables)`]),
    ...files.map(({ kind, edition, place }) => [kind, edition ?? '', nameOf(place.name)]),
  ];
  const left = (title: string, list: ReadonlyArray<{ name: string; reason: string }>): string[] =>
    list.length === 0 ? [] : ['', title, ...list.map(({ name, reason }) => `  ${nameOf(name)}: ${reason}`)];
  return [
    steps.length === 0 ? 'Nothing to import.' : 'To be imported, in this order:',
    ...inColumns([], steps).map((line, at) => `  ${String(at + 1).padStart(String(steps.length).length)}  ${line}`),
    ...(imported.length === 0 ? [] : ['', `Imported before, byte for byte: ${imported.length} files.`]),
    ...left('Duplicates, not to be imported:', duplicates),
    ...left('Not recognised:', unrecognised),
    ...left('Not to be imported as they are:', problems),
    '',
  ].join('\n');
}
