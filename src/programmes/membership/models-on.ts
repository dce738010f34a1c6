import type { Certainty, Day } from '../../time';
import { isMemberOn, type Membership } from './membership';

/** The models, the leading one first: the order of precedence where one must be named. */
export const MODELS_IN_ORDER = [
  'TRUST_LED_INTEGRATION',
  'PRIMARY_CARE_HOME',
  'SUPER_PARTNERSHIP',
  'MULTI_SITE_PRACTICE',
  'FEDERATION',
  'PRIMARY_CARE_NETWORK',
] as const;

/** The models that a practice belongs to on a day, the leading one first; empty where none is known. */
export function modelsOn(
  memberships: readonly Membership<{ model: string }>[],
  day: Day,
  certainty: Certainty,
): (typeof MODELS_IN_ORDER)[number][] {
  const models = new Set(
    memberships.filter((membership) => isMemberOn(membership, day, certainty)).map(({ statement }) => statement.model),
  );
  return MODELS_IN_ORDER.filter((model) => models.has(model));
}
