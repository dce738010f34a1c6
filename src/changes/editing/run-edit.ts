import { inTransaction, type Database, type Transaction } from '../../database';
import { londonDay, type Moment } from '../../time';
import { readRevisionsByNumber } from '../revision-queries';
import { RevisionKind } from '../revision.entity';
import { recordRevision } from '../writing';
import { brokenRule } from './broken-rule';
import { EditRefused, Faults, refusedFor, stale } from './faults';
import { hashOfBody, keepAnswer, takeKey, type EarlierAnswer } from './idempotency';
import { UserErrorCode, type EditInput, type EditPayloadRow } from './user-error';

/** What somebody asks for. */
export interface EditRequest<Input extends EditInput> {
  /** The name of the mutation. */
  mutation: string;
  input: Input;
  /** Null: if it is sent twice it is done twice. */
  idempotencyKey: string | null;
  /** Who, and what proved it. */
  editor: { name: string; credential: string };
}

/** A change that has been checked, as far as it can be before the lock is taken. */
export interface PreparedEdit<Made> {
  /** What changes, in one line. */
  summary: string;
  /** What is answered, also to whoever sends the same again: numbers and texts only. */
  made: Made;
  /** The source of rows that name none of their own. */
  sourceId?: number;
  /** The latest revision that changed what this changes. */
  latestChange: () => Promise<number>;
  /** Makes it current, under the lock. @returns how many rows it changed; for none there is no revision */
  apply: (revision: number) => Promise<number>;
}

/** Checks the input against the record; what is wrong with it goes into `faults`. Null where that is so. */
export type Prepare<Made> = (transaction: Transaction, faults: Faults) => Promise<PreparedEdit<Made> | null>;

/**
 * Carries out one mutation: checked, recorded as one revision with who, when and why, and remembered under its idempotency key, in
 * one transaction.
 *
 * @throws {ApiError} for what is wrong with the request; what is wrong with the change itself is in the payload
 */
export async function runEdit<Input extends EditInput, Made extends Record<string, unknown>>(
  database: Database,
  request: EditRequest<Input>,
  prepare: Prepare<Made>,
): Promise<EditPayloadRow<Made>> {
  try {
    const work = (transaction: Transaction): Promise<EarlierAnswer> => carryOut(transaction, request, prepare);
    const { revision, made } = await inTransaction(database, work, { isBounded: true });
    return await payloadOf(database, revision, made as Made);
  } catch (error) {
    const refused = error instanceof EditRefused ? error : brokenRule(error);
    if (refused === null) throw error;
    return { revision: null, userErrors: refused.userErrors, made: null, moment: null };
  }
}

async function carryOut<Made extends Record<string, unknown>>(
  transaction: Transaction,
  { mutation, input, idempotencyKey, editor }: EditRequest<EditInput>,
  prepare: Prepare<Made>,
): Promise<EarlierAnswer> {
  const { name: actor, credential } = editor;
  const keyed =
    idempotencyKey === null ? null : { credential, key: idempotencyKey, bodySha256: hashOfBody(mutation, input) };
  const earlier = keyed === null ? null : await takeKey(transaction, keyed);
  if (earlier !== null) return earlier;

  const faults = new Faults();
  const prepared = await prepare(transaction, faults);
  faults.throwIfAny();
  if (prepared === null) throw new Error(`${mutation} was refused without a reason`);
  const { summary, made, sourceId = null, latestChange, apply } = prepared;
  const about = { kind: RevisionKind.EDIT, actor, reason: input.reason?.trim() || null, summary };
  const revision = await recordRevision(transaction, about, async (number) => {
    await expectUnchanged(input.expectedRevision ?? null, number, latestChange);
    if ((await apply(number)) === 0)
      throw refusedFor(UserErrorCode.NOTHING_CHANGED, [], 'the record says so already, so there is nothing to do');
    await transaction.query('insert into edit (revision, mutation, credential, source_id) values ($1, $2, $3, $4)', [
      number,
      mutation,
      credential,
      sourceId,
    ]);
    if (keyed !== null) await keepAnswer(transaction, keyed, { revision: number, made });
    // Rules over several rows are checked here, where it can still be said which.
    await transaction.query('set constraints all immediate');
  });
  return { revision, made };
}

/** Nobody can change it between this look and the commit: the lock is held. */
async function expectUnchanged(
  expected: number | null,
  number: number,
  latestChange: () => Promise<number>,
): Promise<void> {
  if (expected === null) return;
  if (expected < 0 || expected >= number) {
    const sentence = `there is no revision ${expected}: the latest is ${number - 1}`;
    throw refusedFor(UserErrorCode.INVALID, ['expectedRevision'], sentence);
  }
  const latest = await latestChange();
  if (latest > expected) throw stale(expected, latest);
}

async function payloadOf<Made>(database: Database, number: number, made: Made): Promise<EditPayloadRow<Made>> {
  const atRevision = { asKnownAt: null, atRevision: number, isExplicit: false };
  const [row] = await readRevisionsByNumber(database, [number], { asOf: '', ...atRevision });
  const moment: Moment = { asOf: londonDay(row!.recordedAt), ...atRevision };
  return { revision: { ...row!, moment }, userErrors: [], made, moment };
}
