import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type * as z from "zod";
import type { Actor } from "../../domain/actor.ts";
import { inputError, OrderError } from "../../domain/error.ts";
import type { Moment } from "../../domain/time/time.ts";
import { validate } from "../../domain/validation.ts";
import { now } from "../../io/runtime/clock.ts";
import { jsonBodyOf } from "./body.ts";
import { callerOf } from "./caller.ts";
import { problemOf } from "./problem.ts";

/** What a handler gets: who calls and when, and what they sent, checked. */
export interface HandlerInput<Body, Query> {
  actor: Actor;
  now: Moment;
  params: Record<string, string>;
  header: (name: string) => string | undefined;
  body: Body;
  query: Query;
  /** The body as it came, for signatures. */
  raw: string;
}

/** What a handler answers; without a status 200, without a body nothing. */
export interface HandlerReply {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** The body is a text of bytes. */
  isBase64Encoded?: true;
}

interface InputChecks<Body, Query> {
  body?: z.ZodType<Body>;
  /** The body is a merge patch, in which null takes a field away. */
  isPatch?: true;
  query?: z.ZodType<Query>;
  /** Without a token: the handler checks by itself who calls. */
  open?: true;
}

type LambdaResponse = APIGatewayProxyStructuredResultV2;

/** A handler for an HTTP route: checks the caller and the input, and turns every refusal into a problem document. */
export function httpHandler<Body = undefined, Query = undefined>(
  checks: InputChecks<Body, Query>,
  handle: (call: HandlerInput<Body, Query>) => Promise<HandlerReply>,
) {
  const inner = async (event: APIGatewayProxyEventV2): Promise<LambdaResponse> =>
    responseOf(await handle(inputOf(checks, event)));
  return middy<APIGatewayProxyEventV2, LambdaResponse>().use(problemMiddleware).handler(inner);
}

const problemMiddleware: middy.MiddlewareObj<APIGatewayProxyEventV2, LambdaResponse> = {
  onError: (request) => {
    request.response = problemOf(request.error ?? null, request.event.requestContext.requestId);
  },
};

function inputOf<Body, Query>(
  checks: InputChecks<Body, Query>,
  event: APIGatewayProxyEventV2,
): HandlerInput<Body, Query> {
  const raw = event.isBase64Encoded ? Buffer.from(event.body ?? "", "base64").toString() : (event.body ?? "");
  const header = (name: string) => event.headers[name];
  return {
    actor: checks.open ? { role: "buyer" } : callerOf(event),
    now: now(),
    params: paramsOf(event),
    header,
    body: checks.body
      ? parseInput(checks.body, jsonBodyOf(raw, header("content-type")), checks.isPatch && "kept")
      : (undefined as Body),
    query: checks.query ? parseInput(checks.query, event.queryStringParameters ?? {}) : (undefined as Query),
    raw,
  };
}

/** The names in the path, decoded; one that nothing can have is not found, and never reaches the table. */
function paramsOf({ pathParameters = {} }: APIGatewayProxyEventV2): Record<string, string> {
  const params = pathParameters as Record<string, string>;
  if (Object.values(params).every((name) => /^[^\p{Cc}]{1,128}$/u.test(name))) return params;
  throw new OrderError(
    "not-found",
    "There is no such item: a name in the path has characters that no id has.",
  );
}

/** The value as the schema understands it; refused as `validation-failed` with every error. */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown, nulls?: "kept"): T {
  const result = validate(schema, value, nulls);
  if ("data" in result) return result.data;
  throw inputError(result.errors);
}

function responseOf({ status = 200, body, headers = {}, isBase64Encoded }: HandlerReply): LambdaResponse {
  if (body === undefined) return { statusCode: status, headers };
  const typed = { "content-type": "application/json", "cache-control": "no-store", ...headers };
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { statusCode: status, headers: typed, body: text, ...(isBase64Encoded && { isBase64Encoded }) };
}
