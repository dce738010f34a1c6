import type { PoolClient } from 'pg';
import { loadBundledEvidence } from '../../../src/importing';
import { useDatabase } from '../../support/database';
import { bundledFolder } from './evidence-folder';

const node = (key: string) => `(select id from node where key = '${key}')`;

describe('the database itself refuses, whoever writes', () => {
  const db = useDatabase();
  beforeAll(() => loadBundledEvidence(db.database, bundledFolder));

  /** Runs SQL as a transaction would end it, and takes everything back. */
  async function attempt(sql: string): Promise<void> {
    const client: PoolClient = await db.pool.connect();
    try {
      await client.query('begin');
      await client.query(sql);
      await client.query('set constraints all immediate');
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
  const participation = (change: string, key: string) =>
    attempt(`update participation set ${change} where node_id = ${node(key)}`);
  const claim = (change: string) => attempt(`update claim set ${change} where node_id = ${node('A1-01')}`);
  const observation = (values: string) =>
    attempt(
      `insert into observation (metric_id, period_start, period_months, organisation_id, numerator, denominator, value, absence, recorded_in)
       values (${node('EMERGENCY_ADMISSIONS')}, '2016-06-01', 1, ${node('M92002')}, ${values}, 1)`,
    );

  it('two preferred spells of one practice in one programme that overlap', async () => {
    const earlier = 'PCN-U19348/M92014/JOINED/ODS-EPCN-2019-12/2019-10-01';
    await expect(participation('is_preferred = true', earlier)).rejects.toMatchObject({
      constraint: 'participation_spells_do_not_overlap',
    });
  });

  it('no two sources that contradict each other: only preferred rows are held to be one story', async () => {
    const earlier = 'PCN-U19348/M92014/JOINED/ODS-EPCN-2019-12/2019-10-01';
    await expect(participation(`valid_from_earliest = '2019-01-01'`, earlier)).resolves.toBeUndefined();
  });

  it('a practice that leaves before it has joined', async () => {
    const leaving = 'RWT-VI/M92654/LEFT/CQC-OHP-MGS';
    await expect(
      participation(`valid_from_earliest = '2015-10-01', valid_from_latest = '2015-10-31'`, leaving),
    ).rejects.toMatchObject({ constraint: 'participation_moves_are_legal' });
  });

  it('a step back in the joining pipeline', async () => {
    const step = (stage: string, id: string) =>
      `insert into participation (node_id, programme_id, practice_id, stage, modality, valid_from_earliest, valid_from_latest,
         is_preferred, source_id, stated_earliest, stated_latest, grade, recorded_in)
       select ${id}, ${node('HAB')}, ${node('M92001')}, '${stage}', 'ACTUAL', '2018-01-01', '2018-12-31', true,
         ${node('HSJ-7023037')}, '2018-01-01', '2018-12-31', 'C', 1`;
    const steps = (first: string, later: string) =>
      attempt(
        `${step(first, node('SITE-01'))}; ${step(later, node('SITE-02'))};
         update participation set valid_from_earliest = '2019-01-01', valid_from_latest = '2019-01-31' where node_id = ${node('SITE-02')}`,
      );
    await expect(steps('APPROVED', 'IN_TALKS')).rejects.toMatchObject({ constraint: 'participation_moves_are_legal' });
    await expect(steps('IN_TALKS', 'APPROVED')).resolves.toBeUndefined();
  });

  it('a practice and a cohort in one row', async () => {
    await expect(
      participation(`practice_id = ${node('M92002')}`, 'RWT-VI/C-RWT-FIRST-3/JOINED/HSJ-7013136'),
    ).rejects.toMatchObject({ constraint: 'participation_of_a_practice_or_a_cohort' });
  });

  it('a number that is a point and a range', async () => {
    await expect(claim(`value_max = 3, bounds = '[]'`)).rejects.toMatchObject({ constraint: 'claim_point_or_range' });
    await expect(claim(`value = null, value_max = 3`)).rejects.toMatchObject({ constraint: 'claim_range_has_bounds' });
    await expect(claim(`value = null, value_max = 3, bounds = '[]'`)).resolves.toBeUndefined();
  });

  it('an observation with a value and a reason for having none, or with neither', async () => {
    const broken = { constraint: expect.stringContaining('observation_value_or_absence') };
    await expect(observation(`null, null, 4, 'SUPPRESSED'`)).rejects.toMatchObject(broken);
    await expect(observation(`null, null, null, null`)).rejects.toMatchObject(broken);
    await expect(observation(`4, null, null, null`)).rejects.toMatchObject(broken);
    await expect(observation(`4, 100, null, null`)).resolves.toBeUndefined();
    await expect(observation(`null, 100, null, 'SUPPRESSED'`)).resolves.toBeUndefined();
  });

  it('a second row that stands for the same thing', async () => {
    await expect(attempt('insert into site select * from site')).rejects.toMatchObject({ code: '23505' });
  });
});
