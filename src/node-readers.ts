import type { Database } from './database';
import { evidenceNodeReaders } from './evidence';
import type { NodeReader } from './graphql';
import { metricNodeReaders } from './metrics';
import { organisationNodeReaders } from './organisations';
import { programmeNodeReaders } from './programmes';

export type NodeReaders = ReadonlyMap<string, NodeReader>;

/** For each GraphQL type that is a node, how its rows are read by key. */
export function nodeReaders(database: Database): NodeReaders {
  const readers: Record<string, NodeReader> = {
    ...evidenceNodeReaders({ database }),
    ...organisationNodeReaders({ database }),
    ...programmeNodeReaders({ database }),
    ...metricNodeReaders(database),
  };
  return new Map(Object.entries(readers));
}
