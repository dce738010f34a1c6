import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What pages are read by, in the very order in which they are shown: then no more is read than is shown. */
export class PagesInOrder1798000000000 implements MigrationInterface {
  name = 'PagesInOrder1798000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index observation_organisation');
    await runner.query(
      'create index observation_organisation on observation (organisation_id, metric_id, period_start desc, period_months desc)',
    );
    await runner.query('create index organisation_by_code on organisation (ods_code collate "C")');
    await runner.query('create index organisation_by_name on organisation (lower(name collate "C"))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index organisation_by_name');
    await runner.query('drop index organisation_by_code');
    await runner.query('drop index observation_organisation');
    await runner.query(
      'create index observation_organisation on observation (organisation_id, metric_id, period_start desc)',
    );
  }
}
