import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInputs, openReading, type ImportKind, type PcnMemberRow, type RunOptions } from '../../src/importing';
import { describeWithShared, sharedFolder } from '../support/shared-data';
import { readAt, readOut, type ReadOut } from './support/read-text';

// Two files have hundreds of thousands of rows, which are held here to be compared.
jest.setTimeout(180_000);

const at = (path: string) => join(sharedFolder!, 'data', path);

/** The published hash of a file's unpacked bytes, from the list that lies beside the data. */
function manifestHash(path: string): string | undefined {
  const lines = readFileSync(at('MANIFEST.csv'), 'utf8').split(/\r?\n/);
  return lines.find((line) => line.startsWith(`${path},`))?.split(',')[4];
}

async function readPublished<Kind extends ImportKind>(kind: Kind, path: string, options: RunOptions = {}) {
  const out = await readAt(kind, at(path), options);
  expect(out.rejected).toEqual([]);
  expect(out.reading.sha256).toBe(manifestHash(path));
  return out;
}

describeWithShared('the registers of practices', () => {
  let [of2021, of2025]: Array<ReadOut<'ods-practices'>> = [];
  beforeAll(async () => {
    of2021 = await readPublished('ods-practices', 'ods/2021-11/epraccur.csv.gz');
    of2025 = await readPublished('ods-practices', 'ods/2025-05/epraccur.csv.gz');
  });

  it('have 14,963 and 16,534 rows, and the later one every code of the earlier', () => {
    expect([of2021!.rows.length, of2025!.rows.length]).toEqual([14_963, 16_534]);
    const later = new Set(of2025!.rows.map(({ odsCode }) => odsCode));
    expect(of2021!.rows.filter(({ odsCode }) => !later.has(odsCode))).toEqual([]);
  });

  it('have 6,651 open GP practices in 2025, of which 6,253 are not Welsh', () => {
    const open = of2025!.rows.filter((row) => row.status === 'ACTIVE' && row.prescribingSetting === '4');
    expect([open.length, open.filter(({ odsCode }) => !odsCode.startsWith('W')).length]).toEqual([6_651, 6_253]);
  });

  it('have the editions of their folders, out no sooner than what they report', () => {
    expect([of2021!.reading.edition, of2025!.reading.edition]).toMatchObject([
      { edition: '2021-11', publishedEarliest: '2021-11-04', publishedLatest: '2021-11-30' },
      { edition: '2025-05', publishedEarliest: '2025-02-10', publishedLatest: '2025-05-31' },
    ]);
  });

  it('are both found in the folder above them, and nothing else there is taken for one', async () => {
    const names = (await findInputs('ods-practices', at('ods'))).map(({ name }) => name);
    expect(names).toEqual([at('ods/2021-11/epraccur.csv.gz'), at('ods/2025-05/epraccur.csv.gz')]);
  });
});

