import type { Database } from '../../src/database';
import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';
import { answered } from './support/ask';
import { record } from './support/made-up';

const db = useDatabase({ template: withEvidence });

/** Status of one practice at several moments, in their order. */
async function statuses(
  database: Database,
  odsCode: string,
  moments: { asOf: string; asKnownAt?: string }[],
): Promise<string[]> {
  const fields = moments.map(({ asOf, asKnownAt }, index) => {
    const known = asKnownAt === undefined ? '' : `, asKnownAt: "${asKnownAt}T12:00:00Z"`;
    return `at${index}: practice(odsCode: "${odsCode}", asOf: "${asOf}"${known}) { status }`;
  });
  const data = await answered(database, `{ ${fields.join('\n')} }`);
  return moments.map((_, index) => data[`at${index}`].status);
}

describe('the status of a practice', () => {
  it('is what the latest edition on or before the day says', async () => {
    const days = ['2018-05-17', '2019-11-19', '2020-11-29', '2020-11-30'];
    expect(
      await statuses(
        db.database,
        'Y02735',
        days.map((asOf) => ({ asOf })),
      ),
    ).toEqual(['ACTIVE', 'DORMANT', 'DORMANT', 'CLOSED']);
  });

  it('is that of an edition dated to a month only once the month is over', async () => {
    expect(await statuses(db.database, 'M92003', [{ asOf: '2021-11-29' }, { asOf: '2021-11-30' }])).toEqual([
      'ACTIVE',
      'DORMANT',
    ]);
  });

  it('is closed from the closing date on, although the edition of the time did not know it yet', async () => {
    // In May 2018 the register had the practice dormant; a later edition prints that it closed on 30 November 2018.
    expect(await statuses(db.database, 'M92035', [{ asOf: '2018-11-29' }, { asOf: '2018-11-30' }])).toEqual([
      'DORMANT',
      'CLOSED',
    ]);
  });

  it('is not closed for somebody to whom no edition with the closing date was known', async () => {
    const asOf = '2018-12-31';
    expect(
      await statuses(db.database, 'M92035', [
        { asOf, asKnownAt: '2019-01-01' },
        { asOf, asKnownAt: '2019-12-20' },
      ]),
    ).toEqual(['DORMANT', 'CLOSED']);
  });

  it('is unknown before any edition, unless a date decides', async () => {
    expect(await statuses(db.database, 'M92001', [{ asOf: '2015-05-25' }, { asOf: '1974-03-31' }])).toEqual([
      'UNKNOWN',
      'PROPOSED',
    ]);
    expect(await statuses(db.database, 'M92017', [{ asOf: '2014-06-29' }, { asOf: '2014-06-30' }])).toEqual([
      'UNKNOWN',
      'CLOSED',
    ]);
  });

  it('is unknown to somebody who has seen no edition', async () => {
    expect(await statuses(db.database, 'M92001', [{ asOf: '2018-07-31', asKnownAt: '2015-05-25' }])).toEqual([
      'UNKNOWN',
    ]);
  });

  it('can be dormant or closed while the trust runs the practice: it says nothing of a programme', async () => {
    const codes = ['M92007', 'M92042', 'M92044', 'M92640', 'M92014', 'M92002'];
    const found = await Promise.all(codes.map((code) => statuses(db.database, code, [{ asOf: '2025-05-31' }])));
    expect(found.flat()).toEqual(['DORMANT', 'DORMANT', 'DORMANT', 'DORMANT', 'DORMANT', 'CLOSED']);
  });

  it('counts the editions up to the control totals', async () => {
    const editions = ['2015-05-26', '2018-05-17', '2018-08-31', '2019-11-19', '2021-11-30', '2025-05-31'];
    const counts = await Promise.all(
      editions.map(async (asOf) => {
        const { practices } = await answered(
          db.database,
          `{ practices(where: { status: ACTIVE }, asOf: "${asOf}") { totalCount } }`,
        );
        return practices.totalCount;
      }),
    );
    expect(counts).toEqual([47, 42, 42, 39, 37, 31]);
  });
});

