import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createVersionedTable, type VersionedTableDefinition } from './versioned-table';

/** What is known of the publication that a source is an edition of, by who read it: the sheets of a workbook have a card each. */
const CARDS: VersionedTableDefinition = {
  name: 'source_card',
  key: ['source_id', 'importer'],
  columns: `source_id integer not null references node (id),
    importer text not null,
    schedule text not null,
    lag text not null,
    licence text not null,
    attribution text,
    caveats text[] not null`,
};

/** How often a publication appears, how late, under which licence, and what to know before trusting it. */
export class SourceCards1802000000000 implements MigrationInterface {
  name = 'SourceCards1802000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of createVersionedTable(CARDS)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${CARDS.name}`);
  }
}
