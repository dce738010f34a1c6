import type { Database } from '../database';
import { inOrderOf, momentLoader, type MomentLoader } from '../graphql';
import { readSourcesById, type SourceRow } from './source-queries';

export interface SourceLoaders {
  sourceById: MomentLoader<number, SourceRow | null>;
}

export function sourceLoaders(database: Database): SourceLoaders {
  return {
    sourceById: momentLoader(async (ids, moment) =>
      inOrderOf(ids, await readSourcesById(database, ids, moment), (source) => source.nodeId),
    ),
  };
}
