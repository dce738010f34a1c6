import { revisionClock } from './changes';
import type { Database } from './database';
import { evidenceLoaders, type EvidenceContext } from './evidence';
import type { NodesContext } from './graphql';
import { metricLoaders, type MetricContext } from './metrics';
import { nodesByIdentity } from './nodes-by-identity';
import { organisationLoaders, type OrganisationContext } from './organisations';
import { programmeLoaders, type ProgrammeContext } from './programmes';

/** Everything that resolvers ask for, each of them only for its slice. */
export type Context = EvidenceContext & OrganisationContext & ProgrammeContext & MetricContext & NodesContext;

/** Made anew for each operation: loaders hold what was read, and the clock pins the revision it was read at. */
export function createContext(database: Database): Context {
  return {
    database,
    revisionClock: revisionClock(database),
    evidence: evidenceLoaders(database),
    organisations: organisationLoaders(database),
    programmes: programmeLoaders(database),
    metrics: metricLoaders(database),
    nodes: nodesByIdentity(database),
  };
}
