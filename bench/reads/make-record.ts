import 'reflect-metadata';
import { Client } from 'pg';
import { migrate } from '../../src/database';
import { statementsToFill, STATEMENTS_TO_SETTLE } from './record-in-sql';

// Fills an empty database with the record that the benchmarks of reads ask. RESULTS.md says how to run it.

async function run(url: string, practices: number, metrics: number, months: number): Promise<void> {
  await migrate(url);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // What is made here is right by construction: neither foreign keys nor the rules of spells are asked about each row.
    await client.query(`set session_replication_role = replica`);
    for (const statement of [...statementsToFill({ practices, metrics, months }), ...STATEMENTS_TO_SETTLE]) {
      await client.query(statement);
    }
    const { rows } = await client.query<{ count: string }>('select count(*) from observation');
    console.log(`${Number(rows[0]!.count).toLocaleString('en-GB')} observations`);
  } finally {
    await client.end();
  }
}

const [url, practices = '7000', metrics = '20', months = '120'] = process.argv.slice(2);
if (url === undefined) {
  console.error('which database? give the URL of an empty one: postgres://…');
  process.exitCode = 2;
} else {
  void run(url, Number(practices), Number(metrics), Number(months));
}
