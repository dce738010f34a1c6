import 'reflect-metadata';
import { startApp, type App } from '../../src/app';
import { welcome } from '../../src/cli/welcome';
import { loadConfig } from '../../src/config';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { askOverHttp } from './support/ask-over-http';

const SECONDS_ALLOWED = 10;

/** Starts, does something, and stops. */
async function started<Result>(
  environment: Record<string, string>,
  use: (app: App) => Result | Promise<Result>,
): Promise<Result> {
  const app = await startApp(loadConfig({ PORT: '0', ...environment }));
  try {
    return await use(app);
  } finally {
    await app.stop();
  }
}

const loaded = ({ hasLoadedDemonstration }: App): boolean => hasLoadedDemonstration;
const revisions = async ({ database }: App): Promise<number> =>
  (await database.rows<{ count: number }>('select count(*)::int as count from revision'))[0]!.count;

describe('a first start on an empty record', () => {
  const db = useDatabase({ template: null });

  it('loads the demonstration within seconds, and greets with a whole comparison of it', async () => {
    const withoutMs = await timed({ DATABASE_URL: db.url, WULFRUN_EVIDENCE: 'off', WULFRUN_DEMO: 'off' });
    const withMs = await timed({ DATABASE_URL: db.url, WULFRUN_EVIDENCE: 'off' });
    process.stdout.write(`the demonstration adds ${((withMs - withoutMs) / 1000).toFixed(1)} s to the first start\n`);
    expect(withMs - withoutMs).toBeLessThan(SECONDS_ALLOWED * 1_000);
    await started({ DATABASE_URL: db.url }, async (app) => {
      const text = await welcome(app);
      expect(text).toContain('Simulated panel: 340 practices, 83 months, 3 metrics');
      expect(text).toContain('76  organisations');
      const questions = text.match(/^ {2}\{ .* \}$/gm)!;
      expect(questions).toHaveLength(4);
      const { data } = await askOverHttp(app.url, questions[3]!);
      expect(data.compareModels.cohorts.map(({ practices }: { practices: number }) => practices)).toEqual([10, 8, 29]);
      expect(data.compareModels.caveats.map(({ code }: { code: string }) => code)).toContain('SIMULATED_DATA');
    });
  });

  it('is followed by starts that load nothing', async () => {
    const before = await started({ DATABASE_URL: db.url }, revisions);
    expect(await started({ DATABASE_URL: db.url }, loaded)).toBe(false);
    expect(await started({ DATABASE_URL: db.url }, revisions)).toBe(before);
  });

  async function timed(environment: Record<string, string>): Promise<number> {
    const startMs = performance.now();
    return started(environment, () => performance.now() - startMs);
  }
});

describe('the demonstration', () => {
  const db = useDatabase({ template: withEvidence });

  it('is left out where it is not wanted', async () => {
    const environment = { DATABASE_URL: db.url, WULFRUN_DEMO: 'off' };
    expect(await started(environment, loaded)).toBe(false);
    expect(await started(environment, revisions)).toBe(1);
  });

  it('is loaded once by two starts at once', async () => {
    const both = await Promise.all([1, 2].map(() => started({ DATABASE_URL: db.url }, loaded)));
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await started({ DATABASE_URL: db.url }, revisions)).toBe(2);
  });
});

describe('a record that somebody works with', () => {
  const db = useDatabase({ template: withEvidence });

  it('gets no demonstration', async () => {
    await db.pool.query(
      `insert into revision (number, kind, actor, summary) values (2, 'IMPORT', 'somebody', 'a register')`,
    );
    expect(await started({ DATABASE_URL: db.url }, loaded)).toBe(false);
  });
});
