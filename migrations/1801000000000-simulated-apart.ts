import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is simulated has a negative identity, so that a check of one row keeps it apart from what is real: by table and name, what
 * must hold.
 */
const APART: Record<string, Record<string, string>> = {
  organisation: {
    says_that_it_is_simulated: 'is_simulated = (node_id < 0)',
    source_is_simulated_or_real: '(source_id < 0) = (node_id < 0)',
  },
  relation: { is_simulated_or_real: '(subject_id < 0) = (object_id < 0)' },
  list_size: { is_simulated_or_real: '(organisation_id < 0) = (source_id < 0)' },
  register_state: { is_simulated_or_real: '(organisation_id < 0) = (source_id < 0)' },
  programme: {
    lead_is_simulated_or_real: '(lead_id < 0) = (node_id < 0)',
    commissioner_is_simulated_or_real: '(commissioner_id < 0) = (node_id < 0)',
  },
  cohort: { is_simulated_or_real: '(programme_id < 0) = (node_id < 0)' },
  cohort_member: { is_simulated_or_real: '(cohort_id < 0) = (organisation_id < 0)' },
  participation: {
    practice_is_simulated_or_real: '(practice_id < 0) = (programme_id < 0)',
    cohort_is_simulated_or_real: '(cohort_id < 0) = (programme_id < 0)',
  },
  published_effect: { is_simulated_or_real: '(programme_id < 0) = (metric_id < 0)' },
};

/** No row speaks of simulated and real things at once. Where a column is null, a check of it holds. */
export class SimulatedApart1801000000000 implements MigrationInterface {
  name = 'SimulatedApart1801000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, rules] of Object.entries(APART)) {
      for (const [name, rule] of Object.entries(rules)) {
        await runner.query(`alter table ${table} add constraint ${table}_${name} check (${rule})`);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, rules] of Object.entries(APART)) {
      for (const name of Object.keys(rules)) {
        await runner.query(`alter table ${table} drop constraint ${table}_${name}`);
      }
    }
  }
}
