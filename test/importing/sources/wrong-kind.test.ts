import { importKinds, type ImportKind } from '../../../src/importing';
import { APPOINTMENTS_HEADER, appointmentsRow, SYSTEMS_HEADER } from '../support/activity-samples';
import { readText } from '../support/read-text';
import {
  commissionerRow,
  linkRow,
  LIST_HEADER,
  lines,
  listRow,
  LONG_HEADER,
  MAP_HEADER,
  mapRow,
  PCN_HEADER,
  PCN_LIST_HEADER,
  pcnListRow,
  pcnRow,
  registerRow,
  trustRow,
} from '../support/samples';
import {
  CHARACTERISTICS_HEADER,
  characteristicsRow,
  FINGERTIPS_HEADER,
  fingertipsRow,
  POINTS_HEADER,
} from '../support/statistics-samples';

const SAMPLES: Record<ImportKind, string> = {
  'ods-practices': lines(registerRow()),
  'ods-trusts': lines(trustRow()),
  'ods-commissioners': lines(commissionerRow()),
  'ods-practice-commissioners': lines(linkRow()),
  'ods-pcns': lines(PCN_LIST_HEADER, pcnListRow()),
  'ods-pcn-members': lines(PCN_HEADER, pcnRow()),
  'nhs-list-size': lines(LIST_HEADER, listRow()),
  'nhs-practice-map': lines(MAP_HEADER, mapRow()),
  'nhs-gp-appointments': lines(APPOINTMENTS_HEADER, appointmentsRow()),
  'nhse-ae': lines(SYSTEMS_HEADER, 'R9X,Elm NHS Trust,Q99,NHS Elm ICB,Midlands'),
  'nhs-qof': lines(POINTS_HEADER, 'M99001,567'),
  fingertips: lines(FINGERTIPS_HEADER, fingertipsRow()),
  'practice-characteristics': lines(CHARACTERISTICS_HEADER, characteristicsRow({ list_size: '1' })),
  measures: lines(LONG_HEADER, 'M99001,2013-06-01,a_share,0.5'),
  observations: lines('practice,metric,period,value', 'M99001,DAYS,2013-06,0.5'),
};
const pairs = importKinds.flatMap((asked) => importKinds.filter((is) => is !== asked).map((is) => ({ asked, is })));

describe('a file of another kind', () => {
  it.each(pairs)('is refused as $asked when it is $is, and named', async ({ asked, is }) => {
    await expect(readText(asked, SAMPLES[is])).rejects.toMatchObject({
      code: 'WRONG_KIND',
      message: expect.stringMatching(new RegExp(`^standard input: this is not .+: it looks like .+, kind ${is}$`)),
    });
  });

  it.each([
    [
      'another list of that form',
      registerRow({ 1: 'Y9990001', 13: '', 14: '', 24: '', 26: '' }),
      'another list of the Organisation Data Service in the form of 27 fields',
    ],
    ['appointments', 'CCG_CODE,Appointment_Month,COUNT_OF_APPOINTMENTS', 'appointments in general practice'],
    ['some table', 'a,"b\nc",d,e,f,g', 'a table of 6 columns that begins "a", "b c", "d", "e", "f"'],
    ['prose', 'Dear all', 'text without commas'],
  ])('is refused as practices when it holds %s', async (_, line, likeness) => {
    await expect(readText('ods-practices', lines(line))).rejects.toThrow(
      `standard input: this is not GP practices (epraccur), Organisation Data Service: it looks like ${likeness}`,
    );
  });

  it('is told from its first rows: a closed trust in the list of trusts is no commissioner', async () => {
    const trusts = lines(trustRow({ 24: '' }), trustRow({ 1: 'R9Y' }));
    await expect(readText('ods-commissioners', trusts)).rejects.toMatchObject({ code: 'WRONG_KIND' });
    const { rows } = await readText('ods-trusts', trusts);
    expect(rows.map(({ governmentOfficeRegion }) => governmentOfficeRegion)).toEqual([null, 'F']);
  });

  it('is not what a register becomes by a byte order mark, CRLF or a bad first row', async () => {
    const content = `\uFEFF${registerRow({ 13: 'X' })}\r\n${registerRow()}\r\n`;
    const { rows, rejected } = await readText('ods-practices', content);
    expect([rows.length, rejected.length]).toEqual([1, 1]);
  });
});
