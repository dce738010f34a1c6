import type { OrganisationContext } from '../organisations';
import type { ProgrammeLoaders } from './programme-loaders';

/** The slice of the context that resolvers of programmes ask for. */
export interface ProgrammeContext extends OrganisationContext {
  programmes: ProgrammeLoaders;
}
