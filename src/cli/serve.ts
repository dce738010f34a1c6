import { startApp } from '../app';
import { loadConfig } from '../config';
import { welcome } from './welcome';

/** Serves until a signal comes; then finishes what runs, and lets go of the database. */
export async function serve(): Promise<void> {
  const app = await startApp(loadConfig(process.env), (line) => process.stderr.write(`${line}\n`));
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`wulfrun: could not stop cleanly: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.stdout.write(`${await welcome(app)}\n`);
}
