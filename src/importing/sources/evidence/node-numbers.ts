import { identitiesOf, type CopyValue, type NodeKind } from '../../../changes';
import type { Transaction } from '../../../database';
import { NodeReference, type FieldValue } from './fields';
import { kindMeant } from './reading/identities';
import type { EvidenceSet } from './evidence-set';
import type { Evidence } from './reading/read-evidence';
import { COMPILATION } from './tables';

/** Puts the number of a thing where its key stood. */
export type Resolve = (value: FieldValue) => CopyValue;

/** Gives every thing of the evidence its identity, new ones in the order of the files. */
export async function nodeNumbers(
  transaction: Transaction,
  { known }: Evidence,
  { sourceKey }: EvidenceSet,
): Promise<Resolve> {
  // Each set is its own compilation.
  const keyOf = (key: string): string => (key === COMPILATION ? sourceKey : key);
  const numbers = new Map<NodeKind, Map<string, number>>();
  for (const [kind, keys] of known) numbers.set(kind, await identitiesOf(transaction, kind, [...keys].map(keyOf)));
  return (value) => {
    if (!(value instanceof NodeReference)) return value;
    return numbers.get(kindMeant(value, known)!)!.get(keyOf(value.key))!;
  };
}
