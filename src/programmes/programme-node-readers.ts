import type { Database } from '../database';
import { inOrderOf, type NodeReader, type NodeRow } from '../graphql';
import type { Moment } from '../time';
import { readCohortsByKey } from './cohort-queries';
import { readParticipationsByKey } from './participation-queries';
import { readProgrammesBySlug } from './programme-queries';

type ReadByKey = (database: Database, keys: readonly string[], moment: Moment) => Promise<NodeRow[]>;

/** How the nodes of this folder are read again by their keys; null for what is unknown, or was not yet published, at the moment. */
export function programmeNodeReaders({ database }: { database: Database }): Record<string, NodeReader> {
  const reader =
    (read: ReadByKey): NodeReader =>
    async (keys, moment) =>
      inOrderOf(keys, await read(database, keys, moment), (row) => row.key);
  return {
    Programme: reader(readProgrammesBySlug),
    Cohort: reader(readCohortsByKey),
    Participation: reader(readParticipationsByKey),
  };
}
