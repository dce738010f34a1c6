import { DatabaseError as PostgresError } from 'pg';
import { refusedFor, type EditRefused } from './faults';
import { UserErrorCode } from './user-error';

/** Rules of the record that whoever edits can run into, by the name of their constraint, in a sentence. */
const SENTENCES: Record<string, string> = {
  participation_spells_do_not_overlap:
    'the practice would be in the programme twice at once: say which of the rows is preferred, or when the earlier one ended',
  participation_moves_are_legal: 'no practice can come to this stage from the one before: look at its other rows',
};

/** Names of the checks that keep simulated and real things apart. */
const APART = /_simulated_or_real$|_is_simulated$/;
const SIMULATED = 'it would tie something real to something simulated, which the record keeps apart';

/** As a user error, where it is a rule of the record that was broken; null for any other error. */
export function brokenRule(error: unknown): EditRefused | null {
  if (!(error instanceof PostgresError) || !/^23(514|P01)$/.test(error.code ?? '')) return null;
  const constraint = error.constraint ?? '';
  const sentence = SENTENCES[constraint] ?? (APART.test(constraint) ? SIMULATED : undefined);
  return sentence === undefined ? null : refusedFor(UserErrorCode.CONFLICT, [], sentence);
}
