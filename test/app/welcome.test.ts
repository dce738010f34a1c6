import 'reflect-metadata';
import { startApp } from '../../src/app';
import { welcome } from '../../src/cli/welcome';
import { loadConfig } from '../../src/config';
import { askOverHttp, send } from './support/ask-over-http';
import { recordPanel } from './support/made-up-panel';
import { useApp } from './support/use-app';

const server = useApp();

describe('the welcome', () => {
  it('says where to go and what the record holds, by kind', async () => {
    const text = await welcome(server.app);
    expect(text).toContain(`Wulfrun listens at ${server.app.url}\n`);
    for (const line of [
      '76  organisations',
      '217  participations',
      '177  claims',
      '31  published effects',
      '0  observations',
    ]) {
      expect(text).toContain(` ${line}`);
    }
  });

  it('names an address that can be opened, also where it listens on every one', async () => {
    const environment = { DATABASE_URL: server.db.url, HOST: '0.0.0.0', PORT: '0', WULFRUN_DEMO: 'off' };
    const everywhere = await startApp(loadConfig(environment));
    expect(everywhere.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
    expect((await askOverHttp(everywhere.url, '{ __typename }')).status).toBe(200);
    await everywhere.stop();
  });

  it('counts what stands now, and not what once stood', async () => {
    const panel = { practices: ['Z95000'], metrics: ['MADE_UP'], months: 12 };
    await recordPanel(server.app.database, panel);
    await recordPanel(server.app.database, { ...panel, shift: 1 });
    const text = await welcome(server.app);
    for (const line of ['77  organisations', '219  participations', '12  observations'])
      expect(text).toContain(` ${line}`);
  });

  it('offers three questions that are answered as they are printed, with something', async () => {
    const questions = (await welcome(server.app)).match(/^ {2}\{ .* \}$/gm)!;
    expect(questions).toHaveLength(3);
    const [coverage, claims, effects] = await Promise.all(questions.map((question) => server.answer(question)));
    expect(coverage.programme.coverage).toMatchObject({ certain: { practices: 7 }, possible: { practices: 11 } });
    expect(claims.claims.nodes.length).toBeGreaterThan(3);
    expect(effects.publishedEffects).toContainEqual(
      expect.objectContaining({ effect: -0.11, lower: -0.18, upper: -0.045 }),
    );
  });

  it('offers one for the terminal that is answered as well', async () => {
    const command = /^ {2}curl -sG (\S+) --data-urlencode 'query=([^']+)'$/m.exec(await welcome(server.app))!;
    const [, url, query] = command;
    const { data } = await send(`${url}?query=${encodeURIComponent(query!)}`, {});
    expect(data.publishedEffects.length).toBeGreaterThan(3);
  });
});
