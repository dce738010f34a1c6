import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';
import { answered, ask } from './support/ask';
import { record } from './support/made-up';

const db = useDatabase({ template: withEvidence });
const codeOf = (place: number): string => `Z${String(place).padStart(5, '0')}`;

describe('relations of a national record', () => {
  beforeAll(() =>
    record(db.database, {
      sources: [{ key: 'MADE-UP', published: '2000-01-01' }],
      links: Array.from({ length: 5_001 }, (_, place) => ({
        subject: codeOf(place),
        object: '06A',
        from: '2013-04-01',
      })),
    }),
  );

  it('are refused where they are more than can be shown, with what to name', async () => {
    for (const filter of ['', '(predicate: COMMISSIONED_BY)']) {
      const { errors } = await ask(db.database, `{ relations${filter} { id } }`);
      expect(errors).toEqual([expect.objectContaining({ code: 'BAD_INPUT' })]);
      expect(errors[0]!.message).toBe('these are more than 5000 links: name the `subject` whose links you want');
    }
  });

  it('are there for one subject, and for a predicate that few have', async () => {
    const { one, few } = await answered(
      db.database,
      `{ one: relations(subject: "M92001") { id } few: relations(predicate: RUNS) { id } }`,
    );
    expect([one.length > 0, few.length]).toEqual([true, 1]);
  });
});
