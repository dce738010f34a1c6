import type { Correction } from './correction';
import { ofClaims } from './of-claims';
import { ofEffects } from './of-effects';
import { ofPractices } from './of-practices';

export type { ChangedRow } from './correction';

/** Changes to the evidence which between them move the answer to every question. */
export const corrections: readonly Correction[] = [...ofPractices, ...ofClaims, ...ofEffects];