describeWithShared('members of primary care networks, October 2024', () => {
  let spells: PcnMemberRow[];
  let byPractice: Map<string, PcnMemberRow[]>;
  beforeAll(async () => {
    spells = (await readPublished('ods-pcn-members', 'ods/2024-10/epcncorepartnerdetails.csv.gz')).rows;
    byPractice = new Map(spells.map(({ practiceCode }) => [practiceCode, []]));
    for (const spell of spells) byPractice.get(spell.practiceCode)!.push(spell);
    for (const own of byPractice.values()) own.sort((a, b) => (a.from < b.from ? -1 : 1));
  });

  it('are 7,705 spells of 6,813 practices, 811 with more than one', () => {
    const several = [...byPractice.values()].filter((own) => own.length > 1);
    expect([spells.length, byPractice.size, several.length]).toEqual([7_705, 6_813, 811]);
  });

  it('are 1,481 ended and 6,224 current, the earliest since 1 October 2019', () => {
    const ended = spells.filter(({ toInclusive }) => toInclusive !== null);
    const earliest = spells.reduce((least, { from }) => (from < least ? from : least), '9');
    expect([ended.length, spells.length - ended.length, earliest]).toEqual([1_481, 6_224, '2019-10-01']);
  });

  it('overlap 11 times, each time the next spell is in another network, by at most two days', () => {
    const pairs = [...byPractice.values()].flatMap((own) => own.slice(1).map((next, n) => ({ spell: own[n]!, next })));
    const overlaps = pairs.filter(({ spell, next }) => spell.toInclusive === null || next.from <= spell.toInclusive);
    expect(overlaps).toHaveLength(11);
    expect(overlaps.filter(({ spell, next }) => spell.pcnCode === next.pcnCode)).toEqual([]);
    const days = overlaps.map(
      ({ spell, next }) => 1 + (Date.parse(spell.toInclusive!) - Date.parse(next.from)) / 864e5,
    );
    expect(days.sort((one, other) => one - other)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2]);
  });

  it('of Wolverhampton RWT PCN have the spells that the practices are known for', () => {
    const members = spells.filter(({ pcnCode }) => pcnCode === 'U20454');
    const told = members.map(({ practiceCode, from, toInclusive }) => `${practiceCode} ${from} ${toInclusive}`).sort();
    expect(told).toEqual([
      'M92002 2019-10-01 2024-03-31',
      'M92006 2019-10-01 null',
      'M92007 2019-10-01 2024-09-30',
      'M92011 2019-10-01 null',
      'M92014 2020-04-01 2023-07-03',
      'M92026 2019-10-01 2021-03-31',
      'M92028 2019-10-01 null',
      'M92042 2019-10-01 2023-06-05',
      'M92044 2019-10-01 2024-05-22',
      'M92640 2023-06-01 2024-09-30',
    ]);
  });
});

describeWithShared('patients registered', () => {
  it('are 60,606,345 on 1 January 2021, 266,431 with practices M92 and 8,284 with M92002', async () => {
    const { rows, reading } = await readPublished(
      'nhs-list-size',
      'patients-registered/2021-01/gp-reg-pat-prac-all.csv',
    );
    const patientsOf = (prefix: string) =>
      rows.reduce((sum, row) => sum + (row.practiceCode.startsWith(prefix) ? row.patients : 0), 0);
    expect(rows).toHaveLength(6_658);
    expect([patientsOf(''), patientsOf('M92'), patientsOf('M92002')]).toEqual([60_606_345, 266_431, 8_284]);
    expect(new Set(rows.map(({ commissionerCode }) => commissionerCode)).size).toBe(135);
    expect(reading.edition).toMatchObject({ edition: '2021-01', publishedEarliest: '2021-01-01' });
  });

  it('have 6,527 practices on the map of January 2022, 68 in no network', async () => {
    const { rows } = await readPublished('nhs-practice-map', 'patients-registered/2022-01/gp-reg-pat-prac-map.csv.gz');
    const unallocated = rows.filter(({ pcnCode }) => pcnCode === null);
    expect([rows.length, unallocated.length]).toEqual([6_527, 68]);
    expect(unallocated.filter(({ pcnName }) => pcnName !== null)).toEqual([]);
    expect(new Set(rows.map(({ extractDate }) => extractDate))).toEqual(new Set(['2022-01-01']));
  });
});

