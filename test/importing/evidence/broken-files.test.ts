import { EvidenceInvalid, loadBundledEvidence } from '../../../src/importing';
import { useRefusals } from './refusals';

/** What is done to the bytes of a file, and the problem as it is told. */
type BrokenBytes = [what: string, file: string, break_: (text: string) => string | Buffer, problem: string];

const BROKEN_BYTES: BrokenBytes[] = [
  ['nothing in it', 'people.csv', () => '', 'people.csv: holds nothing: copy it again'],
  [
    'a header only',
    'sources.csv',
    (text) => text.slice(0, text.indexOf('\n') + 1),
    'sources.csv: holds headings and no row: copy it again',
  ],
  [
    'a column too few',
    'people.csv',
    (text) => text.replace(',interest', ''),
    'people.csv line 1: the header has no column interest',
  ],
  [
    'a column too many',
    'people.csv',
    (text) => text.replace('note', 'note,mood'),
    'people.csv line 1: the header has a column "mood" that nobody reads',
  ],
  [
    'a column twice',
    'people.csv',
    (text) => text.replace('note', 'note,name'),
    'people.csv line 1: the header has the column name twice',
  ],
  [
    'a cell too few',
    'people.csv',
    (text) => text.replace('P-BATEMAN,', ''),
    'people.csv line 3: the row has 7 cells: expected 8, as in the header',
  ],
  [
    'an end in the middle',
    'people.csv',
    (text) => text.slice(0, -5),
    'people.csv line 3: the file ends in the middle of a line: copy it again',
  ],
  [
    'a quote never closed',
    'people.csv',
    (text) => text.replace('Ward councillor.', '"Ward councillor.'),
    'people.csv line 3: a quote is opened here and never closed',
  ],
  [
    'a quote closed too early',
    'people.csv',
    (text) => text.replace('Ward councillor.', '"Ward" councillor.'),
    'people.csv line 3: a closing quote is followed by more text',
  ],
  ['a byte order mark', 'people.csv', (text) => `\uFEFF${text}`, 'people.csv line 1: begins with a byte order mark'],
  [
    'another encoding',
    'people.csv',
    (text) => Buffer.from(text.replace('Phil', 'Phìl'), 'latin1'),
    'people.csv line 3: the bytes are not UTF-8',
  ],
];

describe('a broken file refuses the whole evidence', () => {
  const { db, newCopy, refusal } = useRefusals();

  it.each(BROKEN_BYTES)('%s: %s', async (_, file, break_, problem) => {
    const copy = newCopy();
    const { message, total } = await refusal(copy.write(file, break_(copy.bytes(file).toString('utf8'))));
    expect(total).toBe(1);
    expect(message.split('\n')[1]).toContain(problem);
  });

  it('a file that is missing, and only that', async () => {
    const copy = newCopy();
    const { message } = await refusal(copy.removeFile('metrics.csv'));
    expect(message).toBe(
      `the evidence in ${copy.folder} is refused and nothing of it was loaded, 1 problem:\nmetrics.csv: there is no such file: copy it again`,
    );
  });

  it('a folder that is missing, in one line', async () => {
    const error = await loadBundledEvidence(db.database, '/nowhere/evidence').catch((thrown: unknown) => thrown);
    expect((error as EvidenceInvalid).message).toMatch(/1 problem:\nthe folder: cannot be read \(ENOENT\)/);
  });
});
