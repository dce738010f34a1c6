import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A simulated thing has a negative identity, so that a check of one row can tell it from a real one. */
const SIMULATED = [
  `create sequence simulated_node_id as integer increment -1 minvalue -2147483648 maxvalue -1 start -1`,
  `alter table node add constraint node_says_that_it_is_simulated
     check (kind not in ('ORGANISATION', 'METRIC') or (id < 0) = (key ~ '^SIM[0-9_]'))`,
  `alter table metric add constraint metric_says_that_it_is_simulated check (is_simulated = (node_id < 0))`,
  `alter table observation add constraint observation_is_simulated_or_real check ((metric_id < 0) = (organisation_id < 0))`,
];

/**
 * Trusts, commissioners and networks are measured too; and a quarter may begin on the day on which its year begins.
 * A real organisation never carries a simulated observation.
 */
export class ObservationsOfAnyOrganisation1796000000000 implements MigrationInterface {
  name = 'ObservationsOfAnyOrganisation1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table observation rename column practice_id to organisation_id');
    await runner.query('alter index observation_practice rename to observation_organisation');
    await replaceKey(runner, ['metric_id', 'period_start', 'organisation_id', 'period_months', 'superseded_in']);
    for (const statement of SIMULATED) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table observation drop constraint observation_is_simulated_or_real');
    await runner.query('alter table metric drop constraint metric_says_that_it_is_simulated');
    await runner.query('alter table node drop constraint node_says_that_it_is_simulated');
    await runner.query('drop sequence simulated_node_id');
    await replaceKey(runner, ['metric_id', 'period_start', 'organisation_id', 'superseded_in']);
    await runner.query('alter index observation_organisation rename to observation_practice');
    await runner.query('alter table observation rename column organisation_id to practice_id');
  }
}

async function replaceKey(runner: QueryRunner, columns: readonly string[]): Promise<void> {
  await runner.query('alter table observation drop constraint observation_pkey');
  await runner.query(`alter table observation add constraint observation_pkey primary key (${columns.join(', ')})`);
}
