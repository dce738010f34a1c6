import { EvidenceInvalid, loadBundledEvidence } from '../../../src/importing';
import { useDatabase } from '../../support/database';
import { useEvidenceCopies } from './evidence-folder';

const NAMES = {
  'a right-to-left override': 'Lea \u202Edaor',
  'an emoji of four bytes': 'Lea Road \u{1F3E5}',
  'a composed letter': 'Caf\u00E9 Surgery'.normalize('NFC'),
  'the same letter decomposed': 'Caf\u00E9 Surgery'.normalize('NFD'),
  'quotes, commas and backslashes': 'Lea "Road", \\N \\t {1,2}',
  'blanks around it': ' Lea Road ',
  'a line break within': 'Lea\nRoad',
  'a byte order mark within': 'Lea\uFEFFRoad',
};

describe('T25: text that is hard to keep', () => {
  const db = useDatabase();
  const newCopy = useEvidenceCopies();

  it('is stored and given back byte for byte, whatever letters it has', async () => {
    const copy = newCopy();
    const names = Object.values(NAMES);
    const header = 'site_id,practice_id,name,source_id,grade,note\r\n';
    const rows = names.map((name, at) => `S-${at},M92002,"${name.replaceAll('"', '""')}",CQC-RL4AC,A,\r\n`);
    await loadBundledEvidence(db.database, copy.write('sites.csv', header + rows.join('')).folder);
    const { rows: stored } = await db.pool.query('select name from site order by release_row');
    expect(stored.map(({ name }) => Buffer.from(name))).toEqual(names.map((name) => Buffer.from(name)));
  });

  it.each([
    ['NUL', '\0', /^people.csv line 3: a NUL character stands in the row/],
    ['half a surrogate pair', Buffer.from([0xed, 0xa0, 0x80]), /^people.csv line 3: the bytes are not UTF-8/],
    ['bytes cut in the middle of a letter', Buffer.from([0xc3]), /^people.csv line 3: the bytes are not UTF-8/],
  ])('is refused with its line where it holds %s', async (_, bad, problem) => {
    const copy = newCopy();
    const [before, after] = copy.bytes('people.csv').toString('latin1').split('Phil Bateman') as [string, string];
    const bytes = Buffer.concat([Buffer.from(before, 'latin1'), Buffer.from(bad), Buffer.from(after, 'latin1')]);
    const error = await loadBundledEvidence(db.database, copy.write('people.csv', bytes).folder).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(EvidenceInvalid);
    expect((error as Error).message.split('\n')[1]).toMatch(problem);
  });
});
