import { highestRole, Role, roleNamed } from '../role';

/** The highest role that a claim names; whoever is known to the provider and has none may read. */
export function roleOfClaims(claims: object, roleClaim: string): Role {
  const value = claimAt(claims, roleClaim);
  const names = Array.isArray(value) ? value : [value];
  const roles = names.flatMap((name) => (typeof name === 'string' ? (roleNamed(name) ?? []) : []));
  return highestRole(roles) ?? Role.READER;
}

/** A claim by its own name, dots and all (names of claims are often addresses), or else by a path into objects. */
function claimAt(claims: object, path: string): unknown {
  if (Object.hasOwn(claims, path)) return (claims as Record<string, unknown>)[path];
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, name)
          ? (value as Record<string, unknown>)[name]
          : undefined,
      claims,
    );
}
