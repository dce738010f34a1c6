import {
  applyRows,
  identitiesOf,
  latestChangeOf,
  refusedFor,
  UserErrorCode,
  type EditedRow,
  type Faults,
  type PreparedEdit,
} from '../../changes';
import type { Transaction } from '../../database';
import { dateColumns, keptDate } from './partial-date-input';
import type { RegisterSourceInput } from './register-source';
import { expectText, standingNode } from './standing';

const KEY = /^[A-Z0-9]+([-._][A-Z0-9]+)*$/;
const LONGEST_KEY = 100;
/** Keys of simulated things begin so, and no real one does. */
const SIMULATED = /^SIM[-_0-9]/;

export interface RegisteredSource extends Record<string, unknown> {
  sourceId: number;
}

/** Checks a source that is to be registered, or corrected where the revision is given at which it was read. */
export async function prepareSource(
  transaction: Transaction,
  input: RegisterSourceInput,
  faults: Faults,
): Promise<PreparedEdit<RegisteredSource> | null> {
  const { key } = input;
  if (!KEY.test(key) || key.length > LONGEST_KEY || SIMULATED.test(key))
    faults.invalid(
      'key',
      'key must be capitals and digits with single hyphens, full stops or underscores between, and not begin with SIM',
    );
  const row = await sourceColumns(transaction, input, faults);
  if (!faults.isEmpty) return null;
  const nodeId = (await identitiesOf(transaction, 'SOURCE', [key])).get(key)!;
  const isCorrection = input.expectedRevision != null;
  return {
    summary: `source ${key} ${isCorrection ? 'corrected' : 'registered'}`,
    made: { sourceId: nodeId },
    latestChange: () => latestChangeOf(transaction, 'source', 'node_id', nodeId),
    apply: async (revision) => {
      if (!isCorrection && (await standingNode(transaction, 'SOURCE', key)) !== null)
        throw refusedFor(
          UserErrorCode.ALREADY_EXISTS,
          ['key'],
          `there is a source ${key}: to correct it give \`expectedRevision\``,
        );
      return applyRows(transaction, { name: 'source', key: ['node_id'] }, revision, [{ node_id: nodeId, ...row }]);
    },
  };
}

async function sourceColumns(transaction: Transaction, input: RegisterSourceInput, faults: Faults): Promise<EditedRow> {
  for (const field of ['publisher', 'title', 'url', 'declaredInterest', 'note'] as const)
    expectText(input[field], field, faults);
  const published = keptDate(input.published, 'published', faults);
  if (faults.isEmpty && published.latest === null)
    faults.invalid(
      ['published', 'latest'],
      'published.latest is missing: of an undated page it is the day you read it',
    );
  const { rows } = await transaction.query<{ today: string }>(
    `select (now() at time zone 'Europe/London')::date as today`,
  );
  const { today } = rows[0]!;
  if ((published.earliest ?? '') > today)
    faults.invalid(['published'], `published lies in the future: today is ${today}`);
  return {
    publisher: input.publisher,
    title: input.title,
    kind: input.kind,
    ...dateColumns('published', published),
    ...dateColumns('evidence_date', keptDate(input.evidenceDate, 'evidenceDate', faults)),
    url: input.url ?? null,
    access: input.access,
    declared_interest: input.declaredInterest ?? null,
    grade: input.grade,
    note: input.note ?? null,
  };
}
