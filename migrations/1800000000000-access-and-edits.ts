import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may do what; which requests have been carried out; and what a revision made by hand rests on. */
export class AccessAndEdits1800000000000 implements MigrationInterface {
  name = 'AccessAndEdits1800000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table access_token (
      id integer generated always as identity primary key,
      name text not null check (name <> ''),
      role text not null check (role in ('READER', 'EDITOR', 'PUBLISHER', 'ADMIN')),
      token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
      created_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      revoked_at timestamptz,
      last_used_at timestamptz
    )`);
    await runner.query(`create table idempotency_key (
      credential text not null,
      key text not null,
      body_sha256 text not null check (body_sha256 ~ '^[0-9a-f]{64}$'),
      revision integer not null references revision (number),
      made text not null,
      expires_at timestamptz not null,
      primary key (credential, key)
    )`);
    await runner.query('create index idempotency_key_expires_at on idempotency_key (expires_at)');
    await runner.query(`create table edit (
      revision integer primary key references revision (number),
      mutation text not null,
      credential text not null,
      source_id integer references node (id)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['edit', 'idempotency_key', 'access_token']) await runner.query(`drop table ${table}`);
  }
}
