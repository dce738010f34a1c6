import { useRefusals } from './refusals';

describe('the evidence is refused as a whole, and nothing of it is written', () => {
  const { db, newCopy, refusal } = useRefusals();

  it('two preferred spells of one practice in one programme that overlap, with both their lines', async () => {
    const { problems } = await refusal(newCopy().set('participations.csv', 63, { preferred: 'true' }));
    const reason = expect.stringMatching(/^two preferred JOINED spells of one practice in one programme overlap/);
    expect(problems).toEqual([
      { file: 'participations.csv', line: 63, reason },
      { file: 'participations.csv', line: 186, reason },
    ]);
  });

  it('a practice that leaves before it has joined, with its line', async () => {
    const cells = { valid_from: '2015-10', valid_from_min: '2015-10-01', valid_from_max: '2015-10-31' };
    const { problems } = await refusal(newCopy().set('participations.csv', 26, cells));
    expect(problems).toEqual([
      {
        file: 'participations.csv',
        line: 26,
        reason: expect.stringMatching(/^illegal move in the joining pipeline: LEFT/),
      },
    ]);
  });

  it('a row that the database has a rule against which the files do not know, with its line', async () => {
    await db.pool.query(`alter table person add constraint no_councillors check (role <> 'councillor')`);
    try {
      const { problems } = await refusal(newCopy());
      expect(problems).toEqual([{ file: 'people.csv', line: 3, reason: expect.stringContaining('no_councillors') }]);
    } finally {
      await db.pool.query('alter table person drop constraint no_councillors');
    }
  });

  it('tells every slip of a row, and of all files, in the order of the files', async () => {
    const copy = newCopy().set('sites.csv', 4, { grade: 'Z', name: '' }).set('sources.csv', 9, { kind: 'BLOG' });
    const { problems, total } = await refusal(copy);
    expect(problems.map(({ file, line }) => `${file} ${line}`)).toEqual([
      'sources.csv 9',
      'sites.csv 4',
      'sites.csv 4',
    ]);
    expect(total).toBe(3);
  });

  it('lists 20 problems and counts the rest', async () => {
    const copy = newCopy();
    const text = copy.bytes('register_states.csv').toString('utf8').replaceAll(',ACTIVE,', ',ALIVE,');
    const { problems, total, message } = await refusal(copy.write('register_states.csv', text));
    expect(problems).toHaveLength(20);
    expect(total).toBe(238);
    expect(message.split('\n').at(-1)).toBe('and 218 more');
  });
});