describeWithShared('prescribing measures', () => {
  it.each([
    {
      folder: 'openprescribing/trimethoprim-2013-2018',
      measure: 'trimethoprim_share_of_items',
      values: 458_510,
      empty: 9_909,
      practices: 7_679,
      months: ['2013-06-01', '2018-06-01'],
    },
    {
      folder: 'openprescribing/desogestrel-2010-2019',
      measure: 'branded_desogestrel_share_of_quantity',
      values: 738_289,
      empty: 10_767,
      practices: 6_688,
      months: ['2010-08-01', '2019-11-01'],
    },
  ])('$measure has $values values, the same in the long and the wide form', async (expected) => {
    const { folder, measure } = expected;
    const startMs = performance.now();
    const long = await readPublished('measures', `${folder}/long.csv.gz`);
    const rowsPerSecond = Math.round((1000 * long.rows.length) / (performance.now() - startMs));
    process.stderr.write(`${folder}/long.csv.gz: ${rowsPerSecond.toLocaleString('en-GB')} rows a second\n`);
    expect(long.rows).toHaveLength(expected.values);

    const key = (row: { practiceCode: string; month: string }) => `${row.practiceCode} ${row.month}`;
    const valueOf = new Map(long.rows.map((row) => [key(row), row.value]));
    const counts = { same: 0, empty: 0 };
    const practices = new Set<string>();
    for (const place of await findInputs('measures', at(folder), { form: 'wide', measure })) {
      for (const row of (await readOut(await openReading('measures', place, { measure }))).rows) {
        practices.add(row.practiceCode);
        if (row.value === null) counts.empty += valueOf.has(key(row)) ? 0 : 1;
        else counts.same += valueOf.get(key(row)) === row.value && row.measure === measure ? 1 : 0;
      }
    }
    expect(counts).toEqual({ same: expected.values, empty: expected.empty });
    expect(practices.size).toBe(expected.practices);
    const months = [...new Set(long.rows.map(({ month }) => month))].sort();
    expect([months.at(0), months.at(-1)]).toEqual(expected.months);
  });
});

describeWithShared('practices in the prescribing measures', () => {
  it('are all in the register, and all but one walk-in centre are GP practices there', async () => {
    const { rows } = await readPublished('ods-practices', 'ods/2025-05/epraccur.csv.gz');
    const settingOf = new Map(rows.map(({ odsCode, prescribingSetting }) => [odsCode, prescribingSetting]));
    const others = new Map<string, string | null | undefined>();
    for (const place of await findInputs('measures', at('openprescribing'), { form: 'long' })) {
      for await (const found of await openReading('measures', place)) {
        if (!('row' in found)) throw new Error(found.rejected);
        const setting = settingOf.get(found.row.practiceCode);
        if (setting !== '4') others.set(found.row.practiceCode, setting);
      }
    }
    expect([...others]).toEqual([['Y02826', '1']]);
  });
});

describeWithShared('the list of trusts, December 2024', () => {
  it('has 273 trusts, 68 of them with a close date, the latest 31 December 2024', async () => {
    const { rows, reading } = await readPublished('ods-trusts', 'ods/2024-12/etr.csv');
    const closings = rows.flatMap(({ closedOn }) => closedOn ?? []).sort();
    expect([rows.length, closings.length, closings.at(-1)]).toEqual([273, 68, '2024-12-31']);
    expect(rows.map(({ odsCode }) => odsCode)).toEqual(expect.arrayContaining(['G6V2S', 'RL4']));
    expect(reading.edition).toMatchObject({ edition: '2024-12', publishedEarliest: '2024-11-01' });
  });
});

describeWithShared('the list of commissioners, December 2024', () => {
  it('has 320, of which 161 are closed, 06A since 31 March 2021, and 106 are sub-ICB locations', async () => {
    const { rows } = await readPublished('ods-commissioners', 'ods/2024-12/eccg.csv');
    const subIcbs = rows.filter(({ roleIds }) => roleIds.includes('RO319'));
    expect([rows.length, rows.filter(({ closedOn }) => closedOn !== null).length]).toEqual([320, 161]);
    expect(rows.find(({ odsCode }) => odsCode === '06A')).toMatchObject({ closedOn: '2021-03-31', roleIds: [] });
    expect([subIcbs.length, subIcbs.filter(({ closedOn }) => closedOn !== null)]).toEqual([106, []]);
  });
});

