// Run by national-record.test.ts in a process of its own, because memory is a process's: backup|restore <database URL> <file>.
import { createReadStream, createWriteStream } from 'node:fs';
import { Database } from '../../src/database';
import { backUp, restore } from '../../src/moving';

async function main(): Promise<void> {
  const [how, url, file] = process.argv.slice(2) as [string, string, string];
  const database = new Database({ url });
  const startMs = performance.now();
  if (how === 'backup') await backUp(database, createWriteStream(file));
  else await restore(database, createReadStream(file));
  const seconds = (performance.now() - startMs) / 1000;
  await database.close();
  console.log(JSON.stringify({ seconds, peakMemoryMb: process.resourceUsage().maxRSS / 1024 }));
}

void main();
