import * as z from "zod";
import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from "zod-openapi";
import type { ProblemCode } from "../../http/problem.ts";
import { functionOf, type Route } from "../../http/routes.ts";
import { refusalResponses } from "./problem.ts";

/** The sections of the contract. */
export const tags = {
  orders: "Orders: placing, reading, listing",
  commands: "What moves an order",
  notes: "Notes beside an order",
  conversation: "What buyers, shops, contractors and support write to each other about an order",
  photos: "Photos of the goods",
  notifications: "E-mails and SMS about orders, and what needs a person",
  feed: "Contractors and their feed of jobs",
  shops: "Shops and their people",
  events: "What happened, as a feed",
  webhooks: "Endpoints of shops, to which the same events are sent, signed",
  inbound: "What payment providers and carriers report",
  links: "The pages of buyers and deliverers, for browsers",
  service: "About the service itself",
};

interface Answer {
  /** Its name among the answers, where several operations have the same one. */
  id?: string;
  status?: 200 | 201;
  description: string;
  schema: z.ZodType;
  etag?: true;
}

/** One operation of the contract: what the route and its schemas do not say by themselves. */
export interface Operation {
  tag: keyof typeof tags;
  summary: string;
  description?: string;
  /** Schemas of the names in the path. */
  params?: Record<string, z.ZodType>;
  query?: z.ZodObject;
  headers?: (keyof typeof requestHeaders)[];
  body?: z.ZodType;
  /** Whether the body is a JSON merge patch, under its own content type or as plain JSON. */
  isPatch?: boolean;
  /** The answer when all is well; with `etag` it carries the version of what it shows. */
  answer: Answer;
  /** Refusals beyond those that follow from a token, a body, a query or a name in the path. */
  refusals?: ProblemCode[];
  security?: Record<string, string[]>[];
}

/** Names one attempt. */
export const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/)
  .meta({
    description: "Names this attempt: the same key with the same body is answered as before, and done once.",
    examples: ["checkout-1042"],
  });

/** The request headers of the contract. */
export const requestHeaders = {
  "Idempotency-Key": idempotencyKey.optional().meta({ param: { id: "IdempotencyKey" } }),
  "If-Match": z
    .string()
    .optional()
    .meta({
      description: "The ETag of what the caller has seen; another version is refused with 412.",
      examples: ['"3"'],
      param: { id: "IfMatch" },
    }),
  "On-Behalf-Of": z
    .literal("buyer")
    .optional()
    .meta({ description: "A storefront acts for the buyer of its own order.", param: { id: "OnBehalfOf" } }),
  "Required-Idempotency-Key": idempotencyKey,
};

/** The version of an order or of a shop's settings, to be sent back as If-Match. */
export const etagHeader = z.object({
  ETag: z
    .string()
    .meta({ description: "The version of what is shown.", examples: ['"3"'], header: { id: "ETag" } }),
});

/** An operation as OpenAPI wants it, with its function and its route for the deployment. */
export function operationObject(route: Route, name: string, operation: Operation): ZodOpenApiOperationObject {
  const { tag, summary, description, answer, security } = operation;
  return {
    operationId: name,
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(security && { security }),
    ...parametersOf(operation),
    ...bodyOf(operation),
    responses: {
      [answer.status ?? 200]: responseOf(answer),
      ...refusalResponses(codesOf(operation, !route.open)),
    },
    "x-waymark-function": functionOf(route),
    "x-waymark-handler": route.handler,
    "x-waymark-route": `${route.method} ${route.path}`,
  };
}

const sharedAnswers = new Map<string, ZodOpenApiResponseObject>();

/** The document knows a component by its object: the same id gives the same one. */
function responseOf({ id, description, schema, etag }: Answer): ZodOpenApiResponseObject {
  const response = {
    ...{ description, content: { "application/json": { schema } } },
    ...(etag && { headers: etagHeader }),
  };
  if (!id) return response;
  const shared = sharedAnswers.get(id) ?? { id, ...response };
  sharedAnswers.set(id, shared);
  return shared;
}

function parametersOf({ params, query, headers: names = [] }: Operation) {
  const header = Object.fromEntries(
    names.map((name) => [name.replace("Required-", ""), requestHeaders[name]]),
  );
  return {
    requestParams: {
      ...(params && { path: z.object(params) }),
      ...(query && { query }),
      ...(names.length > 0 && { header: z.object(header) }),
    },
  };
}

function bodyOf({ body: schema, isPatch = false }: Operation) {
  if (!schema) return {};
  const content = {
    ...(isPatch && { "application/merge-patch+json": { schema } }),
    "application/json": { schema },
  };
  return { requestBody: { required: isPatch || !schema.safeParse({}).success, content } };
}

/** What becomes of a body that is no provider's business. */
const inputCodes: ProblemCode[] = ["unsupported-media-type", "validation-failed"];

/** The refusals that follow from the shape of an operation, and its own. */
function codesOf(
  { params, query, body, headers: names = [], refusals: own = [] }: Operation,
  withToken: boolean,
): ProblemCode[] {
  const forToken: ProblemCode[] = withToken ? ["unauthenticated"] : [];
  const forBody: ProblemCode[] = body
    ? ["malformed", "payload-too-large", ...(withToken ? inputCodes : [])]
    : [];
  const forNames: ProblemCode[] = params ? ["malformed", "not-found"] : [];
  const forQuery: ProblemCode[] = query ? ["validation-failed"] : [];
  const forBehalf: ProblemCode[] = names.includes("On-Behalf-Of") ? ["malformed", "forbidden"] : [];
  return [
    ...forToken,
    ...forBody,
    ...forNames,
    ...forQuery,
    ...forBehalf,
    ...own,
    "rate-limited",
    "internal",
    "unavailable",
  ];
}
