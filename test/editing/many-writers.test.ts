import 'reflect-metadata';
import { Role } from '../../src/access';
import { Database } from '../../src/database';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { caller, request, SOURCE } from './support/edit';

const WRITERS = 8;
/** The whole experiment has 500: `WULFRUN_MUTATIONS_EACH=500 npx jest test/editing/many-writers`, which takes a minute. */
const MUTATIONS_EACH = Number(process.env['WULFRUN_MUTATIONS_EACH'] ?? 100);
const ALL = WRITERS * MUTATIONS_EACH;
const SEED = 20_261_122;

const db = useDatabase({ template: withEvidence });
/** Each writer with connections of its own, as if each came by a server of its own. */
const databases: Database[] = [];

beforeAll(async () => {
  await request(
    db.database,
    'mutation ($input: RegisterSourceInput!) { registerSource(input: $input) { userErrors { code } } }',
    { input: SOURCE },
  );
  // Some transactions take longer than others, before the lock and while it is held: by the seed and what they write.
  await db.pool.query(`
    create function sleep_a_little() returns trigger language plpgsql as $$ begin
      perform pg_sleep((abs(hashtext(tg_argv[0] || ${SEED} || new::text)) % tg_argv[1]::int) / 1000000.0);
      return new;
    end $$;
    create trigger sleep_before_the_lock before insert on node for each row execute function sleep_a_little('staging', 12000);
    create trigger sleep_within_the_lock before insert on edit for each row execute function sleep_a_little('edit', 2000)`);
  for (let writer = 0; writer < WRITERS; writer += 1)
    databases.push(new Database({ url: db.url, poolSize: 2, lockTimeoutMs: 60_000 }));
});
afterAll(() => Promise.all(databases.map((database) => database.close())));

const CLAIM = `mutation ($input: RecordClaimInput!) {
  recordClaim(input: $input) { revision { number } claim { valueText } userErrors { message } }
}`;
const OBSERVATIONS = `mutation ($input: RecordObservationsInput!) {
  recordObservations(input: $input) { revision { number } recorded userErrors { message } }
}`;

interface Written {
  number: number;
  text: string;
}

async function write(writer: number): Promise<Written[]> {
  const as = caller(Role.PUBLISHER, `writer ${writer}`);
  const written: Written[] = [];
  for (let turn = 0; turn < MUTATIONS_EACH; turn += 1) {
    const text = `${writer}/${turn}`;
    // Every tenth is of observations, of which every writer writes the same cell: each supersedes the one before.
    const isObserved = turn % 10 === 9;
    const input = isObserved
      ? {
          metric: 'EMERGENCY_ADMISSIONS',
          source: SOURCE.key,
          reason: text,
          rows: [
            { organisation: 'M92001', from: '2019-01-01', numerator: writer * MUTATIONS_EACH + turn, denominator: 1 },
          ],
        }
      : {
          kind: 'DESCRIPTION',
          subjectGeography: 'ENGLAND',
          metric: 'EMERGENCY_ADMISSIONS',
          valueText: text,
          modality: 'ACTUAL',
          attribution: 'DOCUMENT',
          source: SOURCE.key,
          reason: text,
        };
    const { data, errors } = await request(databases[writer]!, isObserved ? OBSERVATIONS : CLAIM, { input }, { as });
    if (errors !== undefined) throw errors[0]!.originalError ?? errors[0]!;
    const payload = data![isObserved ? 'recordObservations' : 'recordClaim'] as {
      revision: { number: number } | null;
      userErrors: { message: string }[];
    };
    if (payload.revision === null) throw new Error(payload.userErrors[0]!.message);
    written.push({ number: payload.revision.number, text });
  }
  return written;
}

it(`${WRITERS} writers of ${MUTATIONS_EACH} mutations each get the numbers of ${ALL} revisions in commit order, without a hole, and nothing is lost`, async () => {
  const { rows: before } = await db.pool.query<{ latest: number }>('select max(number) as latest from revision');
  const { latest } = before[0]!;
  const startMs = performance.now();
  const stop = new AbortController();
  const seen = watch(latest, stop.signal);
  const written = (await Promise.all(databases.map((_, writer) => write(writer)))).flat();
  const seconds = (performance.now() - startMs) / 1000;
  stop.abort();
  process.stderr.write(
    `seed ${SEED}: ${ALL} mutations by ${WRITERS} writers in ${seconds.toFixed(1)} s, ${(ALL / seconds).toFixed(0)} a second\n`,
  );

  const numbers = Array.from({ length: ALL }, (_, at) => latest + 1 + at);
  expect(written.map(({ number }) => number).sort((one, other) => one - other)).toEqual(numbers);
  // A reader that only ever asks for what comes after the last number it saw has missed none.
  expect(await seen).toEqual(numbers);
  // Each writer's own numbers rise, and each revision says what its writer wrote.
  const { rows } = await db.pool.query<Written>('select number, reason as text from revision where number > $1', [
    latest,
  ]);
  const byNumber = new Map(rows.map(({ number, text }) => [number, text]));
  expect(written.every(({ number, text }) => byNumber.get(number) === text)).toBe(true);
  expect(written.every(({ number }, at) => at % MUTATIONS_EACH === 0 || number > written[at - 1]!.number)).toBe(true);
  await expectNothingLost(latest, written);
}, 300_000);

/** Every claim stands, and every observation stood from its own revision until the next. */
async function expectNothingLost(latest: number, written: readonly Written[]): Promise<void> {
  const { rows: claims } = await db.pool.query<Written>(
    `select recorded_in as number, value_text as text from claim where recorded_in > $1 and superseded_in = 2147483647`,
    [latest],
  );
  const { rows: observations } = await db.pool.query<{ number: number; until: number; numerator: number }>(
    `select recorded_in as number, superseded_in as until, numerator from observation where recorded_in > $1 order by 1`,
    [latest],
  );
  const asWritten = new Map(written.map(({ number, text }) => [number, text]));
  expect(claims.length + observations.length).toBe(ALL);
  expect(claims.every(({ number, text }) => asWritten.get(number) === text)).toBe(true);
  observations.forEach(({ number, until, numerator }, at) => {
    const [writer, turn] = asWritten.get(number)!.split('/').map(Number);
    expect(numerator).toBe(writer! * MUTATIONS_EACH + turn!);
    expect(until).toBe(observations[at + 1]?.number ?? 2_147_483_647);
  });
}

/** What a reader sees that asks again and again for revisions after the last it knows. */
async function watch(after: number, stopped: AbortSignal): Promise<number[]> {
  const seen: number[] = [];
  for (let isLast = false; !isLast;) {
    // What was committed before the writers were done is seen by the question after that.
    isLast = stopped.aborted;
    const { rows } = await db.pool.query<{ number: number }>(
      'select number, pg_sleep(0.001) from (select number from revision where number > $1 order by number) newer',
      [seen.at(-1) ?? after],
    );
    seen.push(...rows.map(({ number }) => number));
  }
  return seen;
}
