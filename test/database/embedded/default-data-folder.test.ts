import { homedir } from 'node:os';
import { join } from 'node:path';
import { defaultDataFolder } from '../../../src/database/embedded';
import { isRoot } from '../../../src/database/embedded/server-user';

describe('the default data folder', () => {
  it("is the system's for root, and the user's own for everybody else", () => {
    expect([defaultDataFolder('/data'), defaultDataFolder(''), defaultDataFolder()]).toEqual(
      isRoot()
        ? Array.from({ length: 3 }, () => '/var/lib/wulfrun')
        : ['/data/wulfrun', join(homedir(), '.local/share/wulfrun'), join(homedir(), '.local/share/wulfrun')],
    );
  });
});
