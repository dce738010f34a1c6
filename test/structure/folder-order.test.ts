import { importsWithinSource } from './imports';
import { filesBelow, textOf } from './project';

/** From left to right: a folder may import those of earlier places; folders of one place don't know each other. */
const ORDER = [
  ['time', 'statistics', 'config'],
  ['database', 'graphql'],
  ['changes', 'access'],
  ['evidence'],
  ['organisations'],
  ['programmes'],
  ['metrics'],
  ['comparisons'],
  ['importing', 'moving'],
  ['simulating'],
  ['the composition root'],
];

/** Allowed by the order, and still not to be. */
const NEVER = [
  ['importing', 'comparisons'],
  ['importing', 'graphql'],
];

const imports = importsWithinSource();

/** `src/time/day.ts` is of `time`, `src/config.ts` of `config`; every other file beside the folders puts things together. */
function folderOf(path: string): string {
  const name = path.split('/')[1]!.replace(/\.ts$/, '');
  const isCapability = ORDER.some((place) => place.includes(name));
  return isCapability ? name : 'the composition root';
}

function placeOf(folder: string): number {
  return ORDER.findIndex((place) => place.includes(folder));
}

const betweenFolders = imports
  .map((edge) => ({ ...edge, fromFolder: folderOf(edge.from), toFolder: folderOf(edge.to) }))
  .filter(({ fromFolder, toFolder }) => fromFolder !== toFolder);

/** Each folder with those that it truly imports. */
function printedOrder(): string {
  const folders = [...new Set(filesBelow('src', '.ts').map(folderOf))];
  return ORDER.flat()
    .filter((folder) => folders.includes(folder))
    .map((folder) => {
      const known = ORDER.flat().filter((other) =>
        betweenFolders.some(({ fromFolder, toFolder }) => fromFolder === folder && toFolder === other),
      );
      return `  ${folder} ← ${known.join(', ') || 'nothing'}`;
    })
    .join('\n');
}

describe('the folders of src', () => {
  beforeAll(() => {
    process.stdout.write(`Who imports whom:\n${printedOrder()}\n`);
  });

  it('each have their place in the order, and beside them stand only files and the commands', () => {
    const folders = new Set(
      filesBelow('src', '.ts')
        .map((path) => path.split('/'))
        .filter((parts) => parts.length > 2)
        .map((parts) => parts[1]!),
    );
    expect([...folders].filter((folder) => placeOf(folder) === -1)).toEqual(['cli']);
  });

  it('stand in the README in the same order', () => {
    const order = ORDER.slice(0, -1).map((place) => place.join(', '));
    expect(textOf('README.md')).toContain(`\n${order.join(' → ')} → schema.ts`);
  });

  it('import only what stands to their left', () => {
    const wrong = betweenFolders.filter(({ fromFolder, toFolder }) => placeOf(fromFolder) <= placeOf(toFolder));
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it.each(NEVER)('keep %s apart from %s', (one, other) => {
    const wrong = betweenFolders.filter(({ fromFolder, toFolder }) => fromFolder === one && toFolder === other);
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('are entered only by an index', () => {
    const wrong = betweenFolders.filter(({ to }) => to.split('/').length > 2 && !to.endsWith('/index.ts'));
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });
});

describe('the files of src', () => {
  it('import nothing that imports them when the program runs', () => {
    expect(findCycle()).toBeNull();
  });
});

/** The first chain of imports found that leads back to where it began. */
function findCycle(): string | null {
  const imported = new Map<string, string[]>();
  for (const { from, to, isTypeOnly } of imports) {
    if (!isTypeOnly) imported.set(from, [...(imported.get(from) ?? []), to]);
  }
  const finished = new Set<string>();
  const follow = (file: string, chain: readonly string[]): string | null => {
    if (chain.includes(file)) return [...chain.slice(chain.indexOf(file)), file].join(' → ');
    if (finished.has(file)) return null;
    for (const next of imported.get(file) ?? []) {
      const cycle = follow(next, [...chain, file]);
      if (cycle !== null) return cycle;
    }
    finished.add(file);
    return null;
  };
  for (const file of imported.keys()) {
    const cycle = follow(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}
