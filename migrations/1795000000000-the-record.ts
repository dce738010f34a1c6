import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DOMAINS } from './the-record/domains';
import { EVIDENCE_TABLES } from './the-record/evidence-tables';
import { INDEXES } from './the-record/indexes';
import { METRIC_TABLES } from './the-record/metric-tables';
import { ORGANISATION_TABLES } from './the-record/organisation-tables';
import { PARTICIPATION_RULES } from './the-record/participation-rules';
import { PROGRAMME_TABLES } from './the-record/programme-tables';
import { createVersionedTable } from './versioned-table';

const TABLES = [...EVIDENCE_TABLES, ...ORGANISATION_TABLES, ...PROGRAMME_TABLES, ...METRIC_TABLES];

/** The record: revisions, identities, and one versioned table for each kind of thing that is said or measured. */
export class TheRecord1795000000000 implements MigrationInterface {
  name = 'TheRecord1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [domain, values] of Object.entries(DOMAINS)) {
      await runner.query(
        `create domain ${domain} as text check (value in (${values.map((v) => `'${v}'`).join(', ')}))`,
      );
    }
    await runner.query(`create table revision (
      number integer primary key check (number > 0),
      recorded_at timestamptz not null default clock_timestamp(),
      kind text not null,
      actor text not null,
      reason text,
      summary text not null
    )`);
    // An identity never changes and is never taken back; what is said of it stands in the versioned tables.
    await runner.query(`create table node (
      id integer generated always as identity primary key,
      kind text not null,
      key text not null check (key <> ''),
      unique (kind, key)
    )`);
    await runner.query(`create table release (
      node_id integer primary key references node (id),
      source_id integer not null references node (id),
      importer text not null,
      edition text not null,
      file text not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      published_earliest date,
      published_latest date,
      rows integer not null check (rows >= 0),
      taken integer not null check (taken >= 0),
      rejected integer not null check (rejected >= 0),
      recorded_in integer not null references revision (number),
      unique (importer, edition, sha256)
    )`);
    for (const table of TABLES) {
      for (const statement of createVersionedTable(table)) await runner.query(statement);
    }
    for (const statement of [...INDEXES, ...PARTICIPATION_RULES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`drop table ${table.name}`);
    await runner.query('drop function check_participation_moves()');
    await runner.query('drop function check_participation_spells()');
    await runner.query('drop function participation_spells(integer, integer)');
    for (const table of ['release', 'node', 'revision']) await runner.query(`drop table ${table}`);
    for (const domain of Object.keys(DOMAINS)) await runner.query(`drop domain ${domain}`);
  }
}
