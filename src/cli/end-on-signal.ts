import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const SHOW_CURSOR = '\u001B[?25h';

/**
 * Ends the process on a signal, the embedded server with it. A progress bar listens for signals too, which alone would keep
 * the process from ending.
 */
export function endOnSignal(sentence: string): void {
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      process.stderr.write(`${process.stderr.isTTY ? SHOW_CURSOR : ''}\nwulfrun: ${sentence}\n`);
      process.exit(128 + constants.signals[signal]);
    });
  }
}
