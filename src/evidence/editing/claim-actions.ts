import { randomUUID } from 'node:crypto';
import {
  applyRows,
  identitiesOf,
  latestChangeOf,
  UserErrorCode,
  type EditedRow,
  type Faults,
  type PreparedEdit,
} from '../../changes';
import type { Transaction } from '../../database';
import { SPEAKER_KINDS, SUBJECT_KINDS } from '../subject-kinds';
import { isShortQuote, LONGEST_QUOTE_WORDS } from '../wording';
import { dateColumns, keptDate } from './partial-date-input';
import { expectWord, quantityColumns } from './quantity-input';
import type { RecordClaimInput } from './record-claim';
import { expectText, namedById, namedSource, standingNode, type Named } from './standing';

export interface RecordedClaim extends Record<string, unknown> {
  claimId: number;
}

/** Checks a claim that is to be recorded; what it takes the place of stays as it is. */
export async function prepareClaim(
  transaction: Transaction,
  input: RecordClaimInput,
  faults: Faults,
): Promise<PreparedEdit<RecordedClaim> | null> {
  const said = whatIsSaid(input, faults);
  const metric = input.metric.trim().toUpperCase();
  const metricId = await standingNode(transaction, 'METRIC', metric);
  if (metricId === null)
    faults.add(UserErrorCode.UNKNOWN, 'metric', `no metric has the code "${input.metric.slice(0, 80)}"`);
  const subject = await namedById(transaction, input.subject, SUBJECT_KINDS, 'subject', faults);
  const speaker = await namedById(transaction, input.statedBy, SPEAKER_KINDS, 'statedBy', faults);
  const superseded = await namedById(transaction, input.supersedes, { Claim: 'CLAIM' }, 'supersedes', faults);
  const source = await namedSource(transaction, input.source, 'source', faults);
  const origin = await namedSource(transaction, input.origin, 'origin', faults);
  if (!faults.isEmpty || source === null) return null;

  const key = `${source.key}/${randomUUID()}`;
  const nodeId = (await identitiesOf(transaction, 'CLAIM', [key])).get(key)!;
  const row: EditedRow = {
    node_id: nodeId,
    ...said,
    metric_id: metricId,
    subject_id: subject?.nodeId ?? null,
    stated_by_id: speaker?.nodeId ?? null,
    source_id: source.nodeId,
    origin_source_id: origin?.nodeId ?? null,
    grade: input.grade ?? source.grade,
    supersedes_id: superseded?.nodeId ?? null,
  };
  return {
    summary: `claim of ${source.key} about ${metric} of ${nameOf(subject, input)}`,
    made: { claimId: nodeId },
    latestChange: () => latestClaimAbout(transaction, subject, superseded),
    apply: (revision) => applyRows(transaction, { name: 'claim', key: ['node_id'] }, revision, [row]),
  };
}

function nameOf(subject: Named | null, { subjectGeography }: RecordClaimInput): string {
  return subject?.key ?? subjectGeography ?? 'nothing';
}

/** Of the claim that it replaces; of one that replaces none, of all claims about its subject. */
async function latestClaimAbout(
  transaction: Transaction,
  subject: Named | null,
  superseded: Named | null,
): Promise<number> {
  if (superseded !== null) return latestChangeOf(transaction, 'claim', 'node_id', superseded.nodeId);
  return subject === null ? 0 : latestChangeOf(transaction, 'claim', 'subject_id', subject.nodeId);
}

const TEXTS = [
  ...(['subjectGeography', 'valueText', 'comparator', 'geography', 'hedge', 'derivation', 'quote', 'note'] as const),
];

/** The columns that name nothing else of the record. */
function whatIsSaid(input: RecordClaimInput, faults: Faults): EditedRow {
  for (const field of TEXTS) expectText(input[field], field, faults);
  const { quantity, per = null, valueText = null, quote = null, date, period } = input;
  if ((input.subject == null) === (input.subjectGeography == null))
    faults.invalid('subject', 'give either subject or subjectGeography, and not both');
  if (quantity == null && valueText === null && date == null && quote === null)
    faults.invalid('quantity', 'the claim says nothing: give a quantity, valueText, a date or a quote');
  if (quote !== null && !isShortQuote(quote))
    faults.invalid('quote', `quote must be at most ${LONGEST_QUOTE_WORDS} words: more would be a copy`);
  if (per !== null && quantity == null) faults.invalid('per', 'per is given without a quantity');
  expectWord(per, ['per'], faults);
  const from = keptDate(period?.from, 'period.from', faults);
  const to = keptDate(period?.to, 'period.to', faults);
  if (from.earliest !== null && to.latest !== null && from.earliest > to.latest)
    faults.invalid(['period', 'from'], 'period.from comes after period.to');
  return {
    kind: input.kind,
    subject_geography: input.subjectGeography ?? null,
    ...quantityColumns(quantity, faults),
    value_text: valueText,
    per,
    direction: input.direction ?? null,
    comparator: input.comparator ?? null,
    ...dateColumns('period_from', from),
    ...dateColumns('period_to', to),
    ...dateColumns('as_of', keptDate(input.asOf, 'asOf', faults)),
    ...dateColumns('date', keptDate(date, 'date', faults)),
    geography: input.geography ?? null,
    modality: input.modality,
    attribution: input.attribution,
    hedge: input.hedge ?? null,
    causal_wording: input.causalWording ?? 'NONE',
    derivation: input.derivation ?? null,
    quote,
    note: input.note ?? null,
  };
}
