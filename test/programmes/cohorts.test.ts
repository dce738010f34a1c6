import { keyOf } from '../evidence/support/ask';
import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';
import { answered } from './support/ask';

const db = useDatabase({ template: withEvidence });

async function cohort(key: string, moment: string, fields: string) {
  const { programme } = await answered(
    db.database,
    `{ programme(slug: "RWT-VI", ${moment}) { cohorts { id ${fields} } } }`,
  );
  return programme.cohorts.find((row: any) => keyOf(row) === key);
}

describe('how many of the eight practices of July 2018 joined', () => {
  it('is not determined: they were never named; never below none, never above eight', async () => {
    const eight = await cohort(
      'C-RWT-DD-8',
      'asOf: "2021-03-31"',
      'label size identified members { certainty } joined { value min max unit } notDetermined programme { slug }',
    );
    expect(eight).toMatchObject({
      label: 'eight further practices, July 2018',
      size: 8,
      identified: 'NONE',
      members: [],
      joined: { value: null, min: 0, max: 8, unit: 'PRACTICE' },
      programme: { slug: 'RWT-VI' },
    });
    expect(eight.notDetermined).toContain('never all named');
  });

  it('is at most three if the named twelve are all and nine had joined by then, and at most five by March 2021 without that', async () => {
    const { programme, national } = await answered(
      db.database,
      `{ programme(slug: "RWT-VI", asOf: "2021-03-31") {
          named: participations(stages: [JOINED], preferred: true, allTime: true) { practice { odsCode } }
          left: participations(stages: [LEFT], preferred: true) { practice { odsCode } }
          july: coverage(asOf: "2018-07-31") { stated { practices { value } } }
        }
        national: programme(slug: "EN-VI") { claims { nodes { metric asOf { text } quantity { max } } } } }`,
    );
    const nine = programme.july.stated[0].practices.value;
    const named = new Set(programme.named.map((row: any) => row.practice.odsCode)).size;
    const mostOfAnyTrust = national.claims.nodes.find(
      ({ metric, quantity }: any) => metric === 'PRACTICES_PER_TRUST' && quantity.max !== null,
    );
    expect(named - nine).toBe(3);
    expect(mostOfAnyTrust.asOf.text).toBe('2021-03-31');
    expect(mostOfAnyTrust.quantity.max - nine + programme.left.length).toBe(5);
  });
});

describe('a cohort', () => {
  it('that a source counts as joined had joined by the latest day that it can mean', async () => {
    const fields =
      'a: joined(asOf: "2018-07-30") { value min max } b: joined(asOf: "2018-07-31") { value } notDetermined(asOf: "2018-07-31")';
    expect(await cohort('C-RWT-9-2018', 'asOf: "2018-07-31"', fields)).toMatchObject({
      a: { value: null, min: 0, max: 9 },
      b: { value: 9 },
      notDetermined: null,
    });
  });

  it('names its candidates with the reason, and that no source names them', async () => {
    const three = await cohort(
      'C-RWT-FIRST-3',
      'asOf: "2018-07-31"',
      'members { practice { odsCode } certainty basis provenance { grade } }',
    );
    expect(three.members.map((member: any) => member.practice.odsCode)).toEqual(['M92002', 'M92007', 'M92654']);
    expect(three.members[0]).toMatchObject({ certainty: 'CANDIDATE', provenance: { grade: 'D' } });
    expect(three.members[0].basis).toContain('close to 23,000');
  });

  it('of which only a lower bound is printed has no size', async () => {
    expect(await cohort('C-RWT-MORE-2016', 'asOf: "2018-07-31"', 'size sizeMin sizeMax')).toMatchObject({
      size: null,
      sizeMin: 1,
      sizeMax: null,
    });
  });

  it('is left out while its source certainly had not been published', async () => {
    expect(
      await cohort('C-RWT-9-2018', 'asOf: "2018-06-01", asKnownAt: "2018-06-01T00:00:00Z"', 'size'),
    ).toBeUndefined();
  });

  it('is found again by its id', async () => {
    const eight = await cohort('C-RWT-DD-8', 'asOf: "2021-03-31"', 'label');
    const { node } = await answered(db.database, `{ node(id: "${eight.id}") { id ... on Cohort { label } } }`);
    expect(node).toEqual(eight);
  });
});
