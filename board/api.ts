import type { components, paths } from "../docs/openapi.d.ts";
import { accessToken } from "./session.ts";

/** The schemas of the contract, by name. */
export type Schemas = components["schemas"];

/** What the API refused: the `code` decides what is said, `requestId` is for support. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  /** Seconds after which the same may be asked again. */
  readonly retryAfter: number | undefined;
  /** The whole problem document, such as with `errors` or `current`. */
  // biome-ignore lint/suspicious/noExplicitAny: each code brings fields of its own
  readonly document: Record<string, any>;

  // biome-ignore lint/suspicious/noExplicitAny: each code brings fields of its own
  constructor(response: Response, document: Record<string, any>) {
    super(document.detail ?? document.title ?? response.statusText);
    this.status = response.status;
    // The gateway itself answers without a document.
    this.code = document.code ?? (response.status === 429 ? "rate-limited" : "internal");
    this.requestId = document.requestId ?? response.headers.get("apigw-requestid") ?? undefined;
    this.retryAfter = Number(response.headers.get("retry-after")) || undefined;
    this.document = document;
  }
}

/** The API was not reached: there is no connection, or nobody there. */
export class Unreachable extends Error {}

/** What goes along with a request. */
export interface Extras {
  query?: Record<string, string | number | boolean | readonly string[] | undefined>;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** An answer that is no refusal. */
export interface Reply<Body> {
  status: number;
  body: Body;
  etag: string | undefined;
}

/** The server's clock minus this device's, as of the last answer. */
let clockOffset = 0;

/** The time by the server's clock, in milliseconds: deadlines are counted by it. */
export const serverNow = (): number => Date.now() + clockOffset;

/** Sends a request with the token, once more with a new one when it is refused; fails with a `Problem`, `Unreachable` or `SignedOut`. */
export async function send<Body = unknown>(
  method: string,
  path: string,
  extras: Extras = {},
): Promise<Reply<Body>> {
  const token = await accessToken();
  const first = await attempt(method, path, token, extras);
  const isExpired = first.status === 401;
  const response = isExpired ? await attempt(method, path, await accessToken(token), extras) : first;
  return replyOf<Body>(response);
}

async function attempt(
  method: string,
  path: string,
  token: string,
  { query, body, headers, signal }: Extras,
): Promise<Response> {
  try {
    const response = await fetch(path + queryText(query), {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        "accept-language": document.documentElement.lang,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    const date = Date.parse(response.headers.get("date") ?? "");
    if (!Number.isNaN(date)) clockOffset = date - Date.now();
    return response;
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Unreachable("The API was not reached.", { cause });
  }
}

function queryText(query: Extras["query"] = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((each) => [name, String(each)]),
  );
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : "";
}

async function replyOf<Body>(response: Response): Promise<Reply<Body>> {
  const text = await response.text();
  const body = text && isJson(response) ? JSON.parse(text) : undefined;
  if (!response.ok) throw new Problem(response, body ?? {});
  return { status: response.status, body, etag: response.headers.get("etag") ?? undefined };
}

const isJson = ({ headers }: Response): boolean => /\bjson\b/.test(headers.get("content-type") ?? "");

type Methods = "get" | "post" | "put" | "patch" | "delete";
type OperationOf<P extends keyof paths, M extends Methods> = paths[P][M];
type MethodOf<P extends keyof paths> = {
  [M in Methods]: paths[P][M] extends { responses: unknown } ? Uppercase<M> : never;
}[Methods];
type AnswerOf<O> = O extends { responses: { 200: { content: { "application/json": infer Body } } } }
  ? Body
  : O extends { responses: { 201: { content: { "application/json": infer Body } } } }
    ? Body
    : undefined;
type ParamsOf<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamsOf<Rest>
  : never;
type BodyOf<O> = O extends { requestBody?: { content: { "application/json": infer Body } } }
  ? Body
  : undefined;

/** What goes along with a request to a path of the contract: its names, and a body of its schema. */
export type CallExtras<P extends keyof paths, M extends string> = Omit<Extras, "body"> & {
  body?: BodyOf<OperationOf<P, Lowercase<M> & Methods>>;
} & (ParamsOf<P> extends never ? object : { params: Record<ParamsOf<P>, string> });

/** Calls an operation of the contract: `call("GET", "/v1/orders/{id}", { params: { id } })`. */
export function call<P extends keyof paths, M extends MethodOf<P>>(
  method: M,
  path: P,
  ...[extras]: ParamsOf<P> extends never ? [CallExtras<P, M>?] : [CallExtras<P, M>]
): Promise<Reply<AnswerOf<OperationOf<P, Lowercase<M> & Methods>>>> {
  const { params = {}, ...rest } = (extras ?? {}) as Extras & { params?: Record<string, string> };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  return send(method, filled, rest);
}
