import type { Browser, Page } from 'playwright-core';
import type { ExampleOperation } from '../../../src/graphql/editor';
import { builtWebFolder } from './built-page';
import { describeWithChromium } from './chromium';
import {
  editorText,
  isKept,
  isReady,
  keepPicture,
  launchChromium,
  openEditor,
  openTab,
  openTabIsInSight,
  run,
  tabTitles,
} from './editor-window';
import { startWholeServer } from './whole-server';

// The one line to change for another server: anything that answers /graphql and /editor, given the built page.
const startServer = startWholeServer;

describeWithChromium('the editor in a browser', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;
  let examples: ExampleOperation[];

  beforeAll(async () => {
    server = await startServer({ webFolder: await builtWebFolder() });
    browser = await launchChromium();
    examples = (await (await fetch(`${server.url}/editor/operations.json`)).json()) as ExampleOperation[];
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  const open = () => openEditor(browser, server.url);
  const lastExample = () => examples.at(-1)!;

  it('opens with a tab for each example, named after its operation, and with the schema explained', async () => {
    const { page, complaints } = await open();
    expect(examples.length).toBeGreaterThan(0);
    expect(await tabTitles(page)).toEqual(['Welcome', ...examples.map(({ name }) => name)]);
    await page.locator('.graphiql-doc-explorer-root-type', { hasText: 'query' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('answers the welcome query as it stands', async () => {
    const { page, complaints } = await open();
    const answer = await run(page);
    await keepPicture(page, 'welcome');
    expect(answer).toEqual(await directAnswer(await editorText(page, 'operation.graphql'), null));
    expect(answer.errors).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  it('answers an example with its variables as the server itself does', async () => {
    const { page, complaints } = await open();
    expect(lastExample().variables).not.toBeNull();
    await openTab(page, lastExample().name);
    const answer = await run(page);
    await keepPicture(page, 'example');
    expect(answer).toEqual(await directAnswer(lastExample().query, lastExample().variables));
    expect(answer.errors).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  it('brings the open tab into sight, however many there are', async () => {
    const { page } = await open();
    const tab = page.getByRole('tab', { name: lastExample().name });
    await showExample(page, lastExample());
    expect(await tab.getAttribute('aria-selected')).toBe('true');
    await openTabIsInSight(page);
  });

  it('keeps what was changed when it is loaded again, and still offers the example as it was', async () => {
    const { page, complaints } = await open();
    await openTab(page, lastExample().name);
    await page.locator('[aria-label="Operation Editor"] textarea').first().focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('# mine: ');
    await isKept(page, '# mine: ');

    await page.reload();
    await isReady(page);
    expect(await editorText(page, 'operation.graphql')).toBe(`# mine: ${lastExample().query}`);

    await showExample(page, lastExample());
    await keepPicture(page, 'example-again');
    expect(await editorText(page, 'operation.graphql')).toBe(lastExample().query);
    expect((await tabTitles(page)).filter((title) => title === lastExample().name)).toHaveLength(2);
    expect(complaints).toEqual([]);
  });

  it('says in a sentence that the server could not be reached', async () => {
    const { page } = await open();
    await page.route('**/graphql', (route) => route.abort());
    expect((await run(page)).errors).toEqual([{ message: 'The server could not be reached.' }]);
  });

  it('says what came where the answer is not JSON', async () => {
    const { page } = await open();
    await page.route('**/graphql', (route) => route.fulfill({ status: 502, body: 'upstream is down' }));
    const [error] = (await run(page)).errors!;
    expect(error!.message).toBe('The server answered 502 Bad Gateway, and not in JSON: upstream is down');
  });

  it('cancels the request when it is stopped', async () => {
    const { page } = await open();
    await page.route('**/graphql', () => {}); // an answer that never comes
    const cancelled = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/graphql'));
    await page.getByRole('button', { name: 'Execute query' }).click();
    await page.getByRole('button', { name: 'Stop query' }).click();
    expect((await cancelled).failure()?.errorText).toBe('net::ERR_ABORTED');
  });

  it('cannot ask any other server, whatever script runs in it', async () => {
    const { page, complaints } = await open();
    const asked = page.evaluate(() => fetch('https://example.org/').then(() => 'answered'));
    await expect(asked).rejects.toThrow('Failed to fetch');
    expect(complaints[0]).toContain(`'https://example.org/' violates the following Content Security Policy directive`);
  });

  async function directAnswer(query: string, variables: object | null) {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  }
});

async function showExample(page: Page, { name }: ExampleOperation) {
  const panel = page.getByRole('region', { name: 'Examples' });
  if (!(await panel.isVisible())) await page.getByRole('button', { name: 'Show Examples' }).click();
  await panel.getByRole('button', { name }).click();
}
