import type { OrganisationRow, OrganisationTypeName } from '../organisations';
import type { Certainty, Day } from '../time';
import { isKnownIndependent, isMemberOn, modelsOn } from './membership';
import type { LedMembership } from './membership-queries';
import type { SurroundingsRow } from './surroundings-queries';

const LED_BY_TRUST = ['TRUST_LED_INTEGRATION'];
const LED_BY_FEDERATION = ['FEDERATION', 'PRIMARY_CARE_HOME'];
const NETWORK = ['PRIMARY_CARE_NETWORK'];

/** The trust that certainly ran the practice on the day. */
export function trustOn(memberships: readonly LedMembership[], day: Day): OrganisationRow | null {
  return leadOn(memberships, LED_BY_TRUST, 'Trust', day);
}

/** The federation that the practice certainly belonged to on the day, itself or by its primary care home. */
export function federationOn(memberships: readonly LedMembership[], day: Day): OrganisationRow | null {
  return leadOn(memberships, LED_BY_FEDERATION, 'Federation', day);
}

/** The primary care network that the practice certainly belonged to on the day. */
export function networkOn(memberships: readonly LedMembership[], day: Day): OrganisationRow | null {
  return leadOn(memberships, NETWORK, 'Federation', day);
}

/** Of several, the one joined last. */
function leadOn(
  memberships: readonly LedMembership[],
  models: readonly string[],
  kind: OrganisationTypeName,
  day: Day,
): OrganisationRow | null {
  const certain = memberships.filter(
    (membership) =>
      models.includes(membership.statement.model) &&
      membership.lead?.typeName === kind &&
      isMemberOn(membership, day, 'CERTAIN'),
  );
  return certain.at(-1)?.lead ?? null;
}

/**
 * The leading model of a practice on a day; null where nobody knows. It is `INDEPENDENT` only where the record supports that
 * it was in nothing, which costs a look at its surroundings.
 */
export async function modelOn(
  memberships: readonly LedMembership[],
  surroundings: () => Promise<SurroundingsRow>,
  day: Day,
  certainty: Certainty,
): Promise<string | null> {
  const [leading] = modelsOn(memberships, day, certainty);
  if (leading !== undefined) return leading;
  const mayBeMember = modelsOn(memberships, day, 'POSSIBLE').length > 0;
  if (mayBeMember) return null;
  return isKnownIndependent({ mayBeMember, ...(await surroundings()) }, day) ? 'INDEPENDENT' : null;
}
