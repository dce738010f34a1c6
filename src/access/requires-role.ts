import type { GraphQLField } from 'graphql';
import { Extensions } from 'type-graphql';
import type { Role } from './role';

const EXTENSION = 'requiredRole';

/** Marks a field that needs a role. It is checked for the whole operation, before anything of it runs. */
export function RequiresRole(role: Role): MethodDecorator & PropertyDecorator {
  return Extensions({ [EXTENSION]: role });
}

export function requiredRole(field: GraphQLField<unknown, unknown>): Role | null {
  return (field.extensions[EXTENSION] as Role | undefined) ?? null;
}
