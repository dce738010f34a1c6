import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ImportKind, ImportResult } from '../../../src/importing';
import { useDatabase } from '../../support/database';
import { answer } from '../../support/ask';
import { importShared } from '../../support/national-record';
import { rowCounts } from '../../support/record-contents';
import { describeWithShared, sharedFolder } from '../../support/shared-data';

// Two registers and three publications, at most a minute; more where the machine has other work.
jest.setTimeout(300_000);

const FILES = [
  { kind: 'nhs-qof', path: 'qof/2020-21', rows: [68, 6_571, 6_571, 209, 137_991], leftOut: [0, 0, 0, 0, 0] },
  { kind: 'fingertips', path: 'fingertips', rows: [6_547], leftOut: [1] },
  { kind: 'practice-characteristics', path: 'practice-characteristics', rows: [15_742], leftOut: [47 + 5_197] },
] as const;

/** Patients on each register and on the lists of the ages in question, summed over the published file by another program. */
const PREVALENCE: Record<string, [number, number]> = {
  AF: [1_243_503, 60_716_244],
  AST: [3_629_071, 56_926_476],
  CAN: [1_948_913, 60_716_244],
  CHD: [1_850_657, 60_716_244],
  CKD: [1_917_102, 48_459_095],
  COPD: [1_170_437, 60_716_244],
  DEM: [430_857, 60_716_244],
  DEP: [5_955_865, 48_459_095],
  DM: [3_491_868, 49_122_259],
  EP: [386_381, 48_459_095],
  HF: [550_613, 60_716_244],
  HYP: [8_457_600, 60_716_244],
  LD: [324_291, 60_716_244],
  MH: [574_227, 60_716_244],
  NDH: [2_573_210, 48_459_095],
  OB: [3_334_036, 48_459_095],
  OST: [169_090, 22_283_301],
  PAD: [356_958, 60_716_244],
  PC: [282_431, 60_716_244],
  RA: [382_517, 49_791_957],
  STIA: [1_093_593, 60_716_244],
};

