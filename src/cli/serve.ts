import { startApp } from '../app';
import { loadConfig } from '../config';
import { welcome } from './welcome';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Serves until a signal comes; then finishes what runs, and lets go of the database. */
export async function serve(): Promise<void> {
  const config = loadConfig(process.env);
  const starting = startApp(config, { say });
  const stopping = stopOnSignal(async () => (await starting).stop());
  const app = await starting;
  // Whoever was told to stop meanwhile lets go of the record already.
  if (!stopping.hasBegun()) process.stdout.write(`${await welcome(app)}\n`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Ctrl-C in a terminal reaches this process twice: from the terminal, and from the npm that started it. */
const SAME_WISH_MS = 1_000;

/** The first signal lets everything come to its end, also while it still starts; a later one does not wait for that. */
function stopOnSignal(stop: () => Promise<void>): { hasBegun: () => boolean } {
  let stoppingSince: number | null = null;
  const onSignal = (): void => {
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince > SAME_WISH_MS) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    say('stopping');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        say(`wulfrun: could not stop cleanly: ${String(error)}`);
        process.exit(1);
      },
    );
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return { hasBegun: () => stoppingSince !== null };
}
