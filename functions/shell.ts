import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type * as z from "zod";
import type { Actor } from "../domain/actor.ts";
import { OrderError } from "../domain/error.ts";
import { understand } from "../domain/flaws.ts";
import type { Moment } from "../domain/time.ts";
import { now } from "../io/clock.ts";
import { bodyIn } from "./body.ts";
import { callerOf } from "./caller.ts";
import { problemOf } from "./problem.ts";

/** What a door gets: who calls and when, and what he said, checked. */
export interface Call<Body, Query> {
  actor: Actor;
  now: Moment;
  params: Record<string, string>;
  header: (name: string) => string | undefined;
  body: Body;
  query: Query;
  /** The body as it came, for signatures. */
  raw: string;
}

/** What a door answers; without a status 200, without a body nothing. */
export interface Reply {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

interface Checks<Body, Query> {
  body?: z.ZodType<Body>;
  query?: z.ZodType<Query>;
  /** Without a token: the door checks by itself who calls. */
  open?: true;
}

type Answer = APIGatewayProxyStructuredResultV2;

/** A handler for an HTTP route: checks the caller and the input, and turns every refusal into a problem document. */
export function door<Body = undefined, Query = undefined>(
  checks: Checks<Body, Query>,
  handle: (call: Call<Body, Query>) => Promise<Reply>,
) {
  const inner = async (event: APIGatewayProxyEventV2): Promise<Answer> =>
    reply(await handle(callOf(checks, event)));
  return middy<APIGatewayProxyEventV2, Answer>().use(problems).handler(inner);
}

const problems: middy.MiddlewareObj<APIGatewayProxyEventV2, Answer> = {
  onError: (request) => {
    request.response = problemOf(request.error ?? null, request.event.requestContext.requestId);
  },
};

function callOf<Body, Query>(checks: Checks<Body, Query>, event: APIGatewayProxyEventV2): Call<Body, Query> {
  const raw = event.isBase64Encoded ? Buffer.from(event.body ?? "", "base64").toString() : (event.body ?? "");
  const header = (name: string) => event.headers[name];
  return {
    actor: checks.open ? { role: "buyer" } : callerOf(event),
    now: now(),
    params: paramsOf(event),
    header,
    body: checks.body ? check(checks.body, bodyIn(raw, header("content-type"))) : (undefined as Body),
    query: checks.query ? check(checks.query, event.queryStringParameters ?? {}) : (undefined as Query),
    raw,
  };
}

/** The names in the path, decoded; one that nothing can have is not found, and never reaches the table. */
function paramsOf({ pathParameters = {} }: APIGatewayProxyEventV2): Record<string, string> {
  const params = pathParameters as Record<string, string>;
  if (Object.values(params).every((name) => /^[^\p{Cc}]{1,128}$/u.test(name))) return params;
  throw new OrderError("not-found", "Nothing has such a name.");
}

/** The value as the schema understands it; refused as `invalid` with every flaw. */
export function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const understood = understand(schema, value);
  if ("data" in understood) return understood.data;
  throw new OrderError("invalid", "Some fields are wrong.", { extra: understood });
}

function reply({ status = 200, body, headers = {} }: Reply): Answer {
  if (body === undefined) return { statusCode: status, headers };
  const typed = { "content-type": "application/json", "cache-control": "no-store", ...headers };
  return { statusCode: status, headers: typed, body: typeof body === "string" ? body : JSON.stringify(body) };
}
