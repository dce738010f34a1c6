import type { Database } from '../../src/database';
import { listsOn } from '../../src/organisations';
import { correctEvidence } from '../evidence/support/corrected-evidence';
import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';
import { answered } from './support/ask';
import { record } from './support/made-up';

const db = useDatabase({ template: withEvidence });

/** The number of active practices of a commissioner on each day. */
async function activeOn(
  database: Database,
  odsCode: string,
  days: string[],
  asKnownAt?: string,
): Promise<(number | null)[]> {
  const known = asKnownAt === undefined ? '' : `, asKnownAt: "${asKnownAt}T12:00:00Z"`;
  const counts = days.map((day, index) => `on${index}: activePractices(asOf: "${day}") { value }`);
  const { commissioner } = await answered(
    database,
    `{ commissioner(odsCode: "${odsCode}"${known}) { ${counts.join('\n')} } }`,
  );
  return days.map((_, index) => commissioner[`on${index}`]?.value ?? null);
}

describe('the active practices of a commissioner', () => {
  it('are counted in the register edition nearest to the day', async () => {
    const expected = {
      '2015-05-26': 47,
      '2018-05-17': 42,
      '2018-07-31': 42,
      '2018-08-31': 42,
      '2019-11-19': 39,
      '2021-11-15': 37,
      '2025-05-10': 31,
    };
    expect(await activeOn(db.database, '06A', Object.keys(expected))).toEqual(Object.values(expected));
  });

  it('are not known on a day more than 92 days from any edition', async () => {
    // 26 August 2015 is 92 days after the edition of 26 May 2015.
    expect(await activeOn(db.database, '06A', ['2015-08-26', '2015-08-27', '2016-10-31'])).toEqual([47, null, null]);
  });

  it('are not known where no edition is complete for the commissioner', async () => {
    expect(await activeOn(db.database, 'D2P2L', ['2021-11-15'])).toEqual([null]);
  });

  it('say in which edition and by which definition they were counted', async () => {
    const { commissioner } = await answered(
      db.database,
      `{ commissioner(odsCode: "06A", asOf: "2018-07-31") { activePractices { definition provenance { source { title } grade row } } } }`,
    );
    expect(commissioner.activePractices.provenance).toEqual({
      source: { title: 'GP practices file, 31 August 2018' },
      grade: 'A',
      row: null,
    });
    expect(commissioner.activePractices.definition).toContain('register status ACTIVE and prescribing setting 4');
    expect(commissioner.activePractices.definition).toContain('NHS Wolverhampton CCG (06A) on 2018-07-31');
  });

  it('are those of an edition that was known, also where the links of closed practices were not', async () => {
    expect(await activeOn(db.database, '06A', ['2018-08-01', '2018-12-31'], '2018-08-01')).toEqual([42, null]);
    expect(await activeOn(db.database, '06A', ['2021-11-15'], '2022-08-01')).toEqual([37]);
  });
});

describe('the active practices of a commissioner, once editions are imported whole,', () => {
  const changing = useDatabase({ template: withEvidence });

  it('are those that the edition prints under the commissioner’s code', async () => {
    const source = 'MADE-UP-WHOLE-EDITION';
    const state = (organisation: string, status: string, setting: string, commissioner: string) => ({
      organisation,
      source,
      stated: '2012-01-15',
      status,
      setting,
      commissioner,
    });
    await record(changing.database, {
      sources: [{ key: source, published: '2012-01-15' }],
      organisations: [
        { key: 'Z9C', kind: 'COMMISSIONER', source },
        { key: 'Z9D', kind: 'COMMISSIONER', source },
        ...['Z97001', 'Z97002', 'Z97003', 'Z97004', 'Z97005'].map((key) => ({ key, source })),
      ],
      states: [
        state('Z97001', 'ACTIVE', '4', 'Z9C'),
        state('Z97002', 'ACTIVE', '4', 'Z9C'),
        state('Z97003', 'DORMANT', '4', 'Z9C'),
        state('Z97004', 'ACTIVE', '9', 'Z9C'),
        state('Z97005', 'ACTIVE', '4', 'Z9D'),
      ],
      // Links play no part in an edition that is there whole.
      links: [{ subject: 'Z97002', object: 'Z9D', from: '2010-04-01', source }],
    });
    expect(await activeOn(changing.database, 'Z9C', ['2012-02-01'])).toEqual([null]);
    // A file of something else that names the same source makes no edition of the register whole.
    await record(changing.database, { releases: [{ source, edition: '2012-01', importer: 'another-importer' }] });
    expect(await activeOn(changing.database, 'Z9C', ['2012-02-01'])).toEqual([null]);
    await record(changing.database, { releases: [{ source, edition: '2012-01' }] });
    expect(await activeOn(changing.database, 'Z9C', ['2012-02-01', '2012-05-01'])).toEqual([2, null]);
    // An edition that prints nothing under its code is silent about 06A.
    expect(await activeOn(changing.database, '06A', ['2012-02-01'])).toEqual([null]);
  });

  it('stay, after it closed, those of its last day', async () => {
    await record(changing.database, { releases: [{ source: 'ODS-EPRACCUR-2021-11', edition: '2021-11' }] });
    expect(await activeOn(changing.database, '06A', ['2021-11-15'])).toEqual([37]);
  });
});

