import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { completionOf, type Complete } from './complete';
import { LeftToGraphqlJs } from './left-to-graphql-js';

/** One field of one type, as one place of a document selects it. */
export interface PlannedField {
  /** Its name in the answer. */
  key: string;
  /** The answer of `__typename`; null for any other field. */
  typeName: string | null;
  field: GraphQLField<unknown, unknown>;
  parentType: GraphQLObjectType;
  nodes: readonly FieldNode[];
  /** Of this field among all of the plan. */
  place: number;
  complete: Complete;
}

type Variables = Readonly<Record<string, unknown>>;

/**
 * Which fields each place of an operation selects, worked out once for each type that is met there and not for each row. It grows
 * as rows are met, so that a document which selects a great deal of nothing costs nothing.
 */
export class Plan {
  /** How many fields are planned so far. */
  size = 0;
  readonly fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  #root: readonly PlannedField[] | null = null;

  /** @param variables  of the one request that it is for, where directives leave fields out by them */
  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly operation: OperationDefinitionNode,
    private readonly variables: Variables,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments[definition.name.value] = definition;
    }
  }

  root(): readonly PlannedField[] {
    const type = this.schema.getQueryType()!;
    this.#root ??= this.#plan(
      type,
      collectFields(this.schema, this.fragments, this.variables, type, this.operation.selectionSet),
    );
    return this.#root;
  }

  below(type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly PlannedField[] {
    return this.#plan(type, collectSubfields(this.schema, this.fragments, this.variables, type, nodes));
  }

  #plan(type: GraphQLObjectType, selected: ReadonlyMap<string, readonly FieldNode[]>): readonly PlannedField[] {
    const fields = type.getFields();
    return [...selected].map(([key, nodes]) => {
      const name = nodes[0]!.name.value;
      const field = fields[name];
      const isTypeName = name === '__typename';
      // An object literal takes `__proto__` for something else, and the schema itself is seldom asked for.
      if (key === '__proto__' || (field === undefined && !isTypeName)) throw new LeftToGraphqlJs();
      return {
        key,
        typeName: isTypeName ? type.name : null,
        field: field!,
        parentType: type,
        nodes,
        place: this.size++,
        complete: isTypeName ? (_, value) => value : completionOf(this, field!.type, nodes),
      };
    });
  }
}
