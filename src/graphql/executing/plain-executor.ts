import {
  getVariableValues,
  OperationTypeNode,
  visit,
  BREAK,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { Plan } from './plan';
import { Run } from './run';

/** Plans of larger documents are made anew each time. */
const MOST_FIELDS_KEPT = 2_000;

export interface PlainRequest {
  document: DocumentNode;
  /** Undefined where the document has none of the name that was asked for. */
  operation: OperationDefinitionNode | undefined;
  variables: Readonly<Record<string, unknown>>;
  context: unknown;
}

export type PlainExecutor = (request: PlainRequest) => Promise<Record<string, unknown> | null>;

interface Known {
  isLeft: boolean;
  hasDirectives: boolean;
  plan: Plan | null;
}

/**
 * Answers queries that go well, as graphql-js would and in less time: what fields a place selects, and with which arguments, is
 * worked out once for all rows. Null leaves the document to graphql-js: mutations, fields named in `slowFields`, questions about the
 * schema, and whatever meets an error, which it then meets again and words as the specification wants.
 *
 * @param slowFields  whose failures may take so long that nobody should wait for them twice
 */
export function plainExecutor(schema: GraphQLSchema, slowFields: readonly string[] = []): PlainExecutor {
  // Forgotten with the parsed document, whose number Apollo limits.
  const known = new WeakMap<OperationDefinitionNode, Known>();
  return async ({ document, operation, variables, context }) => {
    if (operation?.operation !== OperationTypeNode.QUERY) return null;
    const about = known.get(operation) ?? lookThrough(document, slowFields);
    known.set(operation, about);
    if (about.isLeft) return null;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (coerced === undefined) return null;
    const plan = about.plan ?? new Plan(schema, document, operation, coerced);
    const answer = await new Run(plan, coerced, context).whole();
    about.plan = about.hasDirectives || plan.size > MOST_FIELDS_KEPT ? null : plan;
    return answer;
  };
}

function lookThrough(document: DocumentNode, slowFields: readonly string[]): Known {
  const about: Known = { isLeft: false, hasDirectives: false, plan: null };
  visit(document, {
    Directive: () => {
      about.hasDirectives = true;
    },
    Field: ({ name: { value: name } }) => {
      if (!slowFields.includes(name) && name !== '__schema' && name !== '__type') return undefined;
      about.isLeft = true;
      return BREAK;
    },
  });
  return about;
}
