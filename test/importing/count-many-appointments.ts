// Run by constant-memory.test.ts in a process of its own, because the size of a heap is a process's.
import { Readable } from 'node:stream';
import { findInputs } from '../../src/importing/find-inputs';
import { openReading } from '../../src/importing/open-reading';
import { AppointmentTally } from '../../src/importing/recording/nhs-gp-appointments/appointment-tally';
import { PRACTICE_APPOINTMENTS_HEADER, practiceAppointmentsRow } from './support/activity-samples';

const PRACTICES = 2_000;
const CATEGORIES = Array.from({ length: 18 }, (_, n) => `Category ${n}`);
const MODES = ['Face-to-Face', 'Telephone', 'Home Visit', 'Video/Online', 'Unknown'];
const WAITS = ['Same Day', '1 Day', '2 to 7 Days', 'More than 28 Days'];

function* file() {
  yield Buffer.from(`${PRACTICE_APPOINTMENTS_HEADER}\n`);
  for (let practice = 0; practice < PRACTICES; practice++) {
    const code = `M${10_000 + practice}`;
    const rows = CATEGORIES.flatMap((category) =>
      MODES.flatMap((mode) => WAITS.map((wait) => practiceAppointmentsRow({ code, category, mode, wait, count: 2 }))),
    );
    yield Buffer.from(rows.map((row) => `${row}\n`).join(''));
  }
}

async function main(): Promise<void> {
  const [place] = await findInputs('nhs-gp-appointments', '-', {}, Readable.from(file()));
  const reading = await openReading('nhs-gp-appointments', place!);
  const tally = new AppointmentTally();
  for await (const found of reading) {
    if (!('row' in found) || found.row.holds !== 'APPOINTMENTS') throw new Error('a row was refused');
    tally.add(found.row, found.line);
  }
  let appointments = 0;
  for (const { metric, value } of tally.figures(() => 1))
    if (metric === 'GP_APPOINTMENTS_RECORDED') appointments += value!;
  console.log(JSON.stringify({ ...reading.summary, appointments }));
}

void main();