describeWithShared('published statistics of practices, after the registers', () => {
  const db = useDatabase();
  const results = new Map<ImportKind, ImportResult[]>();
  const query = async (sql: string) => (await db.pool.query(sql)).rows;

  beforeAll(async () => {
    await importShared(db.database, 'ods-practices', 'ods/2025-05/epraccur.csv.gz');
    await importShared(db.database, 'ods-practice-commissioners', 'ods/2019-08/epcmem.csv.gz');
    for (const { kind, path } of FILES) results.set(kind, await importShared(db.database, kind, path));
  });

  it.each(FILES)('are taken whole, file by file, and no row is refused: $kind', ({ kind, ...expected }) => {
    const found = results.get(kind)!;
    expect(found.map(({ rows }) => rows)).toEqual(expected.rows);
    expect(found.map(({ leftOut }) => leftOut)).toEqual(expected.leftOut);
    for (const { rows, taken, leftOut, rejected } of found) expect([rejected, taken + leftOut]).toEqual([0, rows]);
  });

  it('are byte for byte what was published', async () => {
    const manifest = readFileSync(resolve(sharedFolder!, 'data/MANIFEST.csv'), 'utf8');
    const releases = await query(`select file, sha256 from release where importer not like 'ods-%'`);
    expect(releases).toHaveLength(7);
    for (const { file, sha256 } of releases) expect(manifest).toMatch(new RegExp(`/${file},.+,${sha256}`));
  });

  it('have 6,571 practices in each of 21 registers, with the control totals of each', async () => {
    const found = await query(
      `select m.key, count(*)::int as practices, sum(o.numerator) as register, sum(o.denominator) as list, min(o.period_start)::text as start,
         max(o.period_months) as months from observation_current o join node m on m.id = o.metric_id where m.key like 'QOF\\_%\\_PREVALENCE' group by 1 order by 1`,
    );
    const year = { practices: 6_571, start: '2020-04-01', months: 12 };
    expect(found).toEqual(
      Object.entries(PREVALENCE).map(([group, [register, list]]) => ({
        key: `QOF_${group}_PREVALENCE`,
        register,
        list,
        ...year,
      })),
    );
  });

  it('have points, places and checks for as many practices as the release', async () => {
    const [totals] = await query(`select
      (select count(*)::int from observation_current o join node m on m.id = o.metric_id where m.key = 'QOF_MAXIMUM_POINTS') as points,
      (select sum(value)::int from observation_current o join node m on m.id = o.metric_id where m.key = 'QOF_MAXIMUM_POINTS') as most,
      (select count(*)::int from claim_current c join node m on m.id = c.metric_id where m.key = 'PCN_MEMBERSHIP') as places,
      (select count(*)::int from claim_current c join node m on m.id = c.metric_id where c.value_text = 'UNALLOCATED') as unallocated,
      (select count(distinct geography)::int from claim_current c) as commissioners,
      (select count(*)::int from claim_current c join node m on m.id = c.metric_id where m.key = 'QOF_VALIDATION_OUTCOME') as checks,
      (select count(*)::int from metric_current m join node n on n.id = m.node_id where n.key ~ '^QOF_[A-Z]+[0-9]{3}$') as indicators`);
    expect(totals).toEqual({
      points: 6_571,
      most: 3_722_180,
      places: 6_571,
      unallocated: 70,
      commissioners: 106,
      checks: 209,
      indicators: 68,
    });
  });

  it('have a deprivation score for 6,545 practices and, once, for England', async () => {
    const scores = await query(
      `select o.kind, count(*)::int, min(t.value) as least from observation_current t join node m on m.id = t.metric_id
       join organisation_current o on o.node_id = t.organisation_id where m.key = 'FINGERTIPS_93553' group by 1 order by 1`,
    );
    expect(scores.reduce((sum, { count }) => sum + count, 0)).toBe(6_546);
    const [england] = await query(
      `select t.value, t.numerator, t.denominator, t.period_start::text as start, t.period_months as months from observation_current t
       join node n on n.id = t.organisation_id join node m on m.id = t.metric_id
       where n.key = 'E92000001' and m.key = 'FINGERTIPS_93553'`,
    );
    expect(england).toEqual({
      value: 21.7220870988933,
      numerator: null,
      denominator: null,
      start: '2019-01-01',
      months: 12,
    });
    const [elsewhere] = await query(
      `select sum(t.value) as total from observation_current t join node m on m.id = t.metric_id where m.key = 'FINGERTIPS_93553'`,
    );
    expect(elsewhere.total).toBeCloseTo(152_884.383_256_784_3, 6);
  });

  it('have compiled figures column by column, zeros of unknown headcounts left away', async () => {
    const found = await query(
      `select substr(m.key, 17) as of, count(*)::int, round(sum(o.value)::numeric, 2)::float8 as total from observation_current o
       join node m on m.id = o.metric_id where m.key like 'CHARACTERISTICS\\_%' group by 1 order by 1`,
    );
    expect(found.map(({ of, count, total }) => [of, count, total])).toEqual([
      ['AGED_65_AND_OVER', 6_904, 120_186.38],
      ['AGED_UNDER_18', 6_904, 142_326.48],
      ['DISPENSING', 6_867, 986],
      ['DISPENSING_PATIENTS', 6_867, 3_088_137],
      ['GP_FTE', 6_811, 33_639.52],
      ['GP_FTE_PER_10000', 6_742, 38_578.76],
      ['GP_HEADCOUNT', 6_811, 47_309],
      ['IMD_2015', 6_904, 162_218.59],
      ['LIST_SIZE', 7_282, 59_707_711.96],
      ['LONG_STANDING_CONDITION', 6_898, 354_283.43],
      ['PATIENTS', 6_867, 59_996_728],
      ['POSITIVE_EXPERIENCE', 6_898, 575_210.48],
      ['PRESCRIBED_ITEMS', 10_452, 1_097_988_913],
      ['QOF_POINTS_ADDITIONAL_SERVICES', 6_854, 180_117.74],
      ['QOF_POINTS_CLINICAL', 6_854, 2_870_426.62],
      ['QOF_POINTS_PUBLIC_HEALTH', 6_854, 645_266.23],
      ['QOF_POINTS_TOTAL', 6_854, 3_695_810.59],
      ['SINGLE_HANDED', 6_867 - 56, 404],
    ]);
  });

  it('are answered practice by practice as the guide says, with period and line', async () => {
    const guide = readFileSync(resolve(__dirname, '../../../docs/using.md'), 'utf8');
    const document = /```graphql\n(query RegistersAndScores [^]+?)```/.exec(guide)![1]!;
    const { practice } = await answer(db.database, document);
    const period = { from: { earliest: '2020-04-01' } };
    expect(practice.diabetes.nodes).toEqual([
      { period, numerator: 652, denominator: 6_959, provenance: { row: 112_360 } },
    ]);
    expect(practice.deprivation.nodes).toEqual([{ value: 27.8039808017387, provenance: { row: 5_344 } }]);
  });

  it('are repeats the second time, and change nothing', async () => {
    const before = await rowCounts(db.pool);
    for (const { kind, path } of FILES) {
      const again = await importShared(db.database, kind, path);
      expect(again.filter(({ isRepeat, taken }) => !isRepeat || taken !== 0)).toEqual([]);
    }
    expect(await rowCounts(db.pool)).toEqual(before);
  });
});
