// Run by constant-memory.test.ts in a process of its own, because the size of a heap is a process's.
import { Readable } from 'node:stream';
import { findInputs } from '../../src/importing/find-inputs';
import { openReading } from '../../src/importing/open-reading';

const PRACTICES = 6_000;
const MONTHS = Array.from(
  { length: 120 },
  (_, n) => `${2010 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`,
);

function* file() {
  yield Buffer.from('practice_code,month,measure,value\n');
  for (let practice = 0; practice < PRACTICES; practice++) {
    yield Buffer.from(MONTHS.map((month) => `M${10_000 + practice},${month},a_share,0.5\n`).join(''));
  }
}

async function main(): Promise<void> {
  const [place] = await findInputs('measures', '-', {}, Readable.from(file()));
  const reading = await openReading('measures', place!);
  for await (const found of reading) if (!('row' in found)) throw new Error(found.rejected);
  console.log(JSON.stringify(reading.summary));
}

void main();
