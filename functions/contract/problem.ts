import * as z from "zod";
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from "zod-openapi";
import { reasons } from "../problem.ts";
import { order } from "./order.ts";

const flaw = z.object({
  pointer: z.string().meta({ description: "A JSON pointer into the body, or the name of a query field." }),
  detail: z.string(),
});

/** The problem document of RFC 9457, with what Waymark adds. */
const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(flaw).optional().meta({ description: "What is wrong with the input." }),
    allowedIn: z.array(z.string()).optional().meta({ description: "The statuses that would allow it." }),
    current: order.optional().meta({ description: "The order as it is now." }),
  })
  .meta({ id: "Problem" });

/** Every code of a problem document, with its status and title; the gateway has one of its own. */
const problems = { ...reasons, unauthorized: [401, "A valid token is needed"] as const };
export type Code = keyof typeof problems;

const statusOf = (code: Code): number => problems[code][0];
const titleOf = (code: Code): string => problems[code][1];

const retryAfter = z.object({
  "Retry-After": z.string().meta({ description: "Seconds to wait.", header: { id: "RetryAfter" } }),
});
const tooMany = { id: "TooManyRequests", description: "Too many requests.", headers: retryAfter };

/** The answers to what is refused with these codes, by status; each is a component of the document. */
export function refusals(codes: Code[]): ZodOpenApiResponsesObject {
  const byStatus = Map.groupBy(new Set(codes), statusOf);
  const entries = [...byStatus].map(([status, same]) => [status, refusalOf(same)]);
  return Object.fromEntries([...entries, [429, tooMany]]);
}

const made = new Map<string, ZodOpenApiResponseObject>();

/** The document knows a component by its object: the same codes give the same one. */
function refusalOf(codes: Code[]): ZodOpenApiResponseObject {
  const id = codes.map(pascal).join("Or");
  const response = made.get(id) ?? { id, ...describe(codes) };
  made.set(id, response);
  return response;
}

function describe(codes: Code[]): Omit<ZodOpenApiResponseObject, "id"> {
  const schema = z.intersection(problem, z.looseObject({ code: z.enum(codes as [Code]) }));
  return {
    description: `${codes.map(titleOf).join(", or: ")}.`,
    content: { "application/problem+json": { schema } },
    ...(statusOf(codes[0]!) === 503 && { headers: retryAfter }),
  };
}

const pascal = (code: string): string =>
  code.replace(/(^|-)[a-z]/g, (start) => start.replace("-", "").toUpperCase());
