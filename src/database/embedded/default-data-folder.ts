import { homedir } from 'node:os';
import { join } from 'node:path';
import { isRoot } from './server-user';

/**
 * Where the data lies unless somebody says otherwise: `/var/lib/wulfrun` for root, whose home the server's own user could not
 * enter, and `$XDG_DATA_HOME/wulfrun` (`~/.local/share/wulfrun`) for everybody else.
 */
export function defaultDataFolder(xdgDataHome?: string): string {
  if (isRoot()) return '/var/lib/wulfrun';
  return join(xdgDataHome || join(homedir(), '.local', 'share'), 'wulfrun');
}
