import type { Database } from '../database';
import type { MomentContext } from '../graphql';
import { sourceLoaders, type SourceLoaders } from './source-loaders';

/** Made anew for each request: what was loaded for one is never shown to another. */
export interface EvidenceLoaders extends SourceLoaders {}

/** The slice of the context that resolvers of evidence ask for. */
export interface EvidenceContext extends MomentContext {
  database: Database;
  evidence: EvidenceLoaders;
}

export function evidenceLoaders(database: Database): EvidenceLoaders {
  return { ...sourceLoaders(database) };
}
