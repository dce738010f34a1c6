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

/**
 * The identities of things by their keys, made where they are new. An identity is never taken back and says nothing by itself.
 *
 * @returns identity by key
 */
export async function identitiesOf(
  transaction: Transaction,
  kind: NodeKind,
  keys: Iterable<string>,
): Promise<Map<string, number>> {
  const wanted = [...new Set(keys)];
  await transaction.query(
    `insert into node (kind, key) select $1, key from unnest($2::text[]) with ordinality as wanted (key, place)
     where not exists (select 1 from node n where n.kind = $1 and n.key = wanted.key) order by place
     on conflict do nothing`,
    [kind, wanted],
  );
  const { rows } = await transaction.query<{ key: string; id: number }>(
    'select key, id from node where kind = $1 and key = any($2::text[])',
    [kind, wanted],
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}
