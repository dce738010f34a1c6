import 'reflect-metadata';
import { namesAsPrinted } from '../../src/organisations/person-queries';
import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';
import { answered } from './support/ask';

const db = useDatabase({ template: withEvidence });

describe('a person who makes statements', () => {
  it('stands behind their claims, with every spelling, role and interest', async () => {
    const { claims } = await answered(
      db.database,
      `{ claims(first: 100) { nodes { statedBy person { name namesAsPrinted role roleAsPrinted interest organisation { __typename odsCode } provenance { source { kind } } } } } }`,
    );
    const directors = claims.nodes.filter(({ statedBy }: { statedBy: string }) => statedBy === 'Sultan Mahmud');
    expect(directors.length).toBeGreaterThan(10);
    for (const { person } of directors) {
      expect(person).toEqual({
        name: 'Sultan Mahmud',
        namesAsPrinted: ['Sultan Mahmud', 'Mahmood'],
        role: 'director for integration',
        roleAsPrinted: 'director for integration (article 1); director of integration (article 2)',
        interest: 'directs the programme; co-author of its only impact evaluation (YU-2020)',
        organisation: { __typename: 'Trust', odsCode: 'RL4' },
        provenance: { source: { kind: 'NEWS' } },
      });
    }
  });

  it('is nobody where an organisation says it, or nobody who is named', async () => {
    const { claims } = await answered(db.database, `{ claims(last: 100) { nodes { statedBy person { name } } } }`);
    const others = claims.nodes.filter(
      ({ statedBy }: { statedBy: string | null }) => statedBy !== 'Sultan Mahmud' && statedBy !== 'Phil Bateman',
    );
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ person }: { person: unknown }) => person === null)).toBe(true);
  });

  it('has every spelling that a note reports, once', () => {
    expect(namesAsPrinted('Ann Example', null)).toEqual(['Ann Example']);
    expect(namesAsPrinted('Ann Example', 'Ward councillor.')).toEqual(['Ann Example']);
    expect(
      namesAsPrinted('Ann Example', 'Printed "Anne" twice; elsewhere printed "A. Exampel", printed "Anne" again.'),
    ).toEqual(['Ann Example', 'Anne', 'A. Exampel']);
  });
});

describe('the sites of a practice', () => {
  it('are five for the first three practices', async () => {
    const { practices } = await answered(
      db.database,
      `{ practices(where: { odsCodes: ["M92002", "M92007", "M92654"] }, orderBy: ODS_CODE_ASC) { nodes { sites { name provenance { grade source { kind } } } } } }`,
    );
    expect(
      practices.nodes.map(({ sites }: any) => sites.map((site: any) => [site.name, site.provenance.grade])),
    ).toEqual([
      [['Alfred Squire Road Health Centre', 'A']],
      [['Lea Road', 'A']],
      [
        ['191 First Avenue, Low Hill', 'D'],
        ['Bradley Health Centre', 'D'],
        ['Ruskin Road', 'D'],
      ],
    ]);
  });

  it('are not known before a source names them', async () => {
    const { practice } = await answered(
      db.database,
      `{ practice(odsCode: "M92654", asKnownAt: "2016-01-01T00:00:00Z") { sites { name } } }`,
    );
    expect(practice.sites).toEqual([]);
  });
});
