import { registerEnumType } from 'type-graphql';

/** Each may do what those before it may. */
export enum Role {
  READER = 'READER',
  EDITOR = 'EDITOR',
  PUBLISHER = 'PUBLISHER',
  ADMIN = 'ADMIN',
}
registerEnumType(Role, {
  name: 'Role',
  description: 'What somebody may do: each role also what those before it may.',
  valuesConfig: {
    READER: { description: 'Ask every question but those about who has access.' },
    EDITOR: { description: 'Register sources; record claims; record and correct participations.' },
    PUBLISHER: { description: 'Define outcome metrics; record and retract observations.' },
    ADMIN: { description: 'See by which credential a revision was made.' },
  },
});

const ASCENDING = Object.values(Role);

export function mayActAs(role: Role, needed: Role): boolean {
  return ASCENDING.indexOf(role) >= ASCENDING.indexOf(needed);
}

/** The role of this name in any case; null where there is none. */
export function roleNamed(name: string): Role | null {
  return ASCENDING.find((role) => role === name.toUpperCase()) ?? null;
}

/** The highest of them; null of none. */
export function highestRole(roles: readonly Role[]): Role | null {
  return ASCENDING.findLast((role) => roles.includes(role)) ?? null;
}
