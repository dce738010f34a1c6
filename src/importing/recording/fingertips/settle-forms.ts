import { identitiesOf } from '../../../changes';
import type { Transaction } from '../../../database';
import type { MetricDefinition } from '../metric-definitions';
import type { Series, SeriesForm } from './series';

/** How figures of a metric stand in the record. */
interface Standing {
  code: string;
  kind: string | null;
  per: number | null;
  hasCounts: boolean;
}

export interface SettledSeries {
  definitions: Map<string, MetricDefinition>;
  /** Metrics whose figures on record are counts, and whose values in this file are not. */
  contradicted: string[];
}

/**
 * Decides metric by metric whether its staged figures are counts or values, and leaves each row only the one. Figures that stand
 * decide for later ones: values stay values, whose counts another download may give.
 */
export async function settleForms(
  transaction: Transaction,
  seriesOf: ReadonlyMap<string, Series>,
): Promise<SettledSeries> {
  const standing = await standingForms(transaction, [...seriesOf.keys()]);
  const definitions = new Map<string, MetricDefinition>();
  const contradicted: string[] = [];
  const ofValues: string[] = [];
  const ofCounts: string[] = [];
  for (const [code, series] of seriesOf) {
    const stands = standing.get(code);
    const form = stands === undefined || stands.hasCounts ? series.form : null;
    if (stands?.hasCounts === true && !isAlike(stands, form)) contradicted.push(code);
    definitions.set(code, series.definition(form));
    (form === null ? ofValues : ofCounts).push(code);
  }
  await keepOnly(transaction, ofValues, 'numerator = null, denominator = null', 'absence is null');
  await keepOnly(transaction, ofCounts, 'value = null', 'true');
  return { definitions, contradicted };
}

const isAlike = ({ kind, per }: Standing, form: SeriesForm | null): boolean =>
  form !== null && kind === form.kind && (kind !== 'RATE' || per === form.scale);

/** SQL: figures of the metric `m` that are not missing. */
const FIGURE = 'select from observation_current o where o.metric_id = m.node_id and o.absence is null';

/** Metrics that have figures already. */
async function standingForms(transaction: Transaction, codes: readonly string[]): Promise<Map<string, Standing>> {
  const { rows } = await transaction.query<Standing>(
    `select n.key as code, m.kind, m.per, exists (${FIGURE} and o.numerator is not null) as "hasCounts"
     from metric_current m join node n on n.id = m.node_id where n.kind = 'METRIC' and n.key = any($1) and exists (${FIGURE})`,
    [codes],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

async function keepOnly(transaction: Transaction, codes: readonly string[], set: string, where: string): Promise<void> {
  if (codes.length === 0) return;
  const ids = await identitiesOf(transaction, 'METRIC', codes);
  await transaction.query(`update stage_observation set ${set} where metric_id = any($1) and ${where}`, [
    [...ids.values()],
  ]);
}
