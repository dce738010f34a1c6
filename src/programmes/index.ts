export * from './cohort.entity';
export * from './cohort-member.entity';
export * from './membership';
export * from './participation.entity';
export * from './programme-context';
export * from './programme-loaders';
export * from './programme-node-readers';
export * from './programme.entity';
export * from './resolvers';
export * from './vocabulary';
export { readMemberships, type MembershipScope, type MembershipSpell } from './membership-queries';
export type { ParticipationRow } from './participation-queries';
export { readProgrammesById, readProgrammesBySlug, type ProgrammeRow } from './programme-queries';
export {
  readUnnamedMembers,
  readUnnamedMembersWithin,
  type UnnamedMembers,
  type UnnamedMembersWithin,
} from './unnamed-member-queries';
