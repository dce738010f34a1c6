import { record } from '../../organisations/support/made-up';
import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { caveatsOf, cohortOf, compare } from '../support/compare';
import { recordOnes } from '../support/every-practice';

const db = useDatabase({ template: withEvidence });

/** Two practices that only registers place: of one they say another commissioner later. */
const REGISTER_ONLY = {
  sources: [
    { key: 'MADE-UP', published: '2000-01-01' },
    { key: 'REGISTER-2017', published: '2017-05-31' },
    { key: 'REGISTER-2025', published: '2025-05-31' },
  ],
  organisations: [
    { key: 'Z00001', openedOn: '2000-01-01' },
    { key: 'Z00002', openedOn: '2000-01-01' },
    { key: 'Z00003', openedOn: '2000-01-01' },
    { key: 'Z00004', openedOn: '2000-01-01' },
    { key: '05L', kind: 'COMMISSIONER', openedOn: '2013-04-01', closedOn: '2021-03-31' },
    { key: '05X', kind: 'COMMISSIONER', openedOn: '2013-04-01', closedOn: '2021-03-31' },
    { key: '05Z', kind: 'COMMISSIONER', openedOn: '2021-04-01' },
  ],
  links: [
    { subject: 'Z00003', object: '05L', from: '2013-04-01' },
    { subject: 'Z00004', object: '05X', from: '2013-04-01', openUntil: '2020-12-01' },
  ],
  states: [
    { organisation: 'Z00001', source: 'REGISTER-2017', stated: '2017-05-31', status: 'ACTIVE', commissioner: '04X' },
    {
      organisation: 'Z00001',
      source: 'REGISTER-2025',
      stated: '2025-05-31',
      status: 'ACTIVE',
      commissioner: '15E',
      region: 'Y60',
    },
    { organisation: 'Z00002', source: 'REGISTER-2017', stated: '2017-05-31', status: 'ACTIVE', commissioner: '04X' },
    { organisation: 'Z00002', source: 'REGISTER-2025', stated: '2025-05-31', status: 'ACTIVE', commissioner: 'D2P2L' },
    { organisation: 'Z00004', source: 'REGISTER-2025', stated: '2025-05-31', status: 'ACTIVE', commissioner: '05Z' },
  ],
};

beforeAll(async () => {
  await record(db.database, REGISTER_ONLY);
  await recordOnes(db.database, 'ONES', '2020-10-01', '2021-10-01');
});

const TRUST = { label: 'trust', programme: 'RWT-VI' };
const placed = (commissioner: string) => ({ label: commissioner, where: { commissioner } });
const ask = (input: object, moment = {}) =>
  compare(db.database, { metric: 'ONES', from: '2020-10-01', to: '2021-10-01', ...input }, moment);
/** Of the trust's nine practices one left on 1 April 2021. */
const TRUST_MONTHS = 8 * 12 + 6;
const months = (comparison: any, label: string): [number, number] => {
  const { practices, practiceMonths } = cohortOf(comparison, label);
  return [practices, practiceMonths];
};

