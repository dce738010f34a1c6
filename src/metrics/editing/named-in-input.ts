import { UserErrorCode, type Faults } from '../../changes';
import type { Transaction } from '../../database';
import { MOST_ROWS } from './observation-inputs';

/** A metric that is measured. */
export interface NamedMetric {
  nodeId: number;
  code: string;
  kind: string;
  isSimulated: boolean;
}

export async function namedMetric(transaction: Transaction, text: string, faults: Faults): Promise<NamedMetric | null> {
  const { rows } = await transaction.query<NamedMetric>(
    `select n.id as "nodeId", n.key as code, m.kind, m.is_simulated as "isSimulated"
     from node n join metric_current m on m.node_id = n.id where n.kind = 'METRIC' and n.key = $1 and m.kind is not null`,
    [text.trim().toUpperCase()],
  );
  if (rows[0] === undefined)
    faults.add(
      UserErrorCode.UNKNOWN,
      'metric',
      `no outcome metric has the code "${text.slice(0, 80)}": define it first`,
    );
  return rows[0] ?? null;
}

/** The identities of organisations by their codes, in upper case. */
export async function organisationsNamed(
  transaction: Transaction,
  codes: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await transaction.query<{ code: string; nodeId: number }>(
    `select n.key as code, n.id as "nodeId" from node n join organisation_current o on o.node_id = n.id
     where n.kind = 'ORGANISATION' and n.key = any($1)`,
    [[...new Set(codes)]],
  );
  return new Map(rows.map(({ code, nodeId }) => [code, nodeId]));
}

export function expectCount(length: number, field: string, faults: Faults): void {
  if (length >= 1 && length <= MOST_ROWS) return;
  faults.invalid(
    field,
    `${field} takes 1 to ${MOST_ROWS}, got ${length}: more go through "wulfrun import observations"`,
  );
}

/** The code as it is kept. */
export const asCode = (text: string): string => text.trim().toUpperCase();

/** What a row of observations is known by. */
export const OBSERVATION_TABLE = {
  name: 'observation',
  key: ['metric_id', 'period_start', 'organisation_id', 'period_months'],
} as const;
