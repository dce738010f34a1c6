import { isMemberOn, readMemberships, type MembershipSpell } from '../../src/programmes';
import type { Certainty, Moment } from '../../src/time';
import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';

const db = useDatabase({ template: withEvidence });

const at = (asKnownAt: string | null = null): Moment => ({
  asOf: '2021-01-01',
  asKnownAt: asKnownAt === null ? null : `${asKnownAt}T12:00:00.000000Z`,
  atRevision: 1,
  isExplicit: true,
});

function practices(memberships: MembershipSpell[], programme: string, day: string, certainty: Certainty): string[] {
  const members = memberships.filter((one) => one.programmeSlug === programme && isMemberOn(one, day, certainty));
  return [...new Set(members.map(({ practiceCode }) => practiceCode))];
}

describe('named practices of the trust’s programme', () => {
  it.each([
    ['2016-10-31', 3, 6],
    ['2018-07-31', 7, 11],
    ['2019-10-01', 8, 9],
    ['2021-01-01', 9, 9],
    ['2021-04-01', 8, 8],
  ])('on %s are %i certainly and %i possibly', async (day, certain, possible) => {
    const memberships = await readMemberships(db.database, { models: ['TRUST_LED_INTEGRATION'] }, at());
    expect(practices(memberships, 'RWT-VI', day, 'CERTAIN')).toHaveLength(certain);
    expect(practices(memberships, 'RWT-VI', day, 'POSSIBLE')).toHaveLength(possible);
  });

  it('known on 1 August 2018 were the announced one and the one in the news', async () => {
    const memberships = await readMemberships(db.database, {}, at('2018-08-01'));
    expect(practices(memberships, 'RWT-VI', '2018-07-31', 'CERTAIN')).toEqual(['M92011', 'M92654']);
  });

  it('as known in March 2022 still include Ettingshall, whose leaving nobody had certainly published', async () => {
    const memberships = await readMemberships(db.database, {}, at('2022-03-02'));
    expect(practices(memberships, 'RWT-VI', '2021-01-01', 'CERTAIN')).toContain('Y02735');
  });
});

describe('named practices of a network', () => {
  it.each([
    ['2019-12-31', 'PCN-U20454', 8],
    ['2022-03-02', 'PCN-U20454', 8],
    ['2023-02-10', 'PCN-U20454', 9],
    ['2025-02-01', 'PCN-U20454', 9],
  ])('as known on %s, %s on 1 January 2021, are %s', async (asKnownAt, programme, count) => {
    const memberships = await readMemberships(db.database, { models: ['PRIMARY_CARE_NETWORK'] }, at(asKnownAt));
    expect(practices(memberships, programme, '2021-01-01', 'CERTAIN')).toHaveLength(count);
  });

  it('are those of the October 2024 edition where no filter is asked for', async () => {
    const memberships = await readMemberships(db.database, { models: ['PRIMARY_CARE_NETWORK'] }, at());
    const counts = ['U20454', 'U27607', 'U19348', 'U70326', 'U60098', 'U26715'].map(
      (code) => practices(memberships, `PCN-${code}`, '2021-01-01', 'CERTAIN').length,
    );
    expect(counts).toEqual([9, 6, 7, 5, 7, 4]);
  });

  it('differ only possibly while the newest edition may or may not have been out', async () => {
    const memberships = await readMemberships(db.database, { models: ['PRIMARY_CARE_NETWORK'] }, at('2024-12-01'));
    expect(practices(memberships, 'PCN-U20454', '2023-06-01', 'CERTAIN')).not.toContain('M92640');
    expect(practices(memberships, 'PCN-U20454', '2023-06-01', 'POSSIBLE')).toContain('M92640');
  });
});

describe('memberships are read', () => {
  it('for all of England in one statement', async () => {
    const statements: string[] = [];
    db.database.onStatement = (text) => statements.push(text);
    const memberships = await readMemberships(db.database, {}, at('2022-03-02'));
    db.database.onStatement = undefined;
    expect(new Set(memberships.map(({ programmeSlug }) => programmeSlug)).size).toBeGreaterThan(6);
    expect(statements).toHaveLength(1);
  });

  it('as spells that name practice, programme and lead, half open', async () => {
    const [oxley] = (await readMemberships(db.database, { models: ['PRIMARY_CARE_NETWORK'] }, at())).filter(
      (one) => one.practiceCode === 'M92014' && one.programmeSlug === 'PCN-U20454',
    );
    expect(oxley).toMatchObject({
      practiceCode: 'M92014',
      programmeSlug: 'PCN-U20454',
      model: 'PRIMARY_CARE_NETWORK',
      leadId: expect.any(Number),
      spell: {
        from: { earliest: '2020-04-01', latest: '2020-04-01' },
        to: { earliest: '2023-07-04', latest: '2023-07-04' },
      },
      isPossiblyKnownOnly: false,
    });
  });

  it('not at all before anything was recorded', async () => {
    expect(await readMemberships(db.database, {}, { ...at(), atRevision: 0 })).toEqual([]);
  });
});
