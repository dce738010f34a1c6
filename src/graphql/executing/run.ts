import { getArgumentValues, type GraphQLResolveInfo } from 'graphql';
import { LeftToGraphqlJs } from './left-to-graphql-js';
import type { Plan, PlannedField } from './plan';

type Answer = Record<string, unknown>;

/** What a field is called with: the same for every row of one request. */
interface Call {
  args: Record<string, unknown>;
  info: GraphQLResolveInfo;
}

/** One request on its way through a plan. Whatever goes wrong ends it: graphql-js knows how to say so. */
export class Run {
  readonly #calls: Call[] = [];
  #awaited = 0;
  #hasFailed = false;
  #finish: ((hasAnswer: boolean) => void) | null = null;

  constructor(
    private readonly plan: Plan,
    private readonly variables: Record<string, unknown>,
    readonly context: unknown,
  ) {}

  /** The answer of the whole operation; null where anything at all went wrong. */
  async whole(): Promise<Answer | null> {
    try {
      const answer = this.answer(this.plan.root(), undefined);
      if (this.#awaited === 0) return this.#hasFailed ? null : answer;
      if (this.#hasFailed) return null;
      const hasAnswer = await new Promise<boolean>((resolve) => {
        this.#finish = resolve;
      });
      return hasAnswer ? answer : null;
    } catch {
      this.#hasFailed = true;
      return null;
    }
  }

  /** Writes the answer for one row; what is awaited has its key at once, because their order is that of the document. */
  answer(fields: readonly PlannedField[], row: unknown, answer: Answer = {}): Answer {
    for (const planned of fields) {
      if (planned.typeName !== null) {
        answer[planned.key] = planned.typeName;
        continue;
      }
      const call = (this.#calls[planned.place] ??= this.#call(planned));
      const value = this.#resolve(planned, row, call);
      if (isPromise(value)) {
        answer[planned.key] = null;
        this.wait(value, (settled) => (answer[planned.key] = planned.complete(this, settled, call.info)));
      } else {
        answer[planned.key] = planned.complete(this, value, call.info);
      }
    }
    return answer;
  }

  wait(promise: PromiseLike<unknown>, then: (settled: unknown) => void): void {
    this.#awaited += 1;
    promise.then(
      (settled) => {
        this.attempt(() => then(settled));
        this.#awaited -= 1;
        if (this.#awaited === 0) this.#finish?.(!this.#hasFailed);
      },
      () => this.#fail(),
    );
  }

  attempt(step: () => void): void {
    if (this.#hasFailed) return;
    try {
      step();
    } catch {
      this.#fail();
    }
  }

  #fail(): void {
    this.#hasFailed = true;
    this.#finish?.(false);
  }

  #resolve({ field }: PlannedField, row: unknown, { args, info }: Call): unknown {
    if (field.resolve) return field.resolve(row, args, this.context, info);
    if (typeof row !== 'object' || row === null) throw new LeftToGraphqlJs();
    const value = (row as Answer)[field.name];
    return typeof value === 'function' ? value.call(row, args, this.context, info) : value;
  }

  #call({ field, nodes, parentType }: PlannedField): Call {
    const { schema, fragments, operation } = this.plan;
    return {
      args: getArgumentValues(field, nodes[0]!, this.variables),
      info: {
        fieldName: field.name,
        fieldNodes: nodes,
        returnType: field.type,
        parentType,
        schema,
        fragments,
        operation,
        rootValue: undefined,
        variableValues: this.variables,
        // Differs from row to row, and nobody asks for it.
        get path(): never {
          throw new LeftToGraphqlJs();
        },
      },
    };
  }
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | null | undefined)?.then === 'function';
}
