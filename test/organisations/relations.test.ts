import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';
import { answered, ask } from './support/ask';

const db = useDatabase({ template: withEvidence });

const LINK = `{ predicate subject { slug } object { slug } from { text precision earliest } to { text earliest latest } note provenance { source { title } grade } knowledge }`;

describe('relations', () => {
  it('are all there, whenever they held', async () => {
    const { relations } = await answered(db.database, `{ relations { predicate } }`);
    const counts: Record<string, number> = {};
    for (const { predicate } of relations) counts[predicate] = (counts[predicate] ?? 0) + 1;
    expect(counts).toEqual({
      COMMISSIONED_BY: 88,
      HOSTED_BY: 6,
      SUCCEEDED_BY: 3,
      LABELLED_PROXY_FOR: 2,
      PART_OF: 2,
      ABSORBED_BY: 1,
      OPERATED_BY: 1,
      RUNS: 1,
      SPONSORS: 1,
    });
  });

  it('are half open: the last day as printed, the first day out as bounds', async () => {
    const { relations } = await answered(db.database, `{ relations(subject: "M92017") ${LINK} }`);
    expect(relations).toEqual([
      {
        predicate: 'COMMISSIONED_BY',
        subject: { slug: 'M92017' },
        object: { slug: '06A' },
        from: { text: '2013-04-01', precision: 'DAY', earliest: '2013-04-01' },
        to: { text: '2014-06-30', earliest: '2014-07-01', latest: '2014-07-01' },
        note: null,
        provenance: { source: { title: 'GP practices file, May 2025' }, grade: 'A' },
        knowledge: 'KNOWN',
      },
    ]);
  });

  it('are found by the id, the code or the slug of their subject, and by predicate', async () => {
    const { practice } = await answered(db.database, `{ practice(odsCode: "M92001") { id } }`);
    const find = async (subject: string) =>
      (
        await answered(db.database, `query ($subject: ID) { relations(subject: $subject) { object { slug } } }`, {
          subject,
        })
      ).relations;
    const expected = [{ object: { slug: '06A' } }, { object: { slug: 'D2P2L' } }];
    expect(await find(practice.id)).toEqual(expected);
    expect(await find(' m92001')).toEqual(expected);
    const { relations } = await answered(
      db.database,
      `{ relations(subject: "U27607", predicate: LABELLED_PROXY_FOR) { object { slug } provenance { grade } } }`,
    );
    expect(relations).toEqual([{ object: { slug: 'X-WTH-PCH' }, provenance: { grade: 'D' } }]);
  });

  it('are none for a subject that is another thing, and an error for what is no name at all', async () => {
    const { relations } = await answered(db.database, `{ relations(predicate: COMMISSIONED_BY) { id } }`);
    const ofRelation = await answered(db.database, `query ($id: ID) { relations(subject: $id) { id } }`, {
      id: relations[0].id,
    });
    expect(ofRelation.relations).toEqual([]);
    const { errors } = await ask(db.database, `{ relations(subject: "nobody at all") { id } }`);
    expect(errors.map(({ code }) => code)).toEqual(['BAD_NODE_ID']);
  });

  it('on a day are those that hold as far as their bounds allow', async () => {
    const on = async (subject: string, asOf: string) =>
      (
        await answered(db.database, `{ relations(subject: "${subject}", asOf: "${asOf}") { object { slug } } }`)
      ).relations.map((relation: any) => relation.object.slug);
    expect(await on('M92001', '2021-03-31')).toEqual(['06A']);
    expect(await on('M92001', '2021-04-01')).toEqual(['D2P2L']);
    // Absorbed at some time between 1 February 2019 and 30 November 2020.
    expect(await on('Y02735', '2019-01-31')).toEqual(['06A']);
    expect(await on('Y02735', '2019-02-01')).toEqual(['M92612', '06A']);
    // Undated links may hold on any day.
    expect(await on('U20454', '1990-01-01')).toEqual(['RL4']);
  });

  it('are not known before their source was published', async () => {
    const { relations } = await answered(
      db.database,
      `{ relations(subject: "M92001", asKnownAt: "2016-01-01T00:00:00Z") { object { slug } } }`,
    );
    expect(relations).toEqual([{ object: { slug: '06A' } }]);
  });
});
