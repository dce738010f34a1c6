import type { GraphiQLProps } from 'graphiql';
import { GraphQLError, type ExecutionResult } from 'graphql';

type Fetcher = GraphiQLProps['fetcher'];
type Operation = Parameters<Fetcher>[0];

/** How GraphiQL listens: always as an object, although its type also allows three functions. */
interface Observer {
  next(answer: ExecutionResult): void;
  complete(): void;
}

/**
 * Sends an operation to this server, in a form that the Stop button can cancel.
 *
 * GraphiQL can only stop what it can unsubscribe from, so the one answer comes as a stream of length one.
 */
export const fetcher: Fetcher = (operation, options) => ({
  subscribe(listener) {
    const { next, complete } = listener as unknown as Observer;
    const request = new AbortController();
    void answerTo(operation, options?.headers ?? {}, request.signal).then((answer) => {
      if (request.signal.aborted) return;
      next(answer);
      complete();
    });
    return { unsubscribe: () => request.abort() };
  },
});

/** What the server says, or a sentence on why it said nothing that can be read: the answer pane shows either. */
async function answerTo(operation: Operation, headers: Record<string, string>, signal: AbortSignal) {
  const response = await post(operation, headers, signal);
  if (!response) return failure('The server could not be reached.');
  const { status, statusText, body } = response;
  try {
    return JSON.parse(body) as ExecutionResult;
  } catch {
    return failure(`The server answered ${status} ${statusText}, and not in JSON: ${body.slice(0, 200)}`);
  }
}

async function post(operation: Operation, headers: Record<string, string>, signal: AbortSignal) {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json',
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify(withNameOfItsOwn(operation)),
      signal,
    });
    return { status: response.status, statusText: response.statusText, body: await response.text() };
  } catch {
    return null; // refused, cut off, or cancelled: fetch says no more than "failed to fetch"
  }
}

/**
 * The operation without a name that its document does not hold.
 *
 * GraphiQL reads the name a moment after it shows another tab; whoever runs within that moment would send the new
 * document with the old name.
 */
function withNameOfItsOwn(operation: Operation): Operation {
  const isOwn = operation.operationName && new RegExp(`\\b${operation.operationName}\\b`).test(operation.query);
  return isOwn ? operation : { ...operation, operationName: undefined };
}

const failure = (message: string): ExecutionResult => ({ errors: [new GraphQLError(message)] });
