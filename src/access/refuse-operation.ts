import {
  isAbstractType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { ApiError } from '../graphql';
import type { Caller } from './caller';
import { requiredRole } from './requires-role';
import { mayActAs, type Role } from './role';

/**
 * Refuses an operation that asks for a field which the caller's role does not reach, before anything of it runs: under whatever
 * alias, in whatever fragment, by way of whatever interface.
 *
 * @throws {ApiError} `UNAUTHENTICATED` where nobody said who asks, else `FORBIDDEN`
 */
export function refuseOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  caller: Caller,
): void {
  for (const { place, needed } of guardedFields(schema, document, operation)) {
    if (!mayActAs(caller.role, needed)) throw refusal(place, needed, caller);
  }
}

interface GuardedField {
  place: string;
  needed: Role;
}

/** By schema and operation: the same text is the same operation, which is looked through once. */
const guardedIn = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, readonly GuardedField[]>>();

/** The fields of the operation that need a role. */
function guardedFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly GuardedField[] {
  const ofSchema = guardedIn.get(schema) ?? new WeakMap<OperationDefinitionNode, readonly GuardedField[]>();
  guardedIn.set(schema, ofSchema);
  const known = ofSchema.get(operation);
  if (known !== undefined) return known;
  const guarded = fieldsOf(schema, document, operation).flatMap(({ place, field }) => {
    const needed = requiredRole(field);
    return needed === null ? [] : [{ place, needed }];
  });
  ofSchema.set(operation, guarded);
  return guarded;
}

/** @throws {ApiError} the same, where a resolver is reached in another way than by an operation of the server */
export function requireRole(caller: Caller, needed: Role, place: string): void {
  if (!mayActAs(caller.role, needed)) throw refusal(place, needed, caller);
}

function refusal(place: string, needed: Role, { credential, role }: Caller): ApiError {
  const needs = `${place} needs the role ${needed.toLowerCase()}`;
  return credential === null
    ? new ApiError('UNAUTHENTICATED', `${needs}: send a token in the header authorization, as "Bearer …"`)
    : new ApiError(
        'FORBIDDEN',
        `${needs}, and yours is ${role.toLowerCase()}: ask whoever runs this server for a token`,
      );
}

interface FieldAsked {
  /** `Revision.credential` */
  place: string;
  field: GraphQLField<unknown, unknown>;
}

/** Every field that the operation names, itself or in its fragments; of an interface also those of the types behind it. */
function fieldsOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): FieldAsked[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);
  }
  const asked: FieldAsked[] = [];
  const visited = new Set<string>();
  const waiting: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const types = new TypeInfo(schema);
    visit(
      part,
      visitWithTypeInfo(types, {
        Field({ name }) {
          const parent = types.getParentType();
          if (parent == null || !('getFields' in parent)) return;
          const possible = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [];
          for (const type of [parent, ...possible]) {
            const field = type.getFields()[name.value];
            if (field !== undefined) asked.push({ place: `${type.name}.${name.value}`, field });
          }
        },
        FragmentSpread({ name: { value: name } }) {
          const fragment = fragments.get(name);
          if (fragment === undefined || visited.has(name)) return;
          visited.add(name);
          waiting.push(fragment);
        },
      }),
    );
  }
  return asked;
}
