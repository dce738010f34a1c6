import type { Transaction } from '../../database';
import type { RevisionKind } from '../revision.entity';

/** Any number will do as long as every writer uses the same. */
const REVISION_LOCK = 7_201_605;

export interface RevisionAbout {
  kind: RevisionKind;
  /** Who: a person, a token's name, or the program itself. */
  actor: string;
  /** Why, in the actor's words. */
  reason?: string | null;
  /** What changed, in one line. */
  summary: string;
}

/**
 * The one place where a change of the record gets its number. The lock is held from here to the commit, so that numbers are
 * given in commit order and `number > last` misses nothing: stage and validate first, and do no more in `apply` than make the
 * staged rows current.
 *
 * @returns the number of the revision
 */
export async function recordRevision(
  transaction: Transaction,
  about: RevisionAbout,
  apply: (revision: number) => Promise<void>,
): Promise<number> {
  await transaction.query('select pg_advisory_xact_lock($1)', [REVISION_LOCK]);
  const { rows } = await transaction.query<{ number: number }>(
    `insert into revision (number, kind, actor, reason, summary)
     select coalesce(max(number), 0) + 1, $1, $2, $3, $4 from revision returning number`,
    [about.kind, about.actor, about.reason ?? null, about.summary],
  );
  const { number } = rows[0]!;
  await apply(number);
  return number;
}
