import { readRecordedAt } from '../changes';
import type { Database } from '../database';
import { type MomentContext, momentLoader, type MomentLoader } from '../graphql';
import { claimLoaders, type ClaimLoaders } from './claim-loaders';
import { conflictLoaders, type ConflictLoaders } from './conflict-loaders';
import { releaseLoaders, type ReleaseLoaders } from './release-loaders';
import { sourceLoaders, type SourceLoaders } from './source-loaders';

/** Made anew for each request: what was loaded for one is never shown to another. */
export interface EvidenceLoaders extends SourceLoaders, ReleaseLoaders, ClaimLoaders, ConflictLoaders {
  /** When a revision was recorded (ISO, UTC), by its number. */
  recordedAt: MomentLoader<number, string>;
}

/** The slice of the context that resolvers of evidence ask for. */
export interface EvidenceContext extends MomentContext {
  database: Database;
  evidence: EvidenceLoaders;
}

export function evidenceLoaders(database: Database): EvidenceLoaders {
  return {
    ...sourceLoaders(database),
    ...releaseLoaders(database),
    ...claimLoaders(database),
    ...conflictLoaders(database),
    recordedAt: momentLoader(async (numbers) => (await readRecordedAt(database, numbers)) as string[]),
  };
}
