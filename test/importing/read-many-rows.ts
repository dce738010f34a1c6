// Run by constant-memory.test.ts in a process of its own, because the size of a heap is a process's.
import { Readable } from 'node:stream';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { findInputs } from '../../src/importing/find-inputs';
import { openReading } from '../../src/importing/open-reading';

const PRACTICES = 6_000;
const MONTHS = Array.from(
  { length: 120 },
  (_, n) => `${2010 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`,
);

/** Measures or observations, by month and then practice or the other way round. */
const KIND = process.argv[2] as 'measures' | 'observations';

function* observations() {
  yield Buffer.from('practice,metric,period,numerator,denominator\n');
  for (const month of MONTHS) {
    const lines = Array.from({ length: PRACTICES }, (_, practice) => `M${10_000 + practice},STAYS,${month},1,2\n`);
    yield Buffer.from(lines.join(''));
  }
}

function* measures() {
  yield Buffer.from('practice_code,month,measure,value\n');
  for (let practice = 0; practice < PRACTICES; practice++) {
    yield Buffer.from(MONTHS.map((month) => `M${10_000 + practice},${month},a_share,0.5\n`).join(''));
  }
}

async function main(): Promise<void> {
  const [place] = await findInputs(KIND, '-', {}, Readable.from(KIND === 'measures' ? measures() : observations()));
  const reading = await openReading(KIND, place!);
  for await (const found of reading) if (!('row' in found)) throw new Error(found.rejected);
  // What is no longer held is given back over several turns.
  for (let turn = 0; turn < 5; turn++) {
    globalThis.gc!();
    await turnOfTheLoop();
  }
  console.log(JSON.stringify({ ...reading.summary, heldBytes: process.memoryUsage().arrayBuffers }));
}

void main();
