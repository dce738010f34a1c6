import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';
import { answered } from './support/ask';
import { record } from './support/made-up';

const db = useDatabase({ template: withEvidence });

const LIST = `{ patients patientsMin approximate qualifier asOf { text precision } provenance { source { title } grade } }`;

/** `[patients, date]` of the list that counts on each day. */
async function listsOn(
  odsCode: string,
  days: string[],
  asKnownAt?: string,
): Promise<([number | null, string] | null)[]> {
  const known = asKnownAt === undefined ? '' : `, asKnownAt: "${asKnownAt}T12:00:00Z"`;
  const lists = days.map((day, index) => `on${index}: listSize(on: "${day}") ${LIST}`);
  const { practice } = await answered(
    db.database,
    `{ practice(odsCode: "${odsCode}"${known}) { ${lists.join('\n')} } }`,
  );
  return days
    .map((_, index) => practice[`on${index}`])
    .map((list) => (list === null ? null : [list.patients, list.asOf.text]));
}

describe('the list of a practice', () => {
  it('is the most recent one dated on or before the day', async () => {
    const days = ['2017-11-29', '2017-11-30', '2020-12-31', '2021-01-01', '2021-10-31'];
    expect(await listsOn('M92011', days)).toEqual([
      null,
      [11_535, '2017'],
      [11_535, '2017'],
      [11_275, '2021-01-01'],
      [11_045, '2021-10'],
    ]);
  });

  it('is that of the day of the moment unless another is asked for', async () => {
    const { then, now } = await answered(
      db.database,
      `{ then: practice(odsCode: "M92002", asOf: "2020-06-01") { listSize { patients approximate } } now: practice(odsCode: "M92002") { listSize { patients approximate } } }`,
    );
    expect(then.listSize).toEqual({ patients: 8_400, approximate: true });
    expect(now.listSize).toEqual({ patients: 8_284, approximate: false });
  });

  it('is an extract of the day rather than an approximate figure of the same date', async () => {
    await record(db.database, {
      sources: [
        { key: 'A-ROUND-FIGURE', published: '2022-02-01' },
        { key: 'AN-EXTRACT', published: '2022-02-01' },
      ],
      organisations: [{ key: 'Z98001', source: 'AN-EXTRACT' }],
      lists: [
        { organisation: 'Z98001', asOf: '2022-01-28', patients: 5_000, approximate: true, source: 'A-ROUND-FIGURE' },
        { organisation: 'Z98001', asOf: '2022-01', patients: 5_100, source: 'A-ROUND-FIGURE' },
        { organisation: 'Z98001', asOf: '2022-01-28', patients: 5_012, source: 'AN-EXTRACT' },
      ],
    });
    expect(await listsOn('Z98001', ['2022-01-31'])).toEqual([[5_012, '2022-01-28']]);
  });

  it('keeps a bound as a bound', async () => {
    await record(db.database, {
      sources: [{ key: 'A-BOUND', published: '2022-02-01' }],
      organisations: [{ key: 'Z98002', source: 'A-BOUND' }],
      lists: [{ organisation: 'Z98002', asOf: '2022-01-01', patients: null, min: 9_000, source: 'A-BOUND' }],
    });
    const { practice } = await answered(
      db.database,
      `{ practice(odsCode: "Z98002", asOf: "2022-06-01") { listSize ${LIST} } }`,
    );
    expect(practice.listSize).toMatchObject({ patients: null, patientsMin: 9_000, asOf: { precision: 'DAY' } });
  });

  it('is not known before its source was published', async () => {
    expect(await listsOn('M92028', ['2021-06-01'], '2021-01-30')).not.toContainEqual([9_930, '2021-01-01']);
    expect(await listsOn('M92028', ['2021-06-01'], '2021-01-31')).toEqual([[9_930, '2021-01-01']]);
  });

  it('says what is not printed itself', async () => {
    const { practice } = await answered(
      db.database,
      `{ practice(odsCode: "M92011") { listSizes { patients qualifier derivation asOf { text } provenance { grade source { publisher } } } } }`,
    );
    expect(
      practice.listSizes.map((list: any) => [
        list.asOf.text,
        list.patients,
        list.qualifier,
        list.derivation,
        list.provenance.grade,
      ]),
    ).toEqual([
      ['2017', 11_535, null, '52862 - 41327', 'D'],
      ['2021-01-01', 11_275, null, null, 'A'],
      ['2021-10', 11_045, 'about', null, 'A'],
    ]);
  });
});
