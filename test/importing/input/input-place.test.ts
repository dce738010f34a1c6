import { Readable } from 'node:stream';
import { findInputs, openReading } from '../../../src/importing';
import { useFolder } from '../support/folder';
import { readAt, readText } from '../support/read-text';
import { LIST_HEADER, lines, listRow, registerRow } from '../support/samples';

const LIST = lines(LIST_HEADER, listRow());

describe('a location', () => {
  const folder = useFolder();

  it('of - is standard input', async () => {
    expect((await readText('nhs-list-size', LIST)).rows).toHaveLength(1);
  });

  it('of - at a terminal, with nothing piped in, says so instead of waiting', async () => {
    const terminal = Object.assign(Readable.from([]), { isTTY: true });
    const [place] = await findInputs('nhs-list-size', '-', {}, terminal);
    await expect(openReading('nhs-list-size', place!)).rejects.toMatchObject({
      code: 'INPUT_EMPTY',
      message: 'standard input: nothing is piped in: write "wulfrun import <kind> - < file"',
    });
  });

  it('that does not exist is refused by name', async () => {
    await expect(readAt('nhs-list-size', `${folder.path}/nowhere.csv`)).rejects.toMatchObject({
      code: 'INPUT_NOT_FOUND',
      message: `${folder.path}/nowhere.csv: there is no such file or folder: check the path`,
    });
  });

  it('of an empty file is refused', async () => {
    await expect(readAt('nhs-list-size', await folder.write('empty.csv', ''))).rejects.toMatchObject({
      code: 'INPUT_EMPTY',
    });
  });
});

describe('a folder', () => {
  const folder = useFolder();
  const namesIn = async (location: string) =>
    (await findInputs('nhs-list-size', location)).map(({ name }) => name.slice(folder.path.length + 1));

  it('gives its files of the kind by content, whatever they are called, sorted by path and those of inner folders too', async () => {
    await folder.write('2021-02/b', LIST);
    await folder.write('2021-01/lists.txt', LIST);
    await folder.write('2021-01/epraccur.csv', lines(registerRow()));
    await folder.write('Z.csv', LIST);
    await folder.write('book.xlsx', Buffer.from('PK\u0003\u0004 and so on'));
    await folder.write('empty.csv', '');
    await folder.write('.hidden.csv', LIST);
    expect(await namesIn(folder.path)).toEqual(['2021-01/lists.txt', '2021-02/b', 'Z.csv']);
  });

  it('with no file of the kind is refused, saying what was looked for and what is there', async () => {
    await folder.write('epraccur.csv', lines(registerRow()));
    await folder.write('book.xlsx', Buffer.from('PK\u0003\u0004 and so on'));
    await expect(findInputs('nhs-list-size', folder.path)).rejects.toMatchObject({
      code: 'NO_MATCHING_FILE',
      message:
        `${folder.path}: no file in it is Patients registered at a GP practice, totals (gp-reg-pat-prac-all); ` +
        `${folder.path}/book.xlsx looks like no table; ${folder.path}/epraccur.csv looks like ` +
        'GP practices (epraccur), Organisation Data Service, kind ods-practices',
    });
  });

  it('without any file is refused as well', async () => {
    await expect(findInputs('measures', folder.path)).rejects.toMatchObject({
      code: 'NO_MATCHING_FILE',
      message: expect.stringMatching(/; it holds no files: check the path$/),
    });
  });

  it('with a cut-off gzip stream is refused, for that may be the very file', async () => {
    await folder.write('a.csv', LIST);
    await folder.write('b.csv.gz', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1]));
    await expect(findInputs('nhs-list-size', folder.path)).rejects.toMatchObject({ code: 'GZIP_TRUNCATED' });
  });
});
