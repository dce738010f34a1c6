import { makeWorld, NATIONAL_PANEL, writeSimulation } from '../../src/simulating';

// A process of its own for constant-memory.test.ts: writes 700,000 observations into the folder that it is told.
const world = makeWorld({ ...NATIONAL_PANEL, practices: 600, months: 120, metrics: 10 });
const startMs = performance.now();
void writeSimulation(world, process.argv[2]!).then(({ observations }) => {
  process.stdout.write(JSON.stringify({ observations, seconds: (performance.now() - startMs) / 1000 }));
});