describeWithShared('the links from practice to commissioner, August 2019', () => {
  it('are 47,822 spells of 16,773 practices, three of them of M92002', async () => {
    const { rows, reading } = await readPublished('ods-practice-commissioners', 'ods/2019-08/epcmem.csv.gz');
    expect([rows.length, new Set(rows.map(({ practiceCode }) => practiceCode)).size]).toEqual([47_822, 16_773]);
    expect(rows.filter(({ toInclusive }) => toInclusive === null)).toHaveLength(11_812);
    const own = rows.filter(({ practiceCode }) => practiceCode === 'M92002');
    expect(own.map(({ commissionerCode, from, toInclusive }) => `${commissionerCode} ${from} ${toInclusive}`)).toEqual([
      '4EP39 1999-04-01 2002-03-31',
      '5MV 2002-04-01 2013-03-31',
      '06A 2013-04-01 null',
    ]);
    expect(reading.edition).toMatchObject({ edition: '2019-08', publishedLatest: '2019-08-31' });
  });
});

describeWithShared('the list of networks', () => {
  it('has 1,366 networks in October 2024, 81 of them closed', async () => {
    const { rows } = await readPublished('ods-pcns', 'ods/2024-10/epcn.csv');
    expect([rows.length, rows.filter(({ closedOn }) => closedOn !== null).length]).toEqual([1_366, 81]);
    expect(rows.find(({ odsCode }) => odsCode === 'U20454')).toMatchObject({ name: 'WOLVERHAMPTON RWT PCN' });
  });

  it('and that of members are the two sheets of the workbook of February 2022: 1,303 networks, 7,232 spells', async () => {
    const networks = await readPublished('ods-pcns', 'ods/2022-02/ePCN.xlsx');
    const members = await readPublished('ods-pcn-members', 'ods/2022-02/ePCN.xlsx');
    expect([networks.rows.length, members.rows.length]).toEqual([1_303, 7_232]);
    expect(networks.rows.filter(({ closedOn }) => closedOn !== null)).toHaveLength(46);
    expect(members.rows.filter(({ toInclusive }) => toInclusive !== null)).toHaveLength(725);
    const listed = new Set(networks.rows.map(({ odsCode }) => odsCode));
    expect(members.rows.filter(({ pcnCode }) => !listed.has(pcnCode))).toEqual([]);
  });
});

describeWithShared('the files of a folder', () => {
  const ODS_FILES = {
    'ods-trusts': ['ods/2024-12/etr.csv'],
    'ods-commissioners': ['ods/2024-12/eccg.csv'],
    'ods-practice-commissioners': ['ods/2019-08/epcmem.csv.gz'],
    'ods-pcns': ['ods/2022-02/ePCN.xlsx', 'ods/2024-10/epcn.csv'],
    'ods-pcn-members': ['ods/2022-02/ePCN.xlsx', 'ods/2024-10/epcncorepartnerdetails.csv.gz'],
  } as const;

  it.each(Object.entries(ODS_FILES))('are told apart by what they hold: %s', async (kind, paths) => {
    const found = await findInputs(kind as ImportKind, at('ods'));
    expect(found.map(({ name }) => name)).toEqual(paths.map(at));
  });

  it.each([
    ['ods/2024-12/etr.csv', 'NHS trusts (etr)'],
    ['ods/2024-12/eccg.csv', 'Clinical commissioning groups and sub-ICB locations (eccg)'],
    ['ods/2019-08/epcmem.csv.gz', 'Links from practice to commissioner (epcmem)'],
    ['ods/2024-10/epcn.csv', 'Primary care networks (epcn)'],
    ['ods/2022-02/ePCN.xlsx', 'Primary care networks (epcn)'],
    ['gp-appointments/2021-08/Regional_CSV_Dorset.csv', 'Appointments in General Practice'],
    ['gp-appointments/2023-01/APPOINTMENTS_GP_COVERAGE.csv', 'Appointments in General Practice'],
    ['fingertips/imd-2019/indicator-data.csv.gz', 'Public health profiles (Fingertips)'],
    ['ae/2025-26/May-2025-AE.csv', 'A&E attendances and emergency admissions'],
    ['ae/2025-26/System-Mapping.csv', 'A&E attendances and emergency admissions'],
  ])('are not taken for practices: %s', async (path, likeness) => {
    await expect(readAt('ods-practices', at(path))).rejects.toThrow(`it looks like ${likeness}`);
  });
});
