import type { Database } from '../database';
import { groupedBy, inOrderOf, momentLoader, type MomentLoader } from '../graphql';
import { readReleasesById, readReleasesByRevision, type ReleaseRow } from './release-queries';

export interface ReleaseLoaders {
  releaseById: MomentLoader<number, ReleaseRow | null>;
  releasesByRevision: MomentLoader<number, ReleaseRow[]>;
}

export function releaseLoaders(database: Database): ReleaseLoaders {
  return {
    releaseById: momentLoader(async (ids, moment) =>
      inOrderOf(ids, await readReleasesById(database, ids, moment), (release) => release.nodeId),
    ),
    releasesByRevision: momentLoader(async (revisions, moment) =>
      groupedBy(revisions, await readReleasesByRevision(database, revisions, moment), (release) => release.recordedIn),
    ),
  };
}
