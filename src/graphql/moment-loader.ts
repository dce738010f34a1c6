import DataLoader from 'dataloader';
import { momentKey, type Moment } from '../time';

/** Loads by key at a moment; what is asked for in one tick is read together. */
export interface MomentLoader<Key, Value> {
  load(key: Key, moment: Moment): Promise<Value>;
  loadMany(keys: readonly Key[], moment: Moment): Promise<Value[]>;
}

/**
 * A DataLoader whose key holds the moment, so that two aliases with different moments each get their own answer.
 *
 * @param read   one batch at one moment: the values in the order of the keys
 * @param keyOf  equal texts, equal keys; needed when keys are not plain text or numbers
 */
export function momentLoader<Key, Value>(
  read: (keys: readonly Key[], moment: Moment) => Promise<Value[]>,
  keyOf: (key: Key) => string = String,
): MomentLoader<Key, Value> {
  const loader = new DataLoader<{ key: Key; moment: Moment }, Value, string>(
    async (requests) => {
      const values = new Array<Value>(requests.length);
      await Promise.all(
        [...groupByMoment(requests).values()].map(async (places) => {
          const first = requests[places[0]!]!;
          const answers = await read(
            places.map((place) => requests[place]!.key),
            first.moment,
          );
          places.forEach((place, index) => (values[place] = answers[index]!));
        }),
      );
      return values;
    },
    { cacheKeyFn: ({ key, moment }) => `${momentKey(moment)}|${moment.isExplicit}|${keyOf(key)}` },
  );
  return {
    load: (key, moment) => loader.load({ key, moment }),
    loadMany: (keys, moment) => Promise.all(keys.map((key) => loader.load({ key, moment }))),
  };
}

function groupByMoment(requests: readonly { moment: Moment }[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  requests.forEach(({ moment }, place) => {
    const key = `${momentKey(moment)}|${moment.isExplicit}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  });
  return groups;
}

/** Puts rows in the order of the keys; null where a key has none. */
export function inOrderOf<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Puts rows into one list for each key, in the order of the keys and, within, of the rows. */
export function groupedBy<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const lists = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) lists.get(keyOf(row))?.push(row);
  return keys.map((key) => lists.get(key)!);
}
