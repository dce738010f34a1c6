import { readEdits, readRecordedAt, type EditRow } from '../changes';
import type { Database } from '../database';
import { inOrderOf, type MomentContext, momentLoader, type MomentLoader } from '../graphql';
import { claimLoaders, type ClaimLoaders } from './claim-loaders';
import { conflictLoaders, type ConflictLoaders } from './conflict-loaders';
import { releaseLoaders, type ReleaseLoaders } from './release-loaders';
import { sourceLoaders, type SourceLoaders } from './source-loaders';

/** Made anew for each request: what was loaded for one is never shown to another. */
export interface EvidenceLoaders extends SourceLoaders, ReleaseLoaders, ClaimLoaders, ConflictLoaders {
  /** When a revision was recorded (ISO, UTC), by its number. */
  recordedAt: MomentLoader<number, string>;
  /** What a revision rests on that a mutation made, by its number; null for any other. */
  editByRevision: MomentLoader<number, EditRow | null>;
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
    editByRevision: momentLoader(async (numbers) =>
      inOrderOf(numbers, await readEdits(database, numbers), (edit) => edit.revision),
    ),
  };
}
