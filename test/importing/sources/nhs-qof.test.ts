import { publications } from '../../../src/importing';
import { useFolder } from '../support/folder';
import { readAt, readText } from '../support/read-text';
import { lines } from '../support/samples';
import {
  ACHIEVEMENT_HEADER,
  achievementRow,
  INDICATORS_HEADER,
  indicatorRow,
  PLACES_HEADER,
  placeRow,
  POINTS_HEADER,
  PREVALENCE_HEADER,
  prevalenceRow,
  VALIDATION_HEADER,
  validationRow,
} from '../support/statistics-samples';

const read = (...rows: string[]) => readText('nhs-qof', lines(...rows), { edition: '2021' });
const alike = { yearStart: '2020-04-01', practiceCode: 'M99001' };

describe('files of the Quality and Outcomes Framework', () => {
  it.each([
    [
      'registers',
      [PREVALENCE_HEADER, prevalenceRow()],
      { is: 'PREVALENCE', groupCode: 'DM', register: 80, listType: '17OV', listSize: 1000, ...alike },
    ],
    ['points within reach', [POINTS_HEADER, 'M99001,567'], { is: 'MAXIMUM_POINTS', points: 567, ...alike }],
    [
      'places',
      [PLACES_HEADER, placeRow()],
      { is: 'PLACE', pcnCode: 'U99001', commissionerCode: 'D2P2L', stpCode: 'QUA', regionCode: 'Y60', ...alike },
    ],
    [
      'indicators',
      [INDICATORS_HEADER, indicatorRow()],
      {
        is: 'INDICATOR',
        yearStart: '2020-04-01',
        indicatorCode: 'DM006',
        points: 3,
        groupCode: 'DM',
        groupName: 'Diabetes mellitus',
        domainCode: 'CL',
        domainName: 'Clinical',
        listType: '17OV',
      },
    ],
    [
      'validation outcomes',
      [VALIDATION_HEADER, validationRow()],
      { is: 'VALIDATION_OUTCOME', rule: 1, description: 'Achieved points <= manual points total', ...alike },
    ],
    [
      'achievement',
      [ACHIEVEMENT_HEADER, achievementRow('ACHIEVED_POINTS', '2.75')],
      { is: 'ACHIEVEMENT', indicatorCode: 'DM006', measure: 'ACHIEVED_POINTS', value: 2.75, ...alike },
    ],
  ])('are told by their columns: %s', async (_, rows, expected) => {
    const { rows: found, rejected, reading } = await read(...rows);
    expect(rejected).toEqual([]);
    expect(found).toEqual([expected]);
    expect(reading.summary.notes).toEqual([]);
  });

  it('show a practice without network, and later years under later headings', async () => {
    const later = PLACES_HEADER.replace('CCG_ODS_CODE', 'Sub_ICB_Loc_ODS_Code').replace('STP_ODS_CODE', 'ICB ODS CODE');
    const { rows } = await read(later, placeRow('U'));
    expect(rows).toEqual([expect.objectContaining({ pcnCode: null, commissionerCode: 'D2P2L', stpCode: 'QUA' })]);
  });

  it.each([
    [
      'a negative register',
      [PREVALENCE_HEADER, prevalenceRow('-1')],
      'REGISTER is "-1": expected a whole number, 0 or more',
    ],
    [
      'a list type in words',
      [PREVALENCE_HEADER, prevalenceRow('1', '2', 'M99001', 'DM', 'all of them')],
      /^PATIENT_LIST_TYPE is "all of them"/,
    ],
    ['no practice code', [POINTS_HEADER, ',567'], 'PRACTICE_CODE is empty: expected a practice code such as M92002'],
    ['an unfinished row', [POINTS_HEADER, 'M99001'], 'the row has 1 cells: expected 2'],
    ['a network that is none', [PLACES_HEADER, placeRow('ELM')], /^PCN_ODS_CODE is "ELM"/],
    [
      'a value in words',
      [ACHIEVEMENT_HEADER, achievementRow('NUMERATOR', 'many')],
      'VALUE is "many": expected a number, 0 or more',
    ],
    [
      'a negative value',
      [ACHIEVEMENT_HEADER, achievementRow('NUMERATOR', '-3')],
      'VALUE is "-3": expected a number, 0 or more',
    ],
  ])('refuse %s, with its line', async (_, rows, reason) => {
    const { rejected, rows: taken } = await read(...rows);
    expect(taken).toEqual([]);
    expect(rejected).toEqual([
      expect.objectContaining({
        line: 2,
        rejected: typeof reason === 'string' ? reason : expect.stringMatching(reason),
      }),
    ]);
  });

  it.each([
    [
      'register',
      [PREVALENCE_HEADER, prevalenceRow('80'), prevalenceRow('81')],
      'the register DM of M99001 stands already in line 2: expected once a file',
    ],
    [
      'practice',
      [POINTS_HEADER, 'M99001,567', 'M99001,560'],
      'the practice M99001 stands already in line 2: expected once a file',
    ],
    [
      'place',
      [PLACES_HEADER, placeRow(), placeRow('U99002')],
      'the practice M99001 stands already in line 2: expected once a file',
    ],
    [
      'indicator',
      [INDICATORS_HEADER, indicatorRow(), indicatorRow()],
      'the indicator DM006 stands already in line 2: expected once a file',
    ],
    [
      'number',
      [ACHIEVEMENT_HEADER, achievementRow('NUMERATOR', '1'), achievementRow('NUMERATOR', '2')],
      'M99001 has had a NUMERATOR for DM006 in an earlier line: expected one',
    ],
  ])('refuse a second %s of the same', async (_, rows, reason) => {
    const { rejected } = await read(...rows);
    expect(rejected).toEqual([expect.objectContaining({ line: 3, rejected: reason })]);
  });

  it('refuse a condition that is counted over two lists: their shares could not be added', async () => {
    const rows = [prevalenceRow(), prevalenceRow('90', '1200', 'M99002', 'DM', 'TOTAL')];
    const { rejected } = await read(PREVALENCE_HEADER, ...rows);
    expect(rejected).toEqual([
      expect.objectContaining({
        line: 3,
        rejected: 'PATIENT_LIST_TYPE is "TOTAL": expected 17OV, as in earlier rows of DM',
      }),
    ]);
  });

  it('keep a register that is larger than its list, and say so', async () => {
    const { rows, reading } = await read(PREVALENCE_HEADER, prevalenceRow('137', '132'));
    expect(rows).toHaveLength(1);
    expect(reading.summary.notes).toEqual(['registers larger than the list they are a part of: 1, kept as printed']);
  });

  it('leave out further measures of achievement, with a count', async () => {
    const rows = [achievementRow('NUMERATOR', '1'), achievementRow('PCAS', '2'), achievementRow('PCAS', '3')];
    const { reading } = await read(ACHIEVEMENT_HEADER, ...rows);
    expect(reading.summary).toMatchObject({ read: 3, taken: 1, leftOut: 2, rejected: 0 });
    expect(reading.summary.notes).toEqual(['left out: 2 rows are of the measure PCAS']);
  });

  it('say which columns nobody reads', async () => {
    const { reading } = await read(`${POINTS_HEADER},COLOUR`, 'M99001,567,green');
    expect(reading.summary.notes).toEqual(['not read: "COLOUR"']);
  });

  it('are read with a byte order mark, line breaks within quotes and Latin-1', async () => {
    const text = `\uFEFF${VALIDATION_HEADER}\r\nM99001,1,"Points of\r\nCaf\u00e9"\r\nM99002,2,Other\r\n`;
    const { rows, lines: at } = await readText('nhs-qof', Buffer.from(text.slice(1), 'latin1'), { edition: '2021' });
    expect(rows).toMatchObject([{ description: 'Points of\r\nCaf\u00e9' }, { description: 'Other' }]);
    expect(at).toEqual([2, 4]);
    expect((await readText('nhs-qof', text, { edition: '2021' })).rows).toHaveLength(2);
  });

  it('are refused with a column twice, and are not what lacks one', async () => {
    await expect(read(`${POINTS_HEADER},practice code`, 'M99001,567,M99001')).rejects.toMatchObject({
      code: 'HEADER_UNUSABLE',
    });
    await expect(read('PRACTICE_CODE,POINTS', 'M99001,567')).rejects.toMatchObject({ code: 'WRONG_KIND' });
  });
});