describe('a place', () => {
  it('holds practices by their dated links, month by month', async () => {
    const comparison = await ask({ cohorts: [placed('06A'), placed('D2P2L'), { label: 'everybody' }] });
    // Two practices' links ended with November 2020, the other 38 went over on 1 April 2021.
    expect(months(comparison, '06A')).toEqual([40, 38 * 6 + 2 * 2]);
    expect(months(comparison, 'D2P2L')).toEqual([39, 38 * 6 + 6]);
  });

  it('that ended or began within the window says so, and where its practices were', async () => {
    const comparison = await ask({ cohorts: [placed('06A'), placed('D2P2L')] });
    expect(caveatsOf(comparison, 'BOUNDARY_CHANGE')).toEqual([
      '06A: 06A ended on 2021-03-31; later time of its practices counts under D2P2L, not here.',
      'D2P2L: D2P2L began on 2021-04-01; earlier time of its practices counts under 06A, not here.',
      'D2P2L: one practice is placed in D2P2L by the register alone (latest edition 2025-05-31), not by dated links, and taken to have been there since it began.',
    ]);
  });

  it('holds nobody after it ended, though a register printed before that knows no end', async () => {
    const comparison = await ask({ cohorts: [TRUST, placed('05L')] });
    expect(months(comparison, '05L')).toEqual([1, 6]);
    expect(caveatsOf(comparison, 'BOUNDARY_CHANGE')).toEqual([
      '05L: 05L ended on 2021-03-31; later time of its practices does not count here.',
    ]);
  });

  it('that followed one whose links went out of sight holds its practices by the register, from the day it began', async () => {
    const comparison = await ask({ cohorts: [TRUST, placed('05X'), placed('05Z')] });
    expect(months(comparison, '05X')).toEqual([1, 2]);
    expect(months(comparison, '05Z')).toEqual([1, 6]);
    const reasons = comparison.population.excluded.map(({ reason, practiceMonths }: any) => [reason, practiceMonths]);
    // From December to March nobody says whether it had moved; it had not gone to what did not exist.
    expect(reasons).toContainEqual(['UNCERTAIN_MEMBERSHIP', 4]);
    expect(caveatsOf(comparison, 'BOUNDARY_CHANGE')).toContain(
      '05Z: one practice is placed in 05Z by the register alone (latest edition 2025-05-31) from the day on which its dated links go out of sight.',
    );
  });

  it('says nothing of the kind in a window in which it stood', async () => {
    const comparison = await ask({ cohorts: [TRUST, placed('06A')], to: '2021-04-01' });
    expect(caveatsOf(comparison, 'BOUNDARY_CHANGE')).toEqual([]);
  });

  it('of which there are no dated links holds whom the latest register places there, throughout', async () => {
    const comparison = await ask({ cohorts: [TRUST, placed('15e')] });
    expect(months(comparison, '15e')).toEqual([1, 12]);
    expect(caveatsOf(comparison, 'BOUNDARY_CHANGE')).toEqual([
      '15e: one practice is placed in 15E by the register alone (latest edition 2025-05-31), not by dated links, and taken to have been there throughout.',
    ]);
  });

  it('is where the register of then placed a practice, as known then', async () => {
    const known = await ask({ cohorts: [TRUST, placed('04X')] }, { asKnownAt: '2018-01-01T00:00:00Z' });
    expect(months(known, '04X')).toEqual([2, 24]);
    const now = await ask({ cohorts: [TRUST, placed('04X')] });
    expect(months(now, '04X')).toEqual([0, 0]);
    expect(now.notDetermined).toContain('04X: no practice meets its conditions.');
  });

  it('in which nobody was in time is empty, with the reason', async () => {
    const comparison = await ask({ cohorts: [TRUST, placed('D2P2L')], to: '2021-04-01' });
    expect(months(comparison, 'D2P2L')).toEqual([0, 0]);
    expect(comparison.notDetermined).toContain(
      'D2P2L: no practice belonged to it in any period of this window that something is published for.',
    );
  });

  it('may be that of one day, throughout', async () => {
    const fixed = { ...placed('06A'), membership: 'FIXED', fixedOn: '2020-10-01' };
    expect(months(await ask({ cohorts: [TRUST, fixed, placed('D2P2L')] }), '06A')[1]).toBe(
      // All forty throughout, less what certainly or possibly was the trust's.
      40 * 12 - TRUST_MONTHS,
    );
  });
});

describe('`within`', () => {
  it('narrows comparators, and no model', async () => {
    const comparison = await ask({ cohorts: [TRUST, { label: 'rest' }], within: { commissioner: '15E' } });
    expect(months(comparison, 'trust')).toEqual([9, TRUST_MONTHS]);
    expect(months(comparison, 'rest')).toEqual([1, 12]);
  });

  it('and `where` both hold', async () => {
    const both = await ask({ cohorts: [TRUST, placed('06A')], within: { commissioner: '15E' } });
    expect(months(both, '06A')).toEqual([0, 0]);
    const region = await ask({
      cohorts: [TRUST, { label: 'rest', where: { odsCodes: ['Z00001', 'M92010'] } }],
      within: { region: 'Y60' },
    });
    expect(months(region, 'rest')).toEqual([1, 12]);
  });

  it('a model is narrowed by its own `where` alone', async () => {
    const comparison = await ask({ cohorts: [{ ...TRUST, where: { commissioner: '06A' } }, { label: 'rest' }] });
    // Nine practices until the commissioner ended; afterwards they are no comparators.
    expect(months(comparison, 'trust')).toEqual([9, 9 * 6]);
    const { excluded } = comparison.population;
    expect(excluded.find(({ reason }: any) => reason === 'LEFT_OUT')).toMatchObject({
      practices: 8,
      practiceMonths: 8 * 6,
    });
  });
});

describe('members whom nobody named', () => {
  const unnamed = async (input: object): Promise<string> => caveatsOf(await ask(input), 'UNNAMED_MEMBERS').join();

  it('may be among comparators of their place, also under its later name, and of the country', async () => {
    for (const place of ['06A', 'D2P2L']) {
      const sentence = await unnamed({ cohorts: [TRUST, placed(place)] });
      expect(sentence).toContain('85 of EN-VI');
      expect(sentence).toContain('26 of WTH-FED');
      expect(sentence).toContain('8 of WTH-PCH');
      expect(sentence).toMatch(/; of .*WCC-PCH.* not even how many is known/);
      expect(sentence).not.toContain('SYMPHONY');
      expect(sentence).toContain('Ask the same against all of England beside it.');
    }
  });

  it('of another place cannot', async () => {
    expect(await unnamed({ cohorts: [TRUST, placed('15E')] })).not.toContain('WTH-FED');
  });

  it('may be anywhere where comparators are from everywhere', async () => {
    const sentence = await unnamed({ cohorts: [TRUST, { label: 'everybody' }] });
    expect(sentence).toContain('8 of SYMPHONY');
    expect(sentence).not.toContain('against all of England');
  });

  it('do not matter where nobody is a comparator', async () => {
    expect(await unnamed({ cohorts: [TRUST, { programme: 'PCN-U27607' }] })).toBe('');
  });
});
