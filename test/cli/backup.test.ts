import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backUpTo, restoreFrom } from '../../src/cli/backup';
import { loadConfig } from '../../src/config';
import { useFolder } from '../importing/support/folder';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { tableDigests } from '../support/record-contents';
import { useSecondDatabase } from '../support/second-database';
import { memoryTerminal } from './memory-terminal';

describe('wulfrun backup and wulfrun restore', () => {
  const first = useDatabase({ template: withEvidence });
  const second = useSecondDatabase();
  const folder = useFolder();
  const of = ({ url }: { url: string }) => loadConfig({ DATABASE_URL: url });
  const path = () => join(folder.path, 'record.gz');

  beforeEach(() => second.empty());

  it('move the whole record by way of a file, and say what they moved', async () => {
    const out = memoryTerminal();
    await backUpTo(path(), of(first), out);
    expect(out.out).toEqual([expect.stringMatching(/record\.gz: [\d,]+ rows of \d+ tables, up to revision 1$/)]);
    expect(readdirSync(folder.path)).toEqual(['record.gz']);

    const back = memoryTerminal();
    await restoreFrom(path(), of(second), back);
    expect(back.out).toEqual([`${out.out[0]} restored`]);
    expect(await tableDigests(second.pool)).toEqual(await tableDigests(first.pool));
  });

  it('move it by way of a pipe, with the words beside it', async () => {
    const out = memoryTerminal();
    await backUpTo('-', of(first), out);
    expect(out.err).toEqual([expect.stringMatching(/^standard output: .+ up to revision 1$/)]);
    await restoreFrom('-', of(second), memoryTerminal(out.outBytes));
    expect(await tableDigests(second.pool)).toEqual(await tableDigests(first.pool));
  });

  it('refuse in one sentence that begins with the file', async () => {
    await backUpTo(path(), of(first), memoryTerminal());
    const refusal = (file: string) => restoreFrom(file, of(first), memoryTerminal());
    await expect(refusal(path())).rejects.toThrow(/^.+record\.gz: the record is not empty \(it is at revision 1\): /);
    await expect(refusal(`${path()}.no`)).rejects.toThrow(/^.+record\.gz\.no: there is no such file: check the path$/);
    writeFileSync(path(), 'publication,extract_date\n');
    await expect(refusal(path())).rejects.toThrow(/^.+record\.gz: this is no backup of a record: /);
    const unwritable = backUpTo(join(folder.path, 'none', 'record.gz'), of(first), memoryTerminal());
    await expect(unwritable).rejects.toThrow(
      /^.+record\.gz: the backup cannot be written there \(there is no such folder\)/,
    );
  });

  it('do not bring the evidence into a record that is to be restored', async () => {
    await backUpTo(path(), of(second), memoryTerminal());
    await second.empty();
    await restoreFrom(path(), of(second), memoryTerminal());
    const { rows } = await second.pool.query('select count(*)::int from revision');
    expect(rows).toEqual([{ count: 0 }]);
  });
});
