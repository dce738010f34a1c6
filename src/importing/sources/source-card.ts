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
  readonly caveats: readonly string[];
  readonly columns: ReadonlyArray<{ readonly name: string; readonly description: string }>;
  /** How the edition is found when the path doesn't name it. */
  readonly editionFrom: string;
}

export const OPEN_GOVERNMENT_LICENCE =
  'Open Government Licence v3.0. Contains public sector information licensed under the Open Government Licence v3.0.';
