import type { Transaction } from '../../../database';
import type { MetricKind } from '../../../metrics';

export interface KnownMetric {
  readonly id: number;
  /** Null for what claims count that is no measurement. */
  readonly kind: `${MetricKind}` | null;
}

/** What rows may name. */
export interface KnownWords {
  /** Identities by ODS code. */
  readonly organisations: ReadonlyMap<string, number>;
  readonly metrics: ReadonlyMap<string, KnownMetric>;
}

export async function knownWords(transaction: Transaction): Promise<KnownWords> {
  const organisations = await transaction.query<{ code: string; id: number }>(
    `select n.key as code, n.id from organisation_current o join node n on n.id = o.node_id where o.ods_code is not null`,
  );
  const metrics = await transaction.query<{ code: string } & KnownMetric>(
    `select upper(n.key) as code, n.id, m.kind from metric_current m join node n on n.id = m.node_id`,
  );
  return {
    organisations: new Map(organisations.rows.map(({ code, id }) => [code, id])),
    metrics: new Map(metrics.rows.map(({ code, ...metric }) => [code, metric])),
  };
}