describe('what the editions said of a practice', () => {
  it('stands side by side, oldest first', async () => {
    const { practice } = await answered(
      db.database,
      `{ practice(odsCode: "M92643") { registerStates { edition { title } status closedOn commissionerCode operatorCode prescribingSetting stated { text } } } }`,
    );
    expect(practice.registerStates.map((state: any) => [state.stated.text, state.status, state.closedOn])).toEqual([
      ['2015-05-26', 'ACTIVE', null],
      ['2018-05-17', 'CLOSED', '2018-01-31'],
      ['2018-08-31', 'CLOSED', '2018-01-31'],
      ['between 2019-11-19 and 2019-12-20', 'CLOSED', '2018-01-31'],
      ['between 2021-11-04 and 2021-11-30', 'CLOSED', '2018-01-31'],
      ['between 2025-04-23 and 2025-05-25', 'CLOSED', '2018-01-31'],
    ]);
    expect(practice.registerStates[0]).toMatchObject({
      commissionerCode: '06A',
      operatorCode: '06A',
      prescribingSetting: '4',
    });
  });

  it('is possibly known between the bounds of its publication', async () => {
    const { practice } = await answered(
      db.database,
      `{ practice(odsCode: "M92643", asKnownAt: "2019-12-01T00:00:00Z") { registerStates { knowledge } } }`,
    );
    expect(practice.registerStates.map(({ knowledge }: { knowledge: string }) => knowledge)).toEqual([
      'KNOWN',
      'KNOWN',
      'KNOWN',
      'POSSIBLY_KNOWN',
    ]);
  });
});

describe('opening and closing dates', () => {
  it('of a closing are given only to those who can know it', async () => {
    const { now, then } = await answered(
      db.database,
      `{ now: practice(odsCode: "M92035") { openedOn closedOn }
         then: practice(odsCode: "M92035", asKnownAt: "2018-12-31T00:00:00Z") { openedOn closedOn } }`,
    );
    expect(now).toEqual({ openedOn: '1974-04-01', closedOn: '2018-11-30' });
    expect(then).toEqual({ openedOn: '1974-04-01', closedOn: null });
  });

  it('of a network do not stand before it opened', async () => {
    const { before, after } = await answered(
      db.database,
      `{ before: federation(odsCode: "U20454", asKnownAt: "2019-09-30T12:00:00Z") { openedOn }
         after: federation(odsCode: "U20454", asKnownAt: "2019-10-01T12:00:00Z") { openedOn } }`,
    );
    expect([before.openedOn, after.openedOn]).toEqual([null, '2019-10-01']);
  });
});

describe('the register changes its past', () => {
  const changing = useDatabase({ template: withEvidence });

  it('a closing is taken back with the edition that takes it back', async () => {
    await record(changing.database, {
      sources: [
        { key: 'MADE-UP-2019', published: '2019-06-01' },
        { key: 'MADE-UP-2020', published: '2020-06-01' },
      ],
      organisations: [{ key: 'Z99001', openedOn: '2000-04-01', source: 'MADE-UP-2020' }],
      states: [
        {
          organisation: 'Z99001',
          source: 'MADE-UP-2019',
          stated: '2019-06-01',
          status: 'CLOSED',
          closedOn: '2019-03-31',
        },
        { organisation: 'Z99001', source: 'MADE-UP-2020', stated: '2020-06-01', status: 'ACTIVE' },
      ],
    });
    const moments = [{ asOf: '2019-12-31', asKnownAt: '2019-12-31' }, { asOf: '2020-12-31' }];
    expect(await statuses(changing.database, 'Z99001', moments)).toEqual(['CLOSED', 'ACTIVE']);
  });

  it('a code that the register lists before its opening date is proposed until then', async () => {
    await record(changing.database, {
      sources: [{ key: 'MADE-UP-2021', published: '2021-06-01' }],
      organisations: [{ key: 'Z99002', openedOn: '2021-10-01', source: 'MADE-UP-2021' }],
      states: [
        {
          organisation: 'Z99002',
          source: 'MADE-UP-2021',
          stated: '2021-06-01',
          status: 'ACTIVE',
          openedOn: '2021-10-01',
        },
      ],
    });
    expect(await statuses(changing.database, 'Z99002', [{ asOf: '2021-09-30' }, { asOf: '2021-10-01' }])).toEqual([
      'PROPOSED',
      'ACTIVE',
    ]);
  });
});
