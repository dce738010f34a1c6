import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';
import { answered } from './support/ask';

const db = useDatabase({ template: withEvidence });

const ALIASES = `aliases { name kind source { publisher title } seenFrom { text } seenTo { text } knowledge }`;

describe('the names of an organisation', () => {
  it('are kept letter by letter, misprints included, register names first', async () => {
    const { practice } = await answered(db.database, `{ practice(odsCode: "M92014") { name ${ALIASES} } }`);
    expect(practice.name).toBe('Dr Fowler');
    expect(practice.aliases.map(({ name, kind }: { name: string; kind: string }) => [name, kind])).toEqual([
      ['DR FOWLER', 'REGISTER_CURRENT'],
      ['Oxford Surgery', 'MISPRINT'],
      ['Oxley Surgery', 'PRINTED'],
      ['Oxley', 'SHORT'],
    ]);
  });

  it('say from which edition to which the register printed them', async () => {
    const { practice } = await answered(db.database, `{ practice(odsCode: "M92011") { ${ALIASES} } }`);
    const register = practice.aliases.filter(({ kind }: { kind: string }) => kind.startsWith('REGISTER'));
    expect(register.map((alias: any) => [alias.name, alias.seenFrom.text, alias.seenTo.text])).toEqual([
      ['RWT PRACTICES PENN MANOR MEDICAL CENTRE', '2025-05', '2025-05'],
      ['PENN MANOR MEDICAL CENTRE', '2021-11', '2021-11'],
      ['PENN MANOR MEDICAL PRACTICE', '2015-05-26', '2019-11-19'],
    ]);
  });

  it('are told apart by the publication that printed them', async () => {
    const { practice } = await answered(db.database, `{ practice(odsCode: "M92654") { ${ALIASES} } }`);
    const mgs = practice.aliases.filter(({ name }: { name: string }) => name === 'MGS Medical Practice');
    expect(mgs).toHaveLength(2);
    expect(new Set(mgs.map((alias: any) => alias.source.title)).size).toBe(2);
  });

  it('carry a note where they are wrong', async () => {
    const { trust } = await answered(db.database, `{ trust(odsCode: "RL4") { aliases { name kind note } } }`);
    expect(trust.aliases).toContainEqual({
      name: 'foundation trust',
      kind: 'MISPRINT',
      note: 'wrong description: RL4 is not a foundation trust',
    });
  });

  it('are not known before they were printed', async () => {
    const { practice } = await answered(
      db.database,
      `{ practice(odsCode: "M92014", asKnownAt: "2018-06-01T00:00:00Z") { ${ALIASES} } }`,
    );
    expect(practice.aliases.map(({ name }: { name: string }) => name)).toEqual(['DR FOWLER']);
  });
});
