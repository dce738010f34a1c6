import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFolder } from '../../../src/cli/import/auto/import-folder';
import { loadConfig } from '../../../src/config';
import { readCommissionersOf } from '../../../src/organisations';
import { memoryTerminal } from '../../cli/memory-terminal';
import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { rowCounts } from '../../support/record-contents';
import { describeWithShared, sharedFolder } from '../../support/shared-data';

const MINUTES = 12;

/** The evidence quotes the register of networks for the trust's programme too. */
const IN_NETWORKS = `programme_id in (select node_id from programme_current where model = 'PRIMARY_CARE_NETWORK')`;

describeWithShared('everything published, by wulfrun import auto, in one record with the evidence', () => {
  jest.setTimeout(MINUTES * 60_000);
  const db = useDatabase({ template: withEvidence });
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const only = async (sql: string) => (await query(sql))[0];
  const figures = (metric: string, columns: string, where = 'true') =>
    only(`select ${columns} from observation_current t join node m on m.id = t.metric_id and m.key = '${metric}'
      join node o on o.id = t.organisation_id where ${where}`);

  interface Line {
    kind: string;
    edition: string;
    counts: number[];
    outcome: string;
    notes: string[];
  }
  interface Run {
    exitCode: number;
    out: readonly string[];
    /** The closing table, by file. A workbook has a line for each of its sheets. */
    table: Map<string, Line[]>;
    seconds: number;
  }
  let first: Run;

  /** Runs the command as a person would, and reads what it prints. */
  async function importEverything(): Promise<Run> {
    const terminal = memoryTerminal();
    const startMs = performance.now();
    const request = { location: join(sharedFolder!, 'data'), maxRejected: 0 };
    const exitCode = await importFolder(request, loadConfig({ DATABASE_URL: db.url }), terminal);
    const { out } = terminal;
    const table = new Map<string, Line[]>();
    let line: Line | undefined;
    const begin = out.findIndex((text) => text.startsWith('file '));
    for (const text of out.slice(begin + 1, -1)) {
      if (text.startsWith('    - ')) {
        line!.notes.push(text.slice('    - '.length));
        continue;
      }
      const [file, kind, edition, ...cells] = text.split(/\s{2,}/) as [string, string, string, ...string[]];
      const counts = cells.slice(0, -1).map((cell) => Number(cell.replaceAll(',', '')));
      line = { kind, edition, counts, outcome: cells.at(-1)!, notes: [] };
      table.set(file, [...(table.get(file) ?? []), line]);
    }
    table.delete('all');
    return { exitCode, out, table, seconds: (performance.now() - startMs) / 1000 };
  }
  const notesOf = (path: string): string[] => first.table.get(path)!.flatMap(({ notes }) => notes);

  beforeAll(async () => {
    first = await importEverything();
    process.stderr.write(`${first.out.at(-1)}; ${first.seconds.toFixed(1)} s\n`);
  }, MINUTES * 60_000);

  describe('the account', () => {
    it('has every file that the manifest lists, with its rows, each taken whole', () => {
      const manifest = readFileSync(join(sharedFolder!, 'data/MANIFEST.csv'), 'utf8').trim().split(/\r?\n/).slice(1);
      const files = manifest.map((text) => text.split(',') as [string, string]);
      expect([...first.table.keys()].sort()).toEqual(['evidence', ...files.map(([path]) => path)].sort());
      for (const [path, rows] of files) {
        for (const { counts, outcome } of first.table.get(path)!) {
          const [read, taken, refused, leftOut] = counts as [number, number, number, number];
          // A row of a wide file is a month of all practices; a workbook has two sheets.
          if (rows !== '' && !path.includes('r_input')) expect({ path, read }).toEqual({ path, read: Number(rows) });
          expect({ path, outcome, refused, all: taken + leftOut }).toEqual({
            ...{ path, outcome: 'taken', refused: 0 },
            all: read,
          });
        }
      }
      expect(first.table.get('ods/2022-02/ePCN.xlsx')!.map(({ kind, counts }) => [kind, counts[0]])).toEqual([
        ['ods-pcns', 1_303],
        ['ods-pcn-members', 7_232],
      ]);
    });

    it('names every file that is no publication, and is a success', () => {
      const at = first.out.indexOf('Not recognised:');
      const names = first.out.slice(at + 1, at + 4).map((text) => text.trim().split(':')[0]);
      expect(names).toEqual(['MANIFEST.csv', 'README.md', 'evidence/README.md']);
      expect(first.exitCode).toBe(0);
      expect(first.out.at(-1)).toBe('73 taken, 1 imported before, 0 duplicates, 0 refused, 3 not recognised');
    });

    it('says what overlaps', () => {
      expect(notesOf('evidence')).toEqual([
        expect.stringContaining('which the record holds: 16 of 17 tables are the same'),
        expect.stringMatching(/^metrics\.csv is another edition of it, not taken/),
      ]);
      expect(notesOf('ods/2024-10/epcncorepartnerdetails.csv.gz')).toContain(
        '11 spells begin before the spell of the practice in another network has ended',
      );
      const lists = '37 of its rows stood already, from list_sizes.csv (evidence)';
      expect(notesOf('patients-registered/2021-01/gp-reg-pat-prac-all.csv')).toEqual([lists]);
      const wide = [...first.table].filter(([path]) => path.includes('r_input'));
      expect(wide).toHaveLength(6);
      for (const [, [{ counts, notes }]] of wide as unknown as [string, [Line]][]) {
        const repeated = counts[6]!.toLocaleString('en-GB');
        expect(notes).toContain(`${repeated} of its values are those of long.csv.gz, which are taken once`);
      }
    });

    it('says what is repeated within a file', () => {
      const repeats = [...first.table.values()]
        .flat()
        .flatMap(({ notes }) => notes.map((note) => /^([\d,]+) rows repeat the key/.exec(note)?.[1]));
      const sum = repeats.reduce((all, count) => all + Number((count ?? '0').replaceAll(',', '')), 0);
      expect(sum).toBe(32_206);
      expect(notesOf('practice-characteristics/2019/cached_all_data.csv.gz').join()).toMatch(/: 47 rows repeat /);
      expect(notesOf('fingertips/imd-2019/indicator-data.csv.gz').join()).toMatch(/: 1 rows repeat .* England/);
    });
  });

  describe('the registers', () => {
    it('have the practices, trusts, commissioners and networks that their control totals say', async () => {
      const states = await query(`select s.key, count(*)::int,
          count(*) filter (where t.status = 'CLOSED')::int as closed,
          count(*) filter (where t.status = 'ACTIVE' and t.prescribing_setting = '4')::int as practices,
          count(*) filter (where t.status = 'ACTIVE' and t.prescribing_setting = '4' and o.key !~ '^W')::int as english
        from register_state_current t join node s on s.id = t.source_id join node o on o.id = t.organisation_id
        where s.key similar to 'ODS-(EPRACCUR-(2021-11|2025-05)|ETR-%|ECCG-%|EPCN-%)' group by 1 order by 1`);
      const any = { closed: expect.any(Number), practices: expect.any(Number), english: expect.any(Number) };
      expect(states).toEqual([
        { ...any, key: 'ODS-ECCG-2024-12', count: 320, closed: 161 },
        { ...any, key: 'ODS-EPCN-2022-02', count: 1_303 },
        { ...any, key: 'ODS-EPCN-2024-10', count: 1_366, closed: 81 },
        { ...any, key: 'ODS-EPRACCUR-2021-11', count: 14_963 },
        { ...any, key: 'ODS-EPRACCUR-2025-05', count: 16_534, practices: 6_651, english: 6_253 },
        { ...any, key: 'ODS-ETR-2024-12', count: 273, closed: 68 },
      ]);
    });

    it('leave the evidence as it is, and each code one organisation', async () => {
      expect(
        await query(`select count(*)::int, max(o.recorded_in) from organisation o join release r on r.node_id = o.release_id
          where r.importer = 'evidence'`),
      ).toEqual([{ count: 76, max: 1 }]);
      expect(
        await query(
          'select ods_code from organisation_current where ods_code is not null group by 1 having count(*) > 1',
        ),
      ).toEqual([]);
    });

    it('give 47,822 links of 16,773 practices with those of the evidence, none of them twice', async () => {
      const links = `relation_current t join release r on r.node_id = t.release_id where t.predicate = 'COMMISSIONED_BY'`;
      const both = await only(`select count(*)::int from ${links} and r.importer = 'evidence'
        and t.object_id = (select id from node where kind = 'ORGANISATION' and key = '06A')`);
      expect(await only(`select count(*)::int from ${links} and r.importer = 'ods-practice-commissioners'`)).toEqual({
        count: 47_822 - both.count,
      });
      expect(
        await query(`select subject_id from relation_current where predicate = 'COMMISSIONED_BY'
          group by subject_id, object_id, valid_from_earliest having count(*) > 1`),
      ).toEqual([]);
      expect(
        await query(`select c.key, t.valid_from_text as "from", t.valid_to_text as "to" from relation_current t
          join node p on p.id = t.subject_id and p.key = 'M92002' join node c on c.id = t.object_id
          where t.predicate = 'COMMISSIONED_BY' order by t.valid_from_earliest limit 3`),
      ).toMatchObject([
        { key: '4EP39', from: '1999-04-01', to: '2002-03-31' },
        { key: '5MV', from: '2002-04-01', to: '2013-03-31' },
        { key: '06A', from: '2013-04-01' },
      ]);
    });

    it.each([
      { day: '2019-07-01', edition: 'ODS-EPRACCUR-2021-11', practices: 6_543 },
      { day: '2021-11-15', edition: 'ODS-EPRACCUR-2021-11', practices: 6_559 },
      { day: '2025-05-15', edition: 'ODS-EPRACCUR-2025-05', practices: 6_253 },
    ])('know one commissioner of each active practice of England on $day', async ({ day, edition, practices }) => {
      const active = await query(`select t.organisation_id as id from register_state_current t
        join node s on s.id = t.source_id and s.key = '${edition}' join node o on o.id = t.organisation_id
        where t.status = 'ACTIVE' and t.prescribing_setting = '4' and o.key !~ '^W' and t.opened_on <= '${day}'`);
      const moment = { asOf: day, asKnownAt: null, atRevision: 1_000, isExplicit: true };
      const found = await readCommissionersOf(
        db.database,
        active.map(({ id }) => id),
        moment,
      );
      const known = new Set(found.map(({ practiceId }) => practiceId)).size;
      expect({ practices: active.length, known, found: found.length }).toEqual({
        ...{ practices, known: practices, found: practices },
      });
    });
  });

  describe('the networks', () => {
    const ofEdition = `participation_current p join node s on s.id = p.source_id and s.key = 'ODS-EPCN-2024-10'
      where p.${IN_NETWORKS}`;

    it('have 6,224 current and 1,481 ended spells of 6,813 practices, 811 of them with more than one', async () => {
      expect(
        await only(`select count(*) filter (where p.valid_to_latest is null)::int as current,
          count(*) filter (where p.valid_to_latest is not null)::int as ended, count(distinct practice_id)::int as practices,
          min(p.valid_from_earliest)::text as earliest from ${ofEdition}`),
      ).toEqual({ current: 6_224, ended: 1_481, practices: 6_813, earliest: '2019-10-01' });
      expect(
        await query(`select practice_id from ${ofEdition} group by 1 having count(*) > 1`).then(({ length }) => length),
      ).toBe(811);
    });

    it('have the trust-led group of Wolverhampton with its days', async () => {
      const led = 'M92006 M92011 M92028 M92002 M92007 M92042 M92044 M92026 M92014 M92640'.split(' ');
      const spells =
        await query(`select o.key, p.valid_from_text as "from", p.valid_to_text as "to" from participation_current p
        join node s on s.id = p.source_id and s.key = 'ODS-EPCN-2024-10'
        join node g on g.id = p.programme_id and g.key = 'PCN-U20454' join node o on o.id = p.practice_id
        where o.key = any('{${led.join(',')}}') order by o.key`);
      const begun = '2019-10-01';
      expect(spells).toEqual([
        { key: 'M92002', from: begun, to: '2024-03-31' },
        { key: 'M92006', from: begun, to: null },
        { key: 'M92007', from: begun, to: '2024-09-30' },
        { key: 'M92011', from: begun, to: null },
        { key: 'M92014', from: '2020-04-01', to: '2023-07-03' },
        { key: 'M92026', from: begun, to: '2021-03-31' },
        { key: 'M92028', from: begun, to: null },
        { key: 'M92042', from: begun, to: '2023-06-05' },
        { key: 'M92044', from: begun, to: '2024-05-22' },
        { key: 'M92640', from: '2023-06-01', to: '2024-09-30' },
      ]);
    });

    it('are 68 times none in the map of January 2022', async () => {
      expect(
        await only(`select count(*)::int, count(*) filter (where c.value_text = 'UNALLOCATED')::int as unallocated
          from claim_current c join node s on s.id = c.source_id where s.key = 'NHSD-MAP-2022-01'`),
      ).toEqual({ count: 6_527, unallocated: 68 });
    });
  });

  describe('the figures', () => {
    it('have 60,606,345 registered patients, 266,431 of them in Wolverhampton and 8,284 of M92002', async () => {
      expect(
        await only(`select count(*)::int, sum(l.patients)::int as patients,
          sum(l.patients) filter (where o.key like 'M92%')::int as wolverhampton,
          sum(l.patients) filter (where o.key = 'M92002')::int as m92002
          from list_size_current l join node s on s.id = l.source_id join node o on o.id = l.organisation_id
          where s.key = 'NHSD-LIST-2021-01'`),
      ).toEqual({ count: 6_658, patients: 60_606_345, wolverhampton: 266_431, m92002: 8_284 });
    });

    it.each([
      ['TRIMETHOPRIM_SHARE_OF_ITEMS', 458_510, 7_679, 61, '2013-06-01', '2018-06-01'],
      ['BRANDED_DESOGESTREL_SHARE_OF_QUANTITY', 738_289, 6_688, 112, '2010-08-01', '2019-11-01'],
    ])('have %s: %d values of %d practices over %d months', async (metric, values, practices, months, from, to) => {
      const columns = `count(t.value)::int as values, count(distinct t.organisation_id) filter (where t.value is not null)::int as practices,
        count(distinct t.period_start)::int as months, min(t.period_start)::text as "from", max(t.period_start)::text as "to"`;
      expect(await figures(metric, columns)).toEqual({ values, practices, months, from, to });
      expect(
        await only(`select array_agg(distinct t.absence) as reasons from observation_current t
          join node m on m.id = t.metric_id and m.key = '${metric}' where t.value is null`),
      ).toEqual({ reasons: '{ZERO_DENOMINATOR}' });
    });

    it('have 632,284 appointments of D2P2L in March 2019, of 49 commissioners over 30 months', async () => {
      expect(await figures('GP_APPOINTMENTS_RECORDED', 'count(*)::int')).toEqual({ count: 49 * 30 });
      const where = `o.key = 'D2P2L' and t.period_start = '2019-03-01'`;
      expect(await figures('GP_APPOINTMENTS_RECORDED', 'sum(value)::int as sum', where)).toEqual({ sum: 632_284 });
    });

    it('cover 1,836,873,579 patients in 106 places over 30 months', async () => {
      const columns = 'count(*)::int, sum(denominator)::float8 as sum';
      expect(await figures('GP_APPOINTMENTS_PATIENTS_INCLUDED', columns)).toEqual({
        ...{ count: 106 * 30, sum: 1_836_873_579 },
      });
    });

    it('have 3,491,868 patients with diabetes on lists of 49,122,259, one of 21 registers of 6,571 practices', async () => {
      const columns = 'count(*)::int, sum(numerator)::int as registers, sum(denominator)::int as lists';
      expect(await figures('QOF_DM_PREVALENCE', columns)).toEqual({
        ...{ count: 6_571, registers: 3_491_868, lists: 49_122_259 },
      });
      expect(
        await only(`select count(distinct m.key)::int as groups, count(*)::int as registers, count(*) filter (where t.numerator = 0)::int as empty
          from observation_current t join node m on m.id = t.metric_id and m.key like 'QOF\\_%\\_PREVALENCE'`),
      ).toEqual({ groups: 21, registers: 137_991, empty: 324 });
    });

    it('have 2,397,529 A&E attendances in May 2025, 21,598 of them of the trust, and 545,128 and 6,723 admissions', async () => {
      const columns = `sum(value)::int as all, sum(value) filter (where o.key = 'RL4')::int as trust`;
      const may = `t.period_start = '2025-05-01'`;
      expect(await figures('AE_PROVIDER_ATTENDANCES', columns, may)).toEqual({ all: 2_397_529, trust: 21_598 });
      expect(await figures('AE_PROVIDER_EMERGENCY_ADMISSIONS', columns, may)).toEqual({ all: 545_128, trust: 6_723 });
      const share = 'round((sum(numerator) / sum(denominator))::numeric, 3)::text as share';
      expect(await figures('AE_PROVIDER_WITHIN_4_HOURS', share, may)).toEqual({ share: '0.754' });
    });

    it('have 72,019,402 attendances, 8,295,237 breaches and 13,493,280 admissions in 2016 to 2019', async () => {
      const years = `t.period_start < '2019-04-01'`;
      const sum = 'sum(value)::int as sum';
      expect(await figures('AE_PROVIDER_ATTENDANCES', sum, years)).toEqual({ sum: 72_019_402 });
      expect(await figures('AE_PROVIDER_ADMISSIONS_VIA_AE', sum, years)).toEqual({ sum: 13_493_280 });
      const breaches = 'sum(denominator - numerator)::int as sum';
      expect(await figures('AE_PROVIDER_WITHIN_4_HOURS', breaches, years)).toEqual({ sum: 8_295_237 });
    });

    it('have the deprivation score of 6,545 practices and of England once', async () => {
      const england = `count(*) filter (where o.key !~ '^[A-Z][0-9]{5}$')::int as england`;
      expect(await figures('FINGERTIPS_93553', `count(*)::int, ${england}`)).toEqual({ count: 6_546, england: 1 });
    });

    it('are of organisations that are on record, each practice of them in a register', async () => {
      expect(
        await query(`select distinct o.key from observation_current t join node o on o.id = t.organisation_id
          where not exists (select from organisation_current g where g.node_id = o.id)`),
      ).toEqual([]);
      expect(
        await query(`select distinct o.key from organisation_current g join node o on o.id = g.node_id
          where g.kind = 'PRACTICE' and not exists (select from register_state_current r where r.organisation_id = g.node_id)`),
      ).toEqual([]);
      expect(await only('select sum(rejected)::int as refused from release')).toEqual({ refused: 0 });
    });
  });

  it('takes nothing the second time, and is soon done', async () => {
    const before = await rowCounts(db.pool);
    const second = await importEverything();
    process.stderr.write(`${second.out.at(-1)}; ${second.seconds.toFixed(1)} s\n`);
    expect(second.exitCode).toBe(0);
    expect(second.out.at(-1)).toBe('0 taken, 74 imported before, 0 duplicates, 0 refused, 3 not recognised');
    const lines = [...second.table.values()].flat();
    expect(new Set(lines.map(({ outcome }) => outcome))).toEqual(new Set(['imported before']));
    expect(lines.filter(({ counts }) => counts[1] !== 0)).toEqual([]);
    expect(await rowCounts(db.pool)).toEqual(before);
  });
});
