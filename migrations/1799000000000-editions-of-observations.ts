import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createVersionedTable, type VersionedTableDefinition } from './versioned-table';

/**
 * What editions said of an observation, where it is not what stands: values that a later edition changed, and words without a
 * value. An edition that said what the one before it said has no row.
 */
const STATEMENTS: VersionedTableDefinition = {
  name: 'observation_statement',
  key: ['metric_id', 'period_start', 'organisation_id', 'period_months', 'release_id'],
  columns: `metric_id integer not null references node (id),
    period_start date not null,
    organisation_id integer not null references node (id),
    period_months smallint not null check (period_months > 0),
    said text not null check (said in ('VALUE', 'WITHDRAWN', 'SILENT')),
    numerator double precision,
    denominator double precision,
    value double precision,
    absence absence_reason,
    constraint observation_statement_says_something check (
      (said = 'VALUE') = (num_nonnulls(numerator, denominator, value, absence) > 0)
    )`,
};

/** Which edition of a publication said what: the later one decides, whichever was imported first. */
export class EditionsOfObservations1799000000000 implements MigrationInterface {
  name = 'EditionsOfObservations1799000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of createVersionedTable(STATEMENTS)) await runner.query(statement);
    await runner.query(`create table release_scope (
      release_id integer not null references release (node_id),
      metric_id integer not null references node (id),
      period_start date not null,
      period_months smallint not null check (period_months > 0),
      primary key (release_id, metric_id, period_start, period_months)
    )`);
    await runner.query('create index release_scope_metric on release_scope (metric_id, period_start)');
    await runner.query(`create table release_organisation (
      release_id integer not null references release (node_id),
      organisation_id integer not null references node (id),
      primary key (release_id, organisation_id)
    )`);
    // Files that were imported before spoke of what stands of them, and of what stood.
    await runner.query(`insert into release_scope
      select distinct release_id, metric_id, period_start, period_months from observation where release_id is not null`);
    await runner.query(`insert into release_organisation
      select distinct release_id, organisation_id from observation where release_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['release_organisation', 'release_scope', 'observation_statement']) {
      await runner.query(`drop table ${table}`);
    }
  }
}
