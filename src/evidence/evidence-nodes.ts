import { readRevisionsByNumber } from '../changes';
import type { Database } from '../database';
import { inOrderOf, type NodeReader, type NodeRow } from '../graphql';
import type { Moment } from '../time';
import { readClaimsByKey } from './claim-queries';
import { readConflictsByKey } from './conflict-queries';
import { readPublishedEffectsByKey } from './published-effect-queries';
import { readReleasesByKey } from './release-queries';
import { readSourcesByKey } from './source-queries';

/** How the nodes of this folder are read again by their keys; null for what is unknown, or was not yet published, at the moment. */
export function evidenceNodeReaders({ database }: { database: Database }): Record<string, NodeReader> {
  const reader =
    (read: (database: Database, keys: readonly string[], moment: Moment) => Promise<NodeRow[]>): NodeReader =>
    async (keys, moment) =>
      inOrderOf(keys, await read(database, keys, moment), (row) => row.key);
  return {
    Source: reader(async (...asked) =>
      (await readSourcesByKey(...asked)).filter((source) => source.knowledge !== null),
    ),
    Release: reader(readReleasesByKey),
    Revision: reader((_, keys, moment) => readRevisionsByNumber(database, keys.filter(isNumber).map(Number), moment)),
    Claim: reader(readClaimsByKey),
    Conflict: reader(readConflictsByKey),
    PublishedEffect: reader(readPublishedEffectsByKey),
  };
}

function isNumber(key: string): boolean {
  return /^[1-9]\d{0,8}$/.test(key);
}
