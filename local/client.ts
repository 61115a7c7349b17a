/** An answer of the API: the status, the parsed body and the headers. */
export interface ApiResponse {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the API answers, for people and tests to look at
  body: any;
  headers: Headers;
}

/** What goes along with a request beside its body. */
export interface RequestOptions {
  token?: string;
  key?: string;
  headers?: Record<string, string>;
}

/** Sends requests to one Waymark, wherever it runs. */
export function createClient(url: string) {
  return async (
    method: string,
    path: string,
    body?: unknown,
    { token, key, headers }: RequestOptions = {},
  ): Promise<ApiResponse> => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(key && { "idempotency-key": key }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: parseBody(text), headers: response.headers };
  };
}

export type Client = ReturnType<typeof createClient>;

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Sends like a client, but fails with the problem's own text when the answer is a refusal. */
export function throwingOnError(client: Client): Client {
  return async (method, path, body, extras) => {
    const answer = await client(method, path, body, extras);
    if (answer.status < 400) return answer;
    throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  };
}
