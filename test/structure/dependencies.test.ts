import { textOf } from './project';

interface Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  overrides: Record<string, string>;
}

const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(
  textOf('package.json'),
) as Package;
const [table, rest] = textOf('docs/dependencies.md').split(/^Optional:/m) as [string, string];

/** Every name in backticks that stands where a table's row or a list's item begins. */
function namesIn(text: string, start: RegExp): string[] {
  const beginnings = text.split('\n').flatMap((line) => start.exec(line)?.[0] ?? []);
  return beginnings.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)).sort();
}

describe('docs/dependencies.md', () => {
  it('says of each package that the program needs what it is for', () => {
    expect(namesIn(table, /^\|[^|]+\|/)).toEqual(Object.keys(dependencies).sort());
  });

  it('explains each package that is optional, and each that is held at another version than its users ask for', () => {
    expect(rest.startsWith(` \`${Object.keys(optionalDependencies).join()}\``)).toBe(true);
    expect(namesIn(rest, /^- `[^`]+`/)).toEqual(Object.keys(overrides).sort());
  });
});

it('versions are exact', () => {
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides };
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

describe('package-lock.json', () => {
  interface Locked {
    optionalDependencies?: Record<string, string>;
  }
  const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Locked> };

  /** Where a package looks for another: beside itself, then beside each package that it lies in. */
  function isLocked(name: string, from: string): boolean {
    if (`${from}${from === '' ? '' : '/'}node_modules/${name}` in packages) return true;
    if (from === '') return false;
    return isLocked(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
  }

  it('holds the packages for every system, not only for the one it was made on: else `npm ci` refuses it', () => {
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(name, from)),
    );
    expect(missing).toEqual([]);
  });
});
