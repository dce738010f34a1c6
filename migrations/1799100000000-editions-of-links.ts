import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createVersionedTable, partialDateColumns, type VersionedTableDefinition } from './versioned-table';

/** Links that an edition stated until another one stated otherwise. They stand no longer, or never did. */
const STATEMENTS: VersionedTableDefinition = {
  name: 'relation_statement',
  key: ['node_id', 'release_id'],
  columns: `node_id integer not null references node (id),
    subject_id integer not null references node (id),
    predicate text not null,
    object_id integer not null references node (id),
    ${partialDateColumns('valid_from')},
    ${partialDateColumns('valid_to')},
    source_id integer not null references node (id),
    grade evidence_grade not null,
    note text,
    withdrawn_by_id integer not null references release (node_id)`,
};

const IMPORTER = 'ods-practice-commissioners';

/** What every edition of the links states, so that the record is the same in whichever order they are imported. */
export class EditionsOfLinks1799100000000 implements MigrationInterface {
  name = 'EditionsOfLinks1799100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of createVersionedTable(STATEMENTS)) await runner.query(statement);
    await runner.query('create index relation_statement_subject on relation_statement (subject_id)');
    await runner.query(`create table release_relations (
      release_id integer primary key references release (node_id),
      relation_ids integer[] not null,
      release_rows integer[] not null,
      check (cardinality(relation_ids) = cardinality(release_rows))
    )`);
    // Of editions that were imported before, what stood of links when they had been.
    await runner.query(`insert into release_relations (release_id, relation_ids, release_rows)
      select r.node_id, array_agg(t.node_id order by t.node_id), array_agg(t.release_row order by t.node_id)
      from release r
      join relation t on t.recorded_in <= r.recorded_in and t.superseded_in > r.recorded_in
      join release brought on brought.node_id = t.release_id and brought.importer = '${IMPORTER}'
      where r.importer = '${IMPORTER}' and (t.release_id = r.node_id or t.valid_to_latest is not null)
      group by r.node_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table release_relations');
    await runner.query('drop table relation_statement');
  }
}
