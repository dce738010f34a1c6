import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { BackupUnusable } from '../../src/moving';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { rowCounts } from '../support/record-contents';
import { backupOf, restoreFrom } from './move';

describe('a backup that cannot be restored', () => {
  const source = useDatabase({ template: withEvidence });
  const target = useDatabase();
  let backup: Buffer;
  let text: string;

  beforeAll(async () => {
    backup = await backupOf(source.database);
    text = gunzipSync(backup).toString();
  });

  /** How it is refused; and makes sure that nothing of it was restored, and that the connection can be used again. */
  async function refusal(bytes: Buffer): Promise<{ code: string; message: string }> {
    const error: unknown = await restoreFrom(target.database, bytes).catch((thrown: unknown) => thrown);
    if (!(error instanceof BackupUnusable)) throw error;
    expect(new Set(Object.values(await rowCounts(target.pool)))).toEqual(new Set([0]));
    return { code: error.code, message: error.message };
  }

  /** With a hash that is right again, as somebody has it who alters a backup on purpose. */
  function withRightHash(content: string): Buffer {
    const lines = content.split('\n');
    const before = `${lines.slice(0, -2).join('\n')}\n`;
    const trailer = JSON.parse(lines.at(-2)!) as object;
    const sha256 = createHash('sha256').update(before).digest('hex');
    return gzipSync(`${before}${JSON.stringify({ ...trailer, sha256 })}\n`);
  }

  const withHeader = (change: (header: Record<string, any>) => object): Buffer => {
    const [first, ...others] = text.split('\n');
    return withRightHash([JSON.stringify(change(JSON.parse(first!))), ...others].join('\n'));
  };

  it.each([
    ['is empty', () => Buffer.alloc(0)],
    ['is no gzip stream', () => Buffer.from('publication,extract_date\n')],
    ['is bytes without meaning', () => Buffer.from(Array.from({ length: 4_000 }, (_, n) => (n * 7_919) % 251))],
    ['is gzipped text of another kind', () => gzipSync('{"format":"something else"}\n')],
    ['is a gzipped table', () => gzipSync('publication,extract_date\n')],
    ['is one endless line', () => gzipSync(Buffer.alloc(3_000_000, 'x'))],
  ])('because it %s is no backup', async (_, bytes) => {
    expect(await refusal(bytes())).toEqual({
      code: 'NOT_A_BACKUP',
      message: 'this is no backup of a record: name a file that "wulfrun backup" has written',
    });
  });

  it.each([0.2, 0.5, 0.9, 0.999])('because it was cut off after %d of its length says so', async (share) => {
    expect(await refusal(backup.subarray(0, Math.floor(backup.length * share)))).toEqual({
      code: 'CUT_OFF',
      message: 'the backup ends before its end, and nothing was restored: copy the whole of it again',
    });
  });

  it.each([
    ['in its header', () => text.slice(0, 100)],
    ['between two tables', () => text.slice(0, text.indexOf('\n\\.\n') + 4)],
    ['in the middle of a row', () => text.slice(0, text.length >> 1)],
    ['before its last line', () => text.slice(0, text.lastIndexOf('{"isComplete"'))],
  ])('because its text ends %s says so too', async (_, cut) => {
    expect(await refusal(gzipSync(cut()))).toMatchObject({ code: 'CUT_OFF' });
  });

  it('because its gzip stream is damaged says so', async () => {
    const damaged = Buffer.from(backup);
    damaged.fill(0xff, damaged.length >> 1, (damaged.length >> 1) + 40);
    expect(await refusal(damaged)).toMatchObject({ code: 'ALTERED' });
  });

  it('because one digit of it was altered is told by its hash', async () => {
    const altered = text.replace('WV10 9PG', 'WV10 9PH');
    expect(altered).not.toBe(text);
    expect(await refusal(gzipSync(altered))).toEqual({
      code: 'ALTERED',
      message:
        'the backup has been altered or damaged (its content is not what its hash is of), and nothing was restored: take another copy of it',
    });
  });

  it.each<[string, () => Buffer, RegExp]>([
    [
      'a value is none of its column',
      () => gzipSync(text.replace('\tACTIVE\t', '\tOPEN\t')),
      /violates check constraint/,
    ],
    [
      'a row lacks a cell',
      () => gzipSync(text.replace('\tACTIVE\t', '\t')),
      /violates check constraint|missing data for column|invalid input/,
    ],
    ['a row is missing', () => withRightHash(withoutRowOf('site')), /table site should have 5 rows and has 4/],
    ['a table is missing', () => withRightHash(withoutTable('site')), /table site should have 5 rows and has none/],
    ['a table stands there twice', () => withRightHash(twice('site')), /table site is not what it should be/],
    [
      'a table is unknown',
      () => gzipSync(text.replace('{"name":"site"', '{"name":"pg_authid"')),
      /table pg_authid is not what it should be/,
    ],
    [
      'a column is unknown',
      () => gzipSync(text.replace('["number","recorded_at"', '["number","password"')),
      /table revision is not/,
    ],
    [
      'a rule over several rows is broken',
      () => withRightHash(overlapping()),
      /two preferred JOINED spells .+ overlap/,
    ],
    ['something follows its end', () => gzipSync(`${text}more\n`), /something follows its end/],
    [
      'a line between tables is no part of it',
      () => gzipSync(text.replace('{"name":"site"', '{"nome":"site"')),
      /a line of it cannot be read/,
    ],
  ])('because %s is refused whole', async (_, bytes, fact) => {
    const { code, message } = await refusal(bytes());
    expect(code).toBe('ALTERED');
    expect(message).toMatch(fact);
  });

  it('because it is of another format names the format', async () => {
    expect(await refusal(withHeader((header) => ({ ...header, version: 2 })))).toEqual({
      code: 'OTHER_FORMAT',
      message:
        'the backup is of format 2, and this version of Wulfrun reads 1: restore it with the version that made it',
    });
  });

  it.each(['migrations', 'rows', 'sequences', 'revision'])(
    'because its header lacks %s is refused whole',
    async (part) => {
      expect(await refusal(withHeader((header) => ({ ...header, [part]: undefined })))).toMatchObject({
        code: 'ALTERED',
      });
    },
  );

  it('because it numbers what the record does not is refused whole', async () => {
    const sequences = { pg_authid: { last: '1', isCalled: true } };
    expect(await refusal(withHeader((header) => ({ ...header, sequences })))).toMatchObject({ code: 'ALTERED' });
  });

  it('because its schema is newer, or older, says with which version it can be restored', async () => {
    const newer = withHeader((header) => ({ ...header, migrations: [...header.migrations, 'Later1900000000000'] }));
    expect(await refusal(newer)).toEqual({
      code: 'OTHER_SCHEMA',
      message: 'the backup was taken by a newer version of Wulfrun (Later1900000000000): restore it with that version',
    });
    const older = withHeader((header) => ({ ...header, migrations: header.migrations.slice(0, -1) }));
    expect(await refusal(older)).toMatchObject({
      code: 'OTHER_SCHEMA',
      message: expect.stringMatching(
        /^the backup was taken by an older version of Wulfrun, before \w+: restore it with that version, then run "wulfrun migrate" of this one$/,
      ),
    });
  });

  it('because the record it would go into is not empty leaves that record as it is', async () => {
    const before = await rowCounts(source.pool);
    await expect(restoreFrom(source.database, backup)).rejects.toMatchObject({
      code: 'RECORD_NOT_EMPTY',
      message:
        'the record is not empty (it is at revision 1): restore into a new database or data folder, or take this one away first',
    });
    expect(await rowCounts(source.pool)).toEqual(before);
  });

  it('can be restored after all where none of that is so', async () => {
    await restoreFrom(target.database, withRightHash(text));
    expect(await rowCounts(target.pool)).toEqual(await rowCounts(source.pool));
  });

  const blockOf = (table: string): string => {
    const start = text.indexOf(`{"name":"${table}",`);
    return text.slice(start, text.indexOf('\n\\.\n', start) + 4);
  };
  const withoutTable = (table: string) => text.replace(blockOf(table), '');
  const twice = (table: string) => text.replace(blockOf(table), (block) => block + block);
  const withoutRowOf = (table: string) =>
    text.replace(blockOf(table), (block) =>
      block
        .split('\n')
        .filter((_, line) => line !== 1)
        .join('\n'),
    );
  /** A spell that begins before the practice has left: all of one practice's spells made preferred. */
  const overlapping = () =>
    text.replace(blockOf('participation'), (block) => {
      const columns = (JSON.parse(block.split('\n')[0]!) as { columns: string[] }).columns;
      const [preferred, practice] = ['is_preferred', 'practice_id'].map((name) => columns.indexOf(name));
      const rows = block.split('\n').map((line) => line.split('\t'));
      return rows
        .map((cells) =>
          cells.length < columns.length || cells[practice!] === '\\N' ? cells : cells.with(preferred!, 't'),
        )
        .map((cells) => cells.join('\t'))
        .join('\n');
    });
});
