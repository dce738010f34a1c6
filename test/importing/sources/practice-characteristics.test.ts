import { publications } from '../../../src/importing';
import { readText } from '../support/read-text';
import { lines } from '../support/samples';
import { CHARACTERISTICS_HEADER, characteristicsRow } from '../support/statistics-samples';

const read = (...rows: string[]) => readText('practice-characteristics', lines(CHARACTERISTICS_HEADER, ...rows));
const TEXTS = /^texts are not kept \(pct, Principal_Supplier, LSOA11NM, ruc11cd, RUC11\)/;

describe('compiled characteristics of practices', () => {
  it('are the figures of a practice that are given, each with the period it was taken from', async () => {
    const { rows, reading } = await read(
      characteristicsRow({
        TOTAL_PATIENTS: '4103.0',
        TOTAL_GP_HC: '1.0',
        SINGLE_HANDED: '1.0',
        QOF_TOTAL: '552.54',
        pct: '00K',
      }),
    );
    const figures = rows[0]!.figures.map(({ characteristic, value }) => {
      const { metric, periodStart, periodMonths } = characteristic;
      return [metric, value, periodStart, periodMonths];
    });
    expect(rows).toMatchObject([{ code: 'M99001' }]);
    expect(figures).toEqual([
      ['CHARACTERISTICS_PATIENTS', 4103, '2019-09-01', 1],
      ['CHARACTERISTICS_GP_HEADCOUNT', 1, '2019-09-01', 1],
      ['CHARACTERISTICS_SINGLE_HANDED', 1, '2019-09-01', 1],
      ['CHARACTERISTICS_QOF_POINTS_TOTAL', 552.54, '2018-04-01', 12],
    ]);
    expect(reading.summary.notes).toEqual([expect.stringMatching(TEXTS)]);
  });

  it('do not make a practice of unknown headcount one with several doctors', async () => {
    const { rows, reading } = await read(characteristicsRow({ TOTAL_PATIENTS: '10', SINGLE_HANDED: '0.0' }));
    expect(rows[0]!.figures.map(({ characteristic }) => characteristic.heading)).toEqual(['TOTAL_PATIENTS']);
    expect(reading.summary.notes).toContain(
      '1 zeros of SINGLE_HANDED stand beside a missing headcount, and are not taken',
    );
  });

  it('leave out rows without any figure, and rows that repeat a practice in other words', async () => {
    const { rows, reading } = await read(
      characteristicsRow({ list_size: '1', Principal_Supplier: 'TPP' }),
      characteristicsRow({ list_size: '1.0', Principal_Supplier: 'EMIS' }),
      characteristicsRow({ code: 'M99002', RUC11: 'Urban' }),
    );
    expect(rows).toHaveLength(1);
    expect(reading.summary).toMatchObject({ read: 3, taken: 1, leftOut: 2, rejected: 0 });
    expect(reading.summary.notes).toEqual([
      'left out: 1 rows repeat the figures of an earlier row of the practice',
      'left out: 1 rows have no figure: prescribers that are no practices, mostly',
      expect.stringMatching(TEXTS),
    ]);
  });

  it.each([
    [characteristicsRow({ list_size: 'many' }), 'list_size is "many": expected a number, 0 or more, or nothing'],
    [characteristicsRow({ list_size: '-1' }), 'list_size is "-1": expected a number, 0 or more, or nothing'],
    [characteristicsRow({ code: 'Elm', list_size: '1' }), 'code is "Elm": expected a practice code such as M92002'],
    ['M99001,1', 'the row has 2 cells: expected 24'],
  ])('refuse a bad row, with its line: %s', async (row, reason) => {
    const { rejected } = await read(row);
    expect(rejected).toEqual([expect.objectContaining({ line: 2, rejected: reason })]);
  });

  it('refuse a second row of a practice with other figures', async () => {
    const { rejected } = await read(characteristicsRow({ list_size: '1' }), characteristicsRow({ list_size: '2' }));
    expect(rejected).toEqual([
      {
        line: 3,
        column: 'code',
        value: 'M99001',
        rejected: 'M99001 has had other figures in line 2: expected one row',
      },
    ]);
  });

  it('are dated by the newest figures that they hold', async () => {
    const { reading } = await read(characteristicsRow({ list_size: '1' }));
    expect(reading.edition).toMatchObject({ edition: '2019-09', publishedEarliest: '2019-09-30' });
  });

  it('are known by their columns, whatever the case, and are not what lacks one', async () => {
    const text = lines(CHARACTERISTICS_HEADER.toUpperCase(), characteristicsRow({ list_size: '1' }));
    expect((await readText('practice-characteristics', `\uFEFF${text}`)).rows).toHaveLength(1);
    const lacking = CHARACTERISTICS_HEADER.replace('PHAS', 'PHAZ');
    expect(publications['practice-characteristics'].recognise([lacking.split(',')])).toBe(false);
  });

  it('are described column by column', () => {
    const { card } = publications['practice-characteristics'];
    expect(card.columns.map(({ name }) => name).sort()).toEqual(CHARACTERISTICS_HEADER.split(',').sort());
    expect(publications.fingertips.card.columns).toHaveLength(27);
  });
});