describe('the active practices of a commissioner, once the evidence is corrected,', () => {
  const corrected = useDatabase({ template: withEvidence });

  it('are not known in an edition whose publisher’s own count is no longer in the record', async () => {
    await correctEvidence(corrected.url, [
      {
        file: 'claims.csv',
        was: 'ODS-EPRACCUR-2021-11/01,QUANTITY,ORGANISATION,06A,PRACTICES_IN_AREA',
        is: 'ODS-EPRACCUR-2021-11/01,QUANTITY,ORGANISATION,06A,PRACTICES_IN_PROGRAMME',
      },
    ]);
    expect(await activeOn(corrected.database, '06A', ['2021-11-15', '2019-11-19'])).toEqual([null, 39]);
    const { commissioner } = await answered(
      corrected.database,
      `{ commissioner(odsCode: "06A", atRevision: 1) { activePractices(asOf: "2021-11-15") { value } } }`,
    );
    expect(commissioner.activePractices.value).toBe(37);
  });

  it('follow a register state that is corrected, while the revision before stays as it was', async () => {
    const revision = await correctEvidence(corrected.url, [
      {
        file: 'register_states.csv',
        was: 'M92001,ODS-EPRACCUR-2019-11,2019-11-19,2019-12-20,POPLARS MEDICAL CENTRE,ACTIVE',
        is: 'M92001,ODS-EPRACCUR-2019-11,2019-11-19,2019-12-20,POPLARS MEDICAL CENTRE,DORMANT',
      },
    ]);
    const { now, before } = await answered(
      corrected.database,
      `{ now: commissioner(odsCode: "06A") { activePractices(asOf: "2019-11-19") { value } }
         before: commissioner(odsCode: "06A", atRevision: ${revision - 1}) { activePractices(asOf: "2019-11-19") { value } } }`,
    );
    expect([now.activePractices.value, before.activePractices.value]).toEqual([38, 39]);
  });
});

describe('the patients of a commissioner', () => {
  it('are added from lists of one day: 37 lists and 290,439 patients on 1 January 2021', async () => {
    const { commissioner } = await answered(
      db.database,
      `{ commissioner(odsCode: "06A", asOf: "2021-01-01") { registeredPatients { on practices patients provenance { source { title } } } } }`,
    );
    expect(commissioner.registeredPatients).toEqual({
      on: '2021-01-01',
      practices: 37,
      patients: 290_439,
      provenance: [{ source: { title: 'Patients registered at a GP practice, 1 January 2021' } }],
    });
  });

  it('are not known on a day without lists, and not zero', async () => {
    const { commissioner } = await answered(
      db.database,
      `{ commissioner(odsCode: "06A") { registeredPatients(asOf: "2016-10-31") { patients } } }`,
    );
    expect(commissioner.registeredPatients).toBeNull();
  });

  it('can be added for named practices as well', async () => {
    const moment = { asOf: '2026-01-01', asKnownAt: null, atRevision: 1, isExplicit: false };
    const rows = await db.database.rows<{ id: number }>(
      `select id from node where kind = 'ORGANISATION' and key in ('M92002', 'M92007', 'M92035')`,
    );
    const found = await listsOn(
      db.database,
      rows.map(({ id }) => id),
      '2021-01-01',
      moment,
    );
    expect(found).toMatchObject({ day: '2021-01-01', patients: 8_284 + 6_960 });
    expect(found!.lists).toHaveLength(2);
    expect(await listsOn(db.database, [], '2021-01-01', moment)).toBeNull();
    expect(
      await listsOn(
        db.database,
        rows.map(({ id }) => id),
        '2021-01-01',
        { ...moment, asKnownAt: '2021-01-15T00:00:00Z' },
      ),
    ).toBeNull();
  });
});

