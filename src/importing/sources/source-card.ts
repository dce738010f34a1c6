/** What a reader of figures should know about a publication before trusting them. */
export interface SourceCard {
  readonly kind: string;
  readonly title: string;
  readonly publisher: string;
  /** How often it appears. */
  readonly schedule: string;
  /** How long after the fact it appears. */
  readonly lag: string;
  readonly licence: string;
  /** The sentence that the licence asks for, where it is not the Open Government Licence, which {@link attributionOf} knows. */
  readonly attribution?: string;
  readonly caveats: readonly string[];
  readonly columns: ReadonlyArray<{ readonly name: string; readonly description: string }>;
  /** How the edition is found when the path doesn't name it. */
  readonly editionFrom: string;
}

export const OPEN_GOVERNMENT_LICENCE = 'Open Government Licence v3.0.';

const OPEN_GOVERNMENT_ATTRIBUTION =
  'Contains public sector information licensed under the Open Government Licence v3.0.';

/** The sentence that the licence asks for beside any figure; null where it asks for none, or that is not known. */
export function attributionOf({ licence, attribution }: SourceCard): string | null {
  return attribution ?? (licence.includes(OPEN_GOVERNMENT_LICENCE) ? OPEN_GOVERNMENT_ATTRIBUTION : null);
}
