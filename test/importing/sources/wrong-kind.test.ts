import { importKinds, type ImportKind } from '../../../src/importing';
import { readText } from '../support/read-text';
import {
  LIST_HEADER,
  lines,
  listRow,
  LONG_HEADER,
  MAP_HEADER,
  mapRow,
  PCN_HEADER,
  pcnRow,
  registerRow,
} from '../support/samples';

const SAMPLES: Record<ImportKind, string> = {
  'ods-practices': lines(registerRow()),
  'ods-pcn-members': lines(PCN_HEADER, pcnRow()),
  'nhs-list-size': lines(LIST_HEADER, listRow()),
  'nhs-practice-map': lines(MAP_HEADER, mapRow()),
  measures: lines(LONG_HEADER, 'M99001,2013-06-01,a_share,0.5'),
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
      'the trusts',
      registerRow({ 1: 'RL4', 13: '', 14: '', 24: 'F', 26: '' }),
      'trusts or commissioners (etr or eccg) in the form of 27 fields',
    ],
    [
      'the commissioners',
      registerRow({ 1: 'D2P2L', 13: '', 14: 'RO319', 24: '', 26: '' }),
      'trusts or commissioners (etr or eccg) in the form of 27 fields',
    ],
    ['commissioner links', '"M99001","06A","W","20130401","","0"', 'practice to commissioner links (epcmem)'],
    ['the networks', 'PCN Code,PCN Name,Open Date,Close Date', 'primary care networks (epcn), not their members'],
    ['appointments', 'CCG_CODE,Appointment_Month,COUNT_OF_APPOINTMENTS', 'appointments in general practice'],
    ['some table', 'a,"b\nc",d,e,f,g', 'a table of 6 columns that begins "a", "b c", "d", "e", "f"'],
    ['prose', 'Dear all', 'text without commas'],
  ])('is refused as practices when it holds %s', async (_, line, likeness) => {
    await expect(readText('ods-practices', lines(line))).rejects.toThrow(
      `standard input: this is not GP practices (epraccur), Organisation Data Service: it looks like ${likeness}`,
    );
  });

  it('is not what a register becomes by a byte order mark, CRLF or a bad first row', async () => {
    const content = `\uFEFF${registerRow({ 13: 'X' })}\r\n${registerRow()}\r\n`;
    const { rows, rejected } = await readText('ods-practices', content);
    expect([rows.length, rejected.length]).toEqual([1, 1]);
  });
});
