import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from '../../../src/database/embedded/server-user';
import { UNSAFE_BUT_FAST as settings } from '../../support/temporary-data';
import { ask } from './ask';
import { useDataFolders } from './data-folders';
import { useHolders } from './holder';
import { ordinaryUser } from './ordinary-user';

const newDataFolder = useDataFolders();
const startHolder = useHolders();

describe('the user that the server runs as', () => {
  const serverOwner = (dataFolder: string) => statSync(join(dataFolder, 'postgresql/data')).uid;

  const asRoot = isRoot() ? it : it.skip;
  if (!isRoot())
    console.info('left out, since these tests do not run as root: that root does not run the server itself');

  asRoot('is not root, when root starts it', async () => {
    const dataFolder = newDataFolder();
    const server = await startHolder({ dataFolder, settings });
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(serverOwner(dataFolder)).not.toBe(0);
    await server.stop();
  });

  asRoot('is still the owner of the data, when root starts it later', async () => {
    const { dataFolder, packageFolder, osUser } = ordinaryUser(newDataFolder);
    const own = await startHolder({ dataFolder, packageFolder, osUser, settings });
    await own.stop();
    const byRoot = await startHolder({ dataFolder, packageFolder, settings });
    expect(await ask(byRoot.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(serverOwner(dataFolder)).toBe(osUser?.uid);
    await byRoot.stop();
  });

  it('is the user that starts it, when that is an ordinary one', async () => {
    const { dataFolder, packageFolder, osUser } = ordinaryUser(newDataFolder);
    const server = await startHolder({ dataFolder, packageFolder, osUser, settings });
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(serverOwner(dataFolder)).toBe(osUser?.uid ?? process.getuid?.());
    await server.stop();
  });
});
