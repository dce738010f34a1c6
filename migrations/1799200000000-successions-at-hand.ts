import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every comparison asks which practices were taken over: a few links among tens of thousands. */
export class SuccessionsAtHand1799200000000 implements MigrationInterface {
  name = 'SuccessionsAtHand1799200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index relation_succession on relation (subject_id) where predicate in ('SUCCEEDED_BY', 'ABSORBED_BY')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index relation_succession');
  }
}
