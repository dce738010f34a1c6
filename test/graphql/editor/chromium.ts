import { existsSync } from 'node:fs';

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser named by CHROMIUM_PATH, or the first one found where browsers usually are; null where there is none. */
export const chromiumPath: string | null = findChromium();

/** `describe` where there is a browser; elsewhere one line says what was left out. */
export const describeWithChromium: typeof describe = chromiumPath ? describe : leftOut();

function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there`);
  return named || (usualPaths.find((path) => existsSync(path)) ?? null);
}

function leftOut() {
  process.stderr.write(
    'Tests of the editor in a browser are left out: no Chromium found (install it, or set CHROMIUM_PATH).\n',
  );
  return describe.skip;
}
