import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumPath } from './chromium';

// What the page has and Node has not, as far as the functions above that run in the page use it.
declare const localStorage: { getItem(key: string): string | null };
declare const document: {
  querySelector(selector: string): { getBoundingClientRect(): { left: number; right: number } };
};
declare const __MONACO: Monaco;
interface Monaco {
  editor: { getModels(): { uri: { path: string }; getValue(): string }[] };
}

const args = [
  '--no-sandbox', // needed to run as root
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever the browser itself may want from outside: no name resolves, as with the network unplugged.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** A headless Chromium with a new and empty profile. */
export const launchChromium = () => chromium.launch({ executablePath: chromiumPath!, args });

/** The editor, opened in a window with a storage of its own, and everything that went wrong in it. */
export interface EditorWindow {
  page: Page;
  /** Console errors, policy violations, failed requests, answers of 400 and above, requests to other hosts. */
  complaints: string[];
}

export async function openEditor(browser: Browser, url: string): Promise<EditorWindow> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const complaints: string[] = [];
  await context.route(isElsewhere, (route) => {
    complaints.push(`asked ${route.request().url()}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // What the page itself gave up, as on loading it again, did not fail.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${reason}`);
  });
  page.on('response', (response) => response.ok() || complaints.push(`${response.url()}: ${response.status()}`));
  await page.goto(`${url}/graphql`);
  await isReady(page);
  return { page, complaints };
}

/** Until the query can be read and the schema explained. */
export async function isReady(page: Page) {
  await page.locator('[aria-label="Operation Editor"] .view-line').first().waitFor();
  await page.locator('.graphiql-doc-explorer-root-type, .examples').first().waitFor();
}

export const tabTitles = (page: Page) => page.getByRole('tab').allInnerTexts();

export const openTab = (page: Page, title: string) =>
  page.getByRole('tab').getByRole('button', { name: title, exact: true }).click();

/** Until the whole of the open tab is within the bar of tabs. */
export const openTabIsInSight = (page: Page) =>
  page.waitForFunction(() => {
    const bar = document.querySelector('[role=tablist]').getBoundingClientRect();
    const tab = document.querySelector('[role=tab][aria-selected=true]').getBoundingClientRect();
    return tab.left >= bar.left && tab.right <= bar.right;
  });

/** Until the browser's storage holds this text of a tab, as it does half a second after the last key. */
export const isKept = (page: Page, text: string) =>
  page.waitForFunction((kept) => localStorage.getItem('wulfrun:graphiql:tabState')?.includes(kept), text);

/** Presses the play button, waits until the answer pane shows something, and returns all of it. */
export async function run(page: Page): Promise<{ data?: unknown; errors?: { message: string }[] }> {
  await page.getByRole('button', { name: 'Execute query' }).click();
  await page
    .locator('.graphiql-response .view-lines')
    .filter({ hasText: /"(data|errors)"/ })
    .waitFor();
  return JSON.parse(await editorText(page, 'response.json')) as Awaited<ReturnType<typeof run>>;
}

/** The whole text of one of the page's editors, also what is scrolled out of sight. */
export function editorText(
  page: Page,
  file: 'operation.graphql' | 'variables.json' | 'response.json',
): Promise<string> {
  return page.evaluate((name) => {
    return __MONACO.editor
      .getModels()
      .find((model) => model.uri.path.endsWith(name))!
      .getValue();
  }, file);
}

/** Keeps a picture where WULFRUN_SCREENSHOTS names a folder, for whoever wants to see what the test saw. */
export async function keepPicture(page: Page, name: string) {
  const folder = process.env['WULFRUN_SCREENSHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}

const isElsewhere = ({ protocol, hostname }: URL) => /^(http|ws)s?:$/.test(protocol) && hostname !== '127.0.0.1';
