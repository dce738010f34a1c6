export interface AnswerError {
  message: string;
  path?: (string | number)[];
  locations?: { line: number; column: number }[];
  extensions: { code: string; requestId?: string } & Record<string, unknown>;
}

export interface HttpAnswer {
  status: number;
  headers: Headers;
  /** The body as it came. */
  text: string;
  // Tests read what they asked for; a wrong path fails there.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data?: any;
  errors?: AnswerError[];
  extensions?: Record<string, unknown>;
}

/** One document as one POST. */
export async function askOverHttp(
  url: string,
  query: string,
  variables?: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<HttpAnswer> {
  return send(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
}

/** Any request; its answer must be JSON. */
export async function send(url: string, request: RequestInit): Promise<HttpAnswer> {
  const response = await fetch(url, request);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, ...JSON.parse(text) };
}

/** The codes of an answer's errors. */
export function codesOf({ errors = [] }: HttpAnswer): string[] {
  return errors.map(({ extensions }) => extensions.code);
}
