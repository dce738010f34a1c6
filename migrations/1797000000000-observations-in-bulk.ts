import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a row of observations refers to; on each row a key of its own would take longer than all the rest of writing it. */
const REFERENCES = [
  { column: 'metric_id', constraint: 'observation_metric_id_fkey', table: 'node (id)' },
  { column: 'organisation_id', constraint: 'observation_practice_id_fkey', table: 'node (id)' },
  { column: 'release_id', constraint: 'observation_release_id_fkey', table: 'release (node_id)' },
  { column: 'recorded_in', constraint: 'observation_recorded_in_fkey', table: 'revision (number)' },
];

/**
 * The same references, checked once for all rows of a statement. Identities, releases and revisions are never deleted and keep
 * their numbers, so what is there when a row is written stays there.
 */
const CHECKED_TOGETHER = [
  `create function check_added_observations() returns trigger language plpgsql as $$
   declare
     unknown integer;
   begin
     select metric_id into unknown from (select distinct metric_id from added) a
     where not exists (select from node n where n.id = a.metric_id and n.kind = 'METRIC') limit 1;
     if found then
       raise exception 'observations of % which is no metric', unknown using errcode = 'foreign_key_violation', table = 'observation';
     end if;
     select organisation_id into unknown from (select distinct organisation_id from added) a
     where not exists (select from node n where n.id = a.organisation_id and n.kind = 'ORGANISATION') limit 1;
     if found then
       raise exception 'observations of % which is no organisation', unknown using errcode = 'foreign_key_violation', table = 'observation';
     end if;
     select release_id into unknown from (select distinct release_id from added where release_id is not null) a
     where not exists (select from release r where r.node_id = a.release_id) limit 1;
     if found then
       raise exception 'observations of % which is no release', unknown using errcode = 'foreign_key_violation', table = 'observation';
     end if;
     select recorded_in into unknown from (select distinct recorded_in from added) a
     where not exists (select from revision r where r.number = a.recorded_in) limit 1;
     if found then
       raise exception 'observations of % which is no revision', unknown using errcode = 'foreign_key_violation', table = 'observation';
     end if;
     insert into revision_metric (revision, metric_id)
     select distinct recorded_in, metric_id from added union select distinct superseded_in, metric_id from added where superseded_in < 2147483647
     on conflict do nothing;
     return null;
   end $$`,
  `create trigger check_added_observations after insert on observation
   referencing new table as added for each statement execute function check_added_observations()`,
  `create function note_superseded_observations() returns trigger language plpgsql as $$
   begin
     insert into revision_metric (revision, metric_id)
     select distinct superseded_in, metric_id from changed where superseded_in < 2147483647
     on conflict do nothing;
     return null;
   end $$`,
  `create trigger note_superseded_observations after update on observation
   referencing new table as changed for each statement execute function note_superseded_observations()`,
];

/** Observations are written by the million: nothing is looked up or indexed for each row that can be once for all of them. */
export class ObservationsInBulk1797000000000 implements MigrationInterface {
  name = 'ObservationsInBulk1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table revision_metric (
      revision integer not null references revision (number),
      metric_id integer not null references node (id),
      primary key (revision, metric_id)
    )`);
    await runner.query(`insert into revision_metric
      select recorded_in, metric_id from observation union
      select superseded_in, metric_id from observation where superseded_in < 2147483647`);
    for (const { constraint } of REFERENCES) {
      await runner.query(`alter table observation drop constraint ${constraint}`);
    }
    await runner.query('drop index observation_recorded_in');
    for (const statement of CHECKED_TOGETHER) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger check_added_observations on observation');
    await runner.query('drop trigger note_superseded_observations on observation');
    await runner.query('drop function check_added_observations()');
    await runner.query('drop function note_superseded_observations()');
    await runner.query('create index observation_recorded_in on observation (recorded_in)');
    for (const { column, constraint, table } of REFERENCES) {
      await runner.query(
        `alter table observation add constraint ${constraint} foreign key (${column}) references ${table}`,
      );
    }
    await runner.query('drop table revision_metric');
  }
}
