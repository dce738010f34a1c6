import { COMPILATION } from './tables';

/** Evidence that is compiled, corrected and withdrawn together: what comes with Wulfrun, or a region's own. */
export interface EvidenceSet {
  /** `WULFRUN`, `WIGAN`: in capitals. */
  readonly name: string;
  /** The key of the source that stands for the compilation as such. */
  readonly sourceKey: string;
  /** Whether it comes with Wulfrun, which alone changes it then. */
  readonly isBundled: boolean;
}

export const bundledSet: EvidenceSet = { name: 'WULFRUN', sourceKey: COMPILATION, isBundled: true };

const NAME = /^[A-Z0-9]+(-[A-Z0-9]+)*$/;

/** A set of one's own. Null for a name that is none: letters and digits are, in words joined by hyphens. */
export function ownSet(name: string): EvidenceSet | null {
  const inCapitals = name.toUpperCase();
  if (!NAME.test(inCapitals) || inCapitals === bundledSet.name) return null;
  return { name: inCapitals, sourceKey: `EVIDENCE-${inCapitals}`, isBundled: false };
}
