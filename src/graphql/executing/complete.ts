import {
  defaultTypeResolver,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { LeftToGraphqlJs } from './left-to-graphql-js';
import type { Plan, PlannedField } from './plan';
import { isPromise, type Run } from './run';

/** From what a resolver returned to what stands in the answer; what is still awaited is put in its place later. */
export type Complete = (run: Run, value: unknown, info: GraphQLResolveInfo) => unknown;

export function completionOf(plan: Plan, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (isNonNullType(type)) return present(completionOf(plan, type.ofType, nodes));
  const complete = ofWhatIsThere(plan, type, nodes);
  return (run, value, info) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    return complete(run, value, info);
  };
}

function present(complete: Complete): Complete {
  return (run, value, info) => {
    const completed = complete(run, value, info);
    if (completed === null) throw new LeftToGraphqlJs();
    return completed;
  };
}

function ofWhatIsThere(plan: Plan, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (isLeafType(type)) return leaf(type);
  if (isListType(type)) return list(completionOf(plan, type.ofType, nodes));
  if (isObjectType(type)) return object(plan, type, nodes);
  if (isAbstractType(type)) return oneOf(plan, type, nodes);
  throw new LeftToGraphqlJs();
}

function leaf(type: GraphQLLeafType): Complete {
  return (_, value) => {
    const serialized: unknown = type.serialize(value);
    if (serialized === null || serialized === undefined) throw new LeftToGraphqlJs();
    return serialized;
  };
}

function list(complete: Complete): Complete {
  return (run, value, info) => {
    if (typeof value !== 'object' || !(Symbol.iterator in value!)) throw new LeftToGraphqlJs();
    const items = Array.isArray(value) ? value : Array.from(value as Iterable<unknown>);
    const completed: unknown[] = [];
    for (let place = 0; place < items.length; place += 1) {
      const item: unknown = items[place];
      completed.push(null);
      // One that fails does not keep the others from being awaited, or else they might fail unheard.
      if (isPromise(item)) run.wait(item, (settled) => (completed[place] = complete(run, settled, info)));
      else run.attempt(() => (completed[place] = complete(run, item, info)));
    }
    return completed;
  };
}

function object(plan: Plan, type: GraphQLObjectType, nodes: readonly FieldNode[]): Complete {
  const fieldsFor = fieldsOf(plan, type, nodes);
  return (run, value, info) => run.answer(fieldsFor(run, value, info), value);
}

type FieldsFor = (run: Run, value: unknown, info: GraphQLResolveInfo) => readonly PlannedField[];

function fieldsOf(plan: Plan, type: GraphQLObjectType, nodes: readonly FieldNode[]): FieldsFor {
  let fields: readonly PlannedField[] | null = null;
  return (run, value, info) => {
    if (type.isTypeOf && type.isTypeOf(value, run.context, info) !== true) throw new LeftToGraphqlJs();
    return (fields ??= plan.below(type, nodes));
  };
}

function oneOf(plan: Plan, type: GraphQLAbstractType, nodes: readonly FieldNode[]): Complete {
  const known = new Map<unknown, FieldsFor>();
  const fieldsOfType = (name: unknown): FieldsFor => {
    let fieldsFor = known.get(name);
    if (fieldsFor === undefined) {
      const found = typeof name === 'string' ? plan.schema.getType(name) : undefined;
      if (!isObjectType(found) || !plan.schema.isSubType(type, found)) throw new LeftToGraphqlJs();
      known.set(name, (fieldsFor = fieldsOf(plan, found, nodes)));
    }
    return fieldsFor;
  };
  const resolveType = type.resolveType ?? defaultTypeResolver;
  return (run, value, info) => {
    const name: unknown = resolveType(value, run.context, info, type);
    if (!isPromise(name)) return run.answer(fieldsOfType(name)(run, value, info), value);
    const answer = {};
    run.wait(name, (settled) => run.answer(fieldsOfType(settled)(run, value, info), value, answer));
    return answer;
  };
}
