import {
  buildASTSchema,
  isIntrospectionType,
  isSpecifiedScalarType,
  Kind,
  parse,
  printSchema,
  printType,
  type DefinitionNode,
} from 'graphql';
import { createSchema } from '../src/schema';

const HEADING =
  '# Made by `npm run schema` from the resolvers that src/schema.ts lists: change those, never this file.';

/**
 * The schema as it is checked in. Types and their fields are sorted by name, because their order follows from the order in which
 * files happen to be imported. Arguments, input fields and enum values keep the order they are written in, which says something.
 */
export function schemaText(): string {
  const { kind, definitions } = parse(printSchema(createSchema()));
  const schema = buildASTSchema({ kind, definitions: definitions.map(withSortedFields) });
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return `${[HEADING, ...types.map(printType)].join('\n\n')}\n`;
}

function withSortedFields(definition: DefinitionNode): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
    return definition;
  }
  const fields = [...(definition.fields ?? [])].sort((one, other) => (one.name.value < other.name.value ? -1 : 1));
  return { ...definition, fields };
}