describe('the year of such a file', () => {
  const folder = useFolder();
  const yearOf = async (name: string, edition?: string) => {
    const path = await folder.write(name, lines(POINTS_HEADER, 'M99001,567'));
    const { rows, reading } = await readAt('nhs-qof', path, edition === undefined ? {} : { edition });
    return [rows[0]!.yearStart, reading.edition.edition, reading.edition.publishedEarliest];
  };

  it.each([
    ['ORGANISATION_REFERENCE_2021.csv', '2020-04-01', '2021-03', '2021-04-01'],
    ['ORGANISATION_REFERENCE_2021_v2.csv', '2020-04-01', '2021-03', '2021-04-01'],
    ['ORGANISATION_REFERENCE_2122.csv', '2021-04-01', '2022-03', '2022-04-01'],
    ['QOF_1920/ORGANISATION_REFERENCE.csv', '2019-04-01', '2020-03', '2020-04-01'],
    ['2020-21/points.csv', '2020-04-01', '2021-03', '2021-04-01'],
    ['2021-09/points.csv', '2020-04-01', '2021-09', '2021-04-01'],
  ])('is in the path %s', async (name, ...expected) => {
    expect(await yearOf(name)).toEqual(expected);
  });

  it.each([
    ['2021', '2020-04-01'],
    ['2021-03', '2020-04-01'],
    ['2021-02', '2019-04-01'],
    ['2022-09', '2021-04-01'],
  ])('is the one that had ended by the edition %s', async (edition, yearStart) => {
    expect((await yearOf('points.csv', edition))[0]).toBe(yearStart);
  });

  it('must be told somehow, and in one way', async () => {
    await expect(yearOf('points.csv')).rejects.toMatchObject({
      code: 'EDITION_UNKNOWN',
      message: expect.stringMatching(
        /: nothing says which year this is: give the option edition, 2021 for the year 2020-21$/,
      ),
    });
    await expect(yearOf('POINTS_2021.csv', '2022')).rejects.toMatchObject({
      code: 'EDITION_CONTRADICTED',
      message: expect.stringMatching(/its name says 2020-21, and the edition 2022 is about 2021-22: leave one out$/),
    });
    await expect(yearOf('points.csv', '2020-21')).rejects.toMatchObject({ code: 'EDITION_UNREADABLE' });
  });

  it('leaves the other files of a folder to others', () => {
    const { recognise } = publications['nhs-qof'];
    expect(recognise([['PRACTICE_CODE', 'MEASURE', 'VALUE']])).toBe(false);
    expect(recognise([['practice_code', 'month', 'measure', 'value']])).toBe(false);
  });
});
