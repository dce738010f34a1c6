import { setTimeout as delay } from 'node:timers/promises';

/** Asks again every few milliseconds until the answer is yes; false when `timeoutMs` have passed without. */
export async function waitUntil(isTrue: () => boolean, timeoutMs: number, intervalMs = 5): Promise<boolean> {
  const end = performance.now() + timeoutMs;
  while (!isTrue()) {
    if (performance.now() > end) return false;
    await delay(intervalMs);
  }
  return true;
}
