import 'reflect-metadata';
import { Database } from '../../../src/database';
import { answered } from './ask';

/** Run by itself in a time zone of its own: prints what the server at this address answers to this document. */
async function main([url, document]: string[]): Promise<void> {
  const database = new Database({ url: url! });
  try {
    process.stdout.write(JSON.stringify(await answered(database, document!)));
  } finally {
    await database.close();
  }
}

void main(process.argv.slice(2));
