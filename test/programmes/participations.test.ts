import { keyOf } from '../evidence/support/ask';
import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';
import { answered } from './support/ask';

const db = useDatabase({ template: withEvidence });

async function participations(slug: string, args: string, fields: string, moment = 'asOf: "2018-07-31"') {
  const { programme } = await answered(
    db.database,
    `{ programme(slug: "${slug}", ${moment}) { participations${args} { id ${fields} } } }`,
  );
  return programme.participations;
}

describe('participations of a programme', () => {
  it('on a day are those that possibly hold, named and by number', async () => {
    const rows = await participations('RWT-VI', '', 'practice { odsCode } cohort { label }');
    expect(rows.some((row: any) => row.practice?.odsCode === 'M92002')).toBe(true);
    expect(rows.some((row: any) => row.cohort?.label === 'eight further practices, July 2018')).toBe(true);
    expect(rows.map(keyOf)).not.toContain('RWT-VI/M92640/JOINED/ODS-EPCN-2024-10');
    expect(rows.map(keyOf)).not.toContain('RWT-VI/M92654/LEFT/CQC-OHP-MGS');
  });

  it('of all time are every row', async () => {
    const rows = await participations('RWT-VI', '(allTime: true)', 'stage');
    expect(rows).toHaveLength(42);
  });

  it('of one stage and on one day keep two words for one cohort, the further stage preferred', async () => {
    const rows = await participations(
      'RWT-VI',
      '(stages: [IN_TALKS, DUE_DILIGENCE])',
      'stage isPreferred attribution cohort { label size }',
    );
    const eight = rows.filter((row: any) => row.cohort.label === 'eight further practices, July 2018');
    expect(eight.map((row: any) => [row.stage, row.isPreferred, row.attribution])).toEqual([
      ['DUE_DILIGENCE', true, 'NAMED_PERSON'],
      ['IN_TALKS', false, 'OWN_REPORTING'],
    ]);
  });

  it('that are preferred name twelve practices that joined at some time', async () => {
    const rows = await participations(
      'RWT-VI',
      '(stages: [JOINED], preferred: true, allTime: true)',
      'practice { odsCode }',
    );
    expect(new Set(rows.map((row: any) => row.practice?.odsCode)).size).toBe(12);
    const others = await participations('RWT-VI', '(stages: [JOINED], preferred: false, allTime: true)', 'isPreferred');
    expect(others.length).toBeGreaterThan(0);
    expect(others.every((row: any) => row.isPreferred === false)).toBe(true);
  });

  it('hold what a filter on stated time knows and possibly knows, each saying which, and no more', async () => {
    const rows = await participations(
      'RWT-VI',
      '(allTime: true)',
      'knowledge',
      'asOf: "2018-07-31", asKnownAt: "2018-08-01T00:00:00Z"',
    );
    const knowledge = Object.fromEntries(rows.map((row: any) => [keyOf(row), row.knowledge]));
    expect(knowledge['RWT-VI/M92011/JOINED/HSJ-7020971']).toBe('KNOWN');
    expect(knowledge['RWT-VI/C-RWT-9-2018/JOINED/HSJ-7023037']).toBe('POSSIBLY_KNOWN');
    expect(knowledge['RWT-VI/M92002/JOINED/CQC-RL4AC']).toBeUndefined();
  });
});

describe('one participation', () => {
  const find = async (code: string, key: string, fields: string, moment = 'asOf: "2021-01-01"') => {
    const { practice } = await answered(
      db.database,
      `{ practice(odsCode: "${code}", ${moment}) { participations { id ${fields} } } }`,
    );
    return practice.participations.find((row: any) => keyOf(row) === key);
  };

  it('ends on the first day out, and keeps the last day as printed', async () => {
    const row = await find(
      'M92014',
      'PCN-U20454/M92014/JOINED/ODS-EPCN-2024-10/2020-04-01',
      'from { text } to { text precision earliest latest }',
    );
    expect(row).toMatchObject({
      from: { text: '2020-04-01' },
      to: { text: '2023-07-03', precision: 'DAY', earliest: '2023-07-04', latest: '2023-07-04' },
    });
  });

  it('that another row ends has the bounds of that row as its first day out', async () => {
    const row = await find(
      'Y02735',
      'RWT-VI/Y02735/JOINED/CQC-RL4X7',
      'to { precision earliest latest } endedBy { stage from { earliest latest } note }',
    );
    expect(row.to).toEqual({ precision: 'BOUNDED', earliest: '2019-02-01', latest: '2019-10-01' });
    expect(row.endedBy).toMatchObject({ stage: 'LEFT', from: { earliest: '2019-02-01', latest: '2019-10-01' } });
  });

  it('has no end while the leaving was only possibly published, though the row of leaving is shown as such', async () => {
    const moment = 'asOf: "2021-01-01", asKnownAt: "2022-03-02T00:00:00Z"';
    const row = await find('Y02735', 'RWT-VI/Y02735/JOINED/CQC-RL4X7', 'to { text } endedBy { knowledge }', moment);
    expect(row).toMatchObject({ to: null, endedBy: { knowledge: 'POSSIBLY_KNOWN' } });
  });

  it('says what it revises, when it was stated, and where it was read', async () => {
    const row = await find(
      'M92014',
      'PCN-U19348/M92014/JOINED/ODS-EPCN-2022-02/2019-10-01',
      'revises { id statedAt { text } to { text } } statedAt { precision earliest latest } provenance { grade row source { title } release { file } }',
    );
    expect(keyOf(row.revises)).toBe('PCN-U19348/M92014/JOINED/ODS-EPCN-2019-12/2019-10-01');
    expect(row.revises.to).toBeNull();
    expect(row.statedAt).toEqual({ precision: 'BOUNDED', earliest: '2022-02-15', latest: '2022-03-01' });
    expect(row.provenance).toMatchObject({
      grade: 'A',
      row: 103,
      source: { title: 'Primary care networks workbook, February 2022' },
      release: { file: expect.stringContaining('participations.csv') },
    });
  });

  it('names the paper that its source relies on', async () => {
    const rows = await participations('RWT-VI', '(stages: [EXPRESSED_INTEREST], allTime: true)', 'origin { title }');
    const two = rows.find((row: any) => keyOf(row) === 'RWT-VI/C-RWT-TALKS-2/EXPRESSED_INTEREST/HSJ-7013136');
    expect(two.origin.title).toEqual(expect.any(String));
  });

  it('is found again by its id, at the moment that the id holds', async () => {
    const [first] = await participations('RWT-VI', '(stages: [LEFT], allTime: true)', 'stage');
    const { node } = await answered(db.database, `{ node(id: "${first.id}") { id ... on Participation { stage } } }`);
    expect(node).toEqual(first);
  });
});

describe('revisions of the network register', () => {
  it('are thirteen', async () => {
    const { programmes } = await answered(
      db.database,
      '{ programmes(model: PRIMARY_CARE_NETWORK) { nodes { participations(allTime: true) { revises { id } } } } }',
    );
    const rows = programmes.nodes.flatMap((programme: any) => programme.participations);
    expect(rows.filter((row: any) => row.revises !== null)).toHaveLength(13);
    expect(rows).toHaveLength(40 + 41 + 42 + 45);
  });
});
