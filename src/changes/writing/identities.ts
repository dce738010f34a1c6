import type { Transaction } from '../../database';

/** The kinds of things that have an identity of their own in the record. */
export type NodeKind =
  | 'ORGANISATION'
  | 'PROGRAMME'
  | 'COHORT'
  | 'PARTICIPATION'
  | 'RELATION'
  | 'SITE'
  | 'PERSON'
  | 'SOURCE'
  | 'CLAIM'
  | 'CONFLICT'
  | 'EFFECT'
  | 'METRIC'
  | 'RELEASE';

/** The codes of simulated organisations and metrics, which no real one can have. */
const SIMULATED_CODE = /^SIM[0-9_]/;

/**
 * The identities of things by their keys, made where they are new. An identity is never taken back and says nothing by itself
 * but whether the thing is simulated: then it is negative, so that the database can keep simulated and real apart by a check of
 * each row.
 *
 * @param isSimulated  of organisations and metrics their code tells it
 * @returns identity by key
 */
export async function identitiesOf(
  transaction: Transaction,
  kind: NodeKind,
  keys: Iterable<string>,
  isSimulated: (key: string) => boolean = (key) => isSimulatedCode(kind, key),
): Promise<Map<string, number>> {
  const wanted = [...new Set(keys)];
  const identities = await readIdentities(transaction, kind, wanted);
  // What is there is not asked to be made: a database that takes no writes would refuse even that.
  const missing = wanted.filter((key) => !identities.has(key));
  if (missing.length === 0) return identities;
  const real = missing.filter((key) => !isSimulated(key));
  await makeIdentities(transaction, kind, real, `nextval(pg_get_serial_sequence('node', 'id'))`);
  await makeIdentities(transaction, kind, missing.filter(isSimulated), `nextval('simulated_node_id')`);
  return new Map([...identities, ...(await readIdentities(transaction, kind, missing))]);
}

async function readIdentities(
  transaction: Transaction,
  kind: NodeKind,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await transaction.query<{ key: string; id: number }>(
    'select key, id from node where kind = $1 and key = any($2::text[])',
    [kind, keys],
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}

export function isSimulatedCode(kind: NodeKind, key: string): boolean {
  return (kind === 'ORGANISATION' || kind === 'METRIC') && SIMULATED_CODE.test(key);
}

async function makeIdentities(
  transaction: Transaction,
  kind: NodeKind,
  keys: readonly string[],
  nextNumber: string,
): Promise<void> {
  if (keys.length === 0) return;
  await transaction.query(
    `insert into node (id, kind, key) overriding system value
     select ${nextNumber}, $1, key from unnest($2::text[]) with ordinality as wanted (key, place)
     where not exists (select 1 from node n where n.kind = $1 and n.key = wanted.key) order by place
     on conflict do nothing`,
    [kind, keys],
  );
}
