import {
  applyRows,
  identitiesOf,
  isSimulatedCode,
  latestChangeOf,
  refusedFor,
  UserErrorCode,
  type EditedRow,
  type Faults,
  type PreparedEdit,
} from '../../changes';
import type { Transaction } from '../../database';
import { expectText, namedSource, standingNode } from '../../evidence';
import type { DefineOutcomeMetricInput } from './metric-input';

const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
const LONGEST_CODE = 80;

export interface DefinedMetric extends Record<string, unknown> {
  metricId: number;
}

/** Checks a metric that is to be defined, or redefined where the revision is given at which it was read. */
export async function prepareMetric(
  transaction: Transaction,
  input: DefineOutcomeMetricInput,
  faults: Faults,
): Promise<PreparedEdit<DefinedMetric> | null> {
  const { code } = input;
  if (!CODE.test(code) || code.length > LONGEST_CODE)
    faults.invalid('code', 'code must be capitals and digits with single underscores between, such as BED_DAYS');
  if (isSimulatedCode('METRIC', code))
    faults.invalid('code', 'codes of simulated metrics are given out by "wulfrun simulate" alone');
  for (const field of ['name', 'definition', 'unit'] as const) expectText(input[field], field, faults);
  if (input.per != null && input.per < 1) faults.invalid('per', 'per must be 1 or more');
  input.caveats?.forEach((caveat, place) => {
    if (caveat.trim() === '') faults.invalid(['caveats', place], `caveats.${place} is empty`);
  });
  const source = await namedSource(transaction, input.source, 'source', faults);
  if (!faults.isEmpty) return null;

  const nodeId = (await identitiesOf(transaction, 'METRIC', [code])).get(code)!;
  const isRedefinition = input.expectedRevision != null;
  const row = { node_id: nodeId, ...metricColumns(input, source?.nodeId ?? null) };
  return {
    summary: `metric ${code} ${isRedefinition ? 'redefined' : 'defined'}`,
    made: { metricId: nodeId },
    latestChange: () => latestChangeOf(transaction, 'metric', 'node_id', nodeId),
    apply: async (revision) => {
      if (!isRedefinition && (await standingNode(transaction, 'METRIC', code)) !== null) {
        const sentence = `there is a metric ${code}: to redefine it give \`expectedRevision\``;
        throw refusedFor(UserErrorCode.ALREADY_EXISTS, ['code'], sentence);
      }
      await expectSameKind(transaction, nodeId, input.kind);
      return applyRows(transaction, { name: 'metric', key: ['node_id'] }, revision, [row]);
    },
  };
}

function metricColumns(input: DefineOutcomeMetricInput, sourceId: number | null): EditedRow {
  const { improvement } = input;
  return {
    name: input.name,
    family: 'OUTCOME',
    kind: input.kind,
    unit: input.unit ?? null,
    per: input.per ?? null,
    lower_is_better: improvement == null ? null : improvement === 'DECREASE',
    frequency: input.frequency ?? null,
    definition: input.definition,
    source_id: sourceId,
    caveats: input.caveats ?? [],
    is_simulated: false,
  };
}

/** What stands of it would mean something else. */
async function expectSameKind(transaction: Transaction, metricId: number, kind: string): Promise<void> {
  const { rowCount } = await transaction.query(
    `select from metric_current m where node_id = $1 and kind is not null and kind <> $2
       and exists (select from observation_current o where o.metric_id = m.node_id)`,
    [metricId, kind],
  );
  if (rowCount === 0) return;
  const sentence =
    'observations of it stand, which would be of another kind: retract them first, or choose another code';
  throw refusedFor(UserErrorCode.CONFLICT, ['kind'], sentence);
}
