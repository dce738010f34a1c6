import { Kind, parse, visit, type ASTNode } from 'graphql';
import { schemaText } from '../../scripts/schema-text';
import { textOf } from './project';

const checkedIn = textOf('schema/schema.graphql');

const MUST_BE_DESCRIBED: string[] = [
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
];

interface Described {
  kind: string;
  name: { value: string };
  description?: { value: string };
}

/** Everything with a description of its own, by a path such as `Query.practice.odsCode`. */
function describedNodes(): { path: string; description: string }[] {
  const path: string[] = [];
  const found: { path: string; description: string }[] = [];
  visit(parse(checkedIn), {
    enter(node: ASTNode) {
      if (!MUST_BE_DESCRIBED.includes(node.kind)) return;
      const { name, description } = node as Described;
      path.push(name.value);
      found.push({ path: path.join('.'), description: description?.value.trim() ?? '' });
    },
    leave(node: ASTNode) {
      if (MUST_BE_DESCRIBED.includes(node.kind)) path.pop();
    },
  });
  return found;
}

describe('schema/schema.graphql', () => {
  it('is what the code makes: `npm run schema` mends it', () => {
    expect(checkedIn === schemaText()).toBe(true);
  });

  it('describes every type, field, argument, input field and enum value', () => {
    const nodes = describedNodes();
    expect(nodes.length).toBeGreaterThan(500);
    expect(nodes.filter(({ description }) => description === '').map(({ path }) => path)).toEqual([]);
  });

  it('describes each in a sentence of its own, not by its name', () => {
    const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
    const empty = describedNodes().filter(
      ({ path, description }) => letters(description) === letters(path.split('.').at(-1)!),
    );
    expect(empty.map(({ path }) => path)).toEqual([]);
  });
});
