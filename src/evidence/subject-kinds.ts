import type { NodeKind } from '../changes';

const ORGANISATIONS = {
  Trust: 'ORGANISATION',
  Practice: 'ORGANISATION',
  Federation: 'ORGANISATION',
  Commissioner: 'ORGANISATION',
  OtherOrganisation: 'ORGANISATION',
} as const;

/** What a claim may be about, by GraphQL type. */
export const SUBJECT_KINDS: Record<string, NodeKind> = {
  Programme: 'PROGRAMME',
  Cohort: 'COHORT',
  Person: 'PERSON',
  Source: 'SOURCE',
  ...ORGANISATIONS,
};

/** Who may say something. */
export const SPEAKER_KINDS: Record<string, NodeKind> = { Person: 'PERSON', ...ORGANISATIONS };
