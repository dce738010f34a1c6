import type { EvidenceContext } from '../evidence';
import type { OrganisationLoaders } from './organisation-loaders';

/** The slice of the context that resolvers of organisations ask for. */
export interface OrganisationContext extends EvidenceContext {
  organisations: OrganisationLoaders;
}
