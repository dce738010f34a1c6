import { identitiesOf, type CopyValue, type NodeKind } from '../../changes';
import type { Transaction } from '../../database';
import { NodeReference, type FieldValue } from '../../importing';
import { SOURCE_KEY } from '../writing';
import type { ReadTable } from './table-of-file';

/** Puts the number of a thing where its key stood. */
export type Resolve = (value: FieldValue) => CopyValue;

/** What a table says that its own files do not name as a source stems from the simulation. */
const keyOf = ({ kinds, key }: NodeReference): string => (kinds[0] === 'SOURCE' ? SOURCE_KEY : key);

/** Gives everything that the tables speak of an identity, and a negative one: nothing of it is real. */
export async function simulatedIdentities(transaction: Transaction, tables: readonly ReadTable[]): Promise<Resolve> {
  const keys = new Map<NodeKind, Set<string>>();
  for (const { rows } of tables) {
    for (const { values } of rows) {
      for (const value of values) {
        if (!(value instanceof NodeReference)) continue;
        const kind = value.kinds[0]!;
        if (!keys.has(kind)) keys.set(kind, new Set());
        keys.get(kind)!.add(keyOf(value));
      }
    }
  }
  const numbers = new Map<NodeKind, Map<string, number>>();
  for (const [kind, own] of keys) numbers.set(kind, await identitiesOf(transaction, kind, own, () => true));
  return (value) => (value instanceof NodeReference ? numbers.get(value.kinds[0]!)!.get(keyOf(value))! : value);
}
