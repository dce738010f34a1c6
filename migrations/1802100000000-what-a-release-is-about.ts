import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A file that does not say what it measures can be imported under the wrong name. The name is part of what a release is, so that
 * the same bytes can be imported again under the right one.
 */
export class WhatAReleaseIsAbout1802100000000 implements MigrationInterface {
  name = 'WhatAReleaseIsAbout1802100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table release add column subject text');
    await runner.query('alter table release drop constraint release_importer_edition_sha256_key');
    await runner.query(
      'alter table release add constraint release_key unique nulls not distinct (importer, edition, sha256, subject)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    // Where the same bytes are there under two names, the name moves to where there was room for it.
    await runner.query(`update release r set edition = r.edition || ' ' || r.subject where r.subject is not null and exists (
      select from release o where (o.importer, o.edition, o.sha256) = (r.importer, r.edition, r.sha256) and o.node_id < r.node_id)`);
    await runner.query('alter table release drop constraint release_key');
    await runner.query(
      'alter table release add constraint release_importer_edition_sha256_key unique (importer, edition, sha256)',
    );
    await runner.query('alter table release drop column subject');
  }
}