describe('who commissions a practice', () => {
  it('is the commissioner that it is linked to on the day', async () => {
    const days = ['2013-03-31', '2013-04-01', '2021-03-31', '2021-04-01'];
    const fields = days.map((day, index) => `on${index}: commissioner(asOf: "${day}") { odsCode }`);
    const { practice } = await answered(db.database, `{ practice(odsCode: "M92001") { ${fields.join(' ')} } }`);
    expect(Object.values(practice).map((found: any) => found?.odsCode ?? null)).toEqual([null, '06A', '06A', 'D2P2L']);
  });

  it('is nobody once it closed', async () => {
    const { practice } = await answered(
      db.database,
      `{ practice(odsCode: "M92035", asOf: "2018-12-01") { commissioner { odsCode } } }`,
    );
    expect(practice.commissioner).toBeNull();
  });
});

describe('who commissions a practice of which no link is known', () => {
  const changing = useDatabase({ template: withEvidence });

  beforeAll(() =>
    record(changing.database, {
      sources: [
        { key: 'NEAR', published: '2014-01-10' },
        { key: 'FAR', published: '2014-03-10' },
      ],
      organisations: [
        { key: 'Z9E', kind: 'COMMISSIONER', source: 'NEAR' },
        { key: 'Z9F', kind: 'COMMISSIONER', source: 'NEAR' },
        { key: 'Z96001', source: 'NEAR' },
        { key: 'Z96002', source: 'NEAR' },
      ],
      states: [
        { organisation: 'Z96001', source: 'NEAR', stated: '2014-01-10', status: 'ACTIVE', commissioner: 'Z9E' },
        { organisation: 'Z96001', source: 'FAR', stated: '2014-03-10', status: 'ACTIVE', commissioner: 'Z9F' },
        { organisation: 'Z96002', source: 'NEAR', stated: '2014-01-10', status: 'CLOSED', commissioner: 'Z9E' },
      ],
    }),
  );

  it('is whom the nearest edition within 92 days names', async () => {
    const days = ['2013-10-09', '2013-10-10', '2014-02-01', '2014-03-01', '2014-06-11'];
    const fields = days.map((day, index) => `on${index}: commissioner(asOf: "${day}") { odsCode }`);
    const { practice } = await answered(changing.database, `{ practice(odsCode: "Z96001") { ${fields.join(' ')} } }`);
    expect(Object.values(practice).map((found: any) => found?.odsCode ?? null)).toEqual([
      null,
      'Z9E',
      'Z9E',
      'Z9F',
      null,
    ]);
  });

  it('is nobody where that edition says that it is closed', async () => {
    const { practice } = await answered(
      changing.database,
      `{ practice(odsCode: "Z96002", asOf: "2014-02-01") { commissioner { odsCode } } }`,
    );
    expect(practice.commissioner).toBeNull();
  });

  it.each(['2014-02-01', '2015-05-26', '2018-07-31', '2021-04-01'])(
    'agrees with the practices of the commissioner and with the filter, on %s',
    async (asOf) => {
      const { practices } = await answered(
        changing.database,
        `{ practices(first: 100, orderBy: ODS_CODE_ASC, asOf: "${asOf}") { nodes { odsCode commissioner { odsCode } } } }`,
      );
      for (const code of ['06A', 'D2P2L', 'Z9E']) {
        const theirs = practices.nodes
          .filter((one: any) => one.commissioner?.odsCode === code)
          .map((one: any) => one.odsCode);
        const { commissioner, filtered } = await answered(
          changing.database,
          `{ commissioner(odsCode: "${code}", asOf: "${asOf}") { practices(first: 100) { totalCount nodes { odsCode } } }
             filtered: practices(first: 100, orderBy: ODS_CODE_ASC, where: { commissioner: "${code.toLowerCase()}" }, asOf: "${asOf}") { nodes { odsCode } } }`,
        );
        expect(commissioner.practices.nodes.map((one: any) => one.odsCode)).toEqual(theirs);
        expect(filtered.nodes.map((one: any) => one.odsCode)).toEqual(theirs);
      }
    },
  );
});
