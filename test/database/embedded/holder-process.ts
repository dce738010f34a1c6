// A process of its own that holds a server. Reads lines: `stop` stops it and exits, `exit` exits without a word to the server.
// argv[2]: options as JSON, with `osUser` where root shall become somebody else first.
import { createInterface } from 'node:readline';
import { startEmbeddedPostgres } from '../../../src/database/embedded';

const { osUser, packageFolder, ...options } = JSON.parse(process.argv[2] ?? '{}');

async function main(): Promise<void> {
  if (osUser) {
    process.setgroups?.([osUser.gid]);
    process.setgid?.(osUser.gid);
    process.setuid?.(osUser.uid);
  }
  const server = await startEmbeddedPostgres({
    ...options,
    ...(packageFolder && { findPackageFolder: () => packageFolder }),
  });
  console.log(JSON.stringify({ url: server.url, isReused: server.isReused }));
  for await (const line of createInterface(process.stdin)) {
    if (line === 'exit') process.exit(0);
    if (line === 'stop') {
      await server.stop();
      process.stdin.destroy(); // an open pipe would keep this process alive, and nothing else should
      return;
    }
  }
}

main().catch((error) => {
  console.log(JSON.stringify({ code: error.code, message: error.message }));
  process.exit(1);
});
