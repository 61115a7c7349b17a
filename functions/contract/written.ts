import * as z from "zod";
import type { ZodOpenApiOperationObject } from "zod-openapi";
import type { Route } from "../routes.ts";
import { etagHeader, requestHeaders } from "./headers.ts";
import type { Operation } from "./operation.ts";
import { type ProblemCode, refusalResponses } from "./problem.ts";

/** An operation as OpenAPI wants it, with its function and its route for the deployment. */
export function operationObject(route: Route, name: string, operation: Operation): ZodOpenApiOperationObject {
  const { tag, summary, description, body, answer, security } = operation;
  const { status = 200, schema } = answer;
  return {
    operationId: name,
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(security && { security }),
    ...parametersOf(operation),
    ...(body && { requestBody: bodyOf(body) }),
    responses: {
      [status]: {
        description: answer.description,
        content: { "application/json": { schema } },
        ...(answer.etag && { headers: etagHeader }),
      },
      ...refusalResponses(codesOf(operation, !route.open)),
    },
    "x-waymark-function": route.handler,
    "x-waymark-route": `${route.method} ${route.path}`,
  };
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

const bodyOf = (schema: z.ZodType) => ({
  required: !schema.safeParse({}).success,
  content: { "application/json": { schema } },
});

/** What becomes of a body that is no provider's business. */
const inputCodes: ProblemCode[] = ["unsupported-type", "invalid"];

/** The refusals that follow from the shape of an operation, and its own. */
function codesOf(
  { params, query, body, headers: names = [], refusals: own = [] }: Operation,
  withToken: boolean,
): ProblemCode[] {
  const forToken: ProblemCode[] = withToken ? ["unauthorized", "unknown-caller"] : [];
  const forBody: ProblemCode[] = body ? ["malformed", "too-large", ...(withToken ? inputCodes : [])] : [];
  const forNames: ProblemCode[] = params ? ["malformed", "not-found"] : [];
  const forQuery: ProblemCode[] = query ? ["invalid"] : [];
  const forBehalf: ProblemCode[] = names.includes("On-Behalf-Of") ? ["malformed", "not-yours"] : [];
  return [...forToken, ...forBody, ...forNames, ...forQuery, ...forBehalf, ...own, "try-later"];
}
