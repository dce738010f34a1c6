import 'reflect-metadata';
import { ANONYMOUS, type AccessContext, type Caller } from './access';
import { revisionClock, type EditingContext } from './changes';
import { estimateHere, type Estimator, type EstimatorContext } from './comparisons';
import type { Database } from './database';
import { evidenceLoaders, type EvidenceContext } from './evidence';
import type { NodesContext } from './graphql';
import { metricLoaders, type MetricContext } from './metrics';
import { nodesByIdentity } from './nodes-by-identity';
import { organisationLoaders, type OrganisationContext } from './organisations';
import { programmeLoaders, type ProgrammeContext } from './programmes';

/** Everything that resolvers ask for, each of them only for its slice. */
export type Context = EvidenceContext &
  OrganisationContext &
  ProgrammeContext &
  MetricContext &
  NodesContext &
  AccessContext &
  EditingContext &
  EstimatorContext;

/** What only the request says. */
export interface RequestFacts {
  caller?: Caller;
  /** Of the header `idempotency-key`. */
  idempotencyKey?: string | null;
  /** Where effects are estimated; in this process unless said otherwise. */
  estimator?: Estimator;
  /** Says when nobody waits for the answer any more. */
  hasLeft?: AbortSignal;
}

/** Made anew for each operation: loaders hold what was read, and the clock pins the revision it was read at. */
export function createContext(
  database: Database,
  { caller = ANONYMOUS, idempotencyKey = null, estimator = estimateHere, hasLeft }: RequestFacts = {},
): Context {
  return {
    caller,
    idempotencyKey,
    estimator,
    hasLeft,
    database,
    revisionClock: revisionClock(database),
    evidence: evidenceLoaders(database),
    organisations: organisationLoaders(database),
    programmes: programmeLoaders(database),
    metrics: metricLoaders(database),
    nodes: nodesByIdentity(database),
  };
}
