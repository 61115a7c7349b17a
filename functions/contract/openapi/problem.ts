import * as z from "zod";
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from "zod-openapi";
import { type ProblemCode, problemTypes } from "../../http/problem.ts";
import { orderSchema, refusalKey } from "./order.ts";
import { statusSchema } from "./status.ts";

const fieldError = z.object({
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
    code: z.enum(Object.keys(problemTypes) as [ProblemCode]),
    requestId: z.string(),
    errors: z.array(fieldError).optional().meta({ description: "What is wrong with the input." }),
    order: z.string().optional().meta({ description: "The order that has the reference." }),
    allowedIn: z.array(statusSchema).optional().meta({ description: "The statuses that would allow it." }),
    why: refusalKey.optional(),
    reason: z.string().optional().meta({
      description: "What `why` says, as a sentence in the language that Accept-Language asks for.",
    }),
    current: orderSchema.optional().meta({ description: "The order as it is now." }),
  })
  .meta({ id: "Problem" });

const statusOf = (code: ProblemCode): number => problemTypes[code][0];
const titleOf = (code: ProblemCode): string => problemTypes[code][1];

const retryAfter = z.object({
  "Retry-After": z.string().meta({ description: "Seconds to wait.", header: { id: "RetryAfter" } }),
});
/** The answers to what is refused with these codes, by status; each is a component of the document. */
export function refusalResponses(codes: ProblemCode[]): ZodOpenApiResponsesObject {
  const byStatus = Map.groupBy(new Set(codes), statusOf);
  return Object.fromEntries([...byStatus].map(([status, same]) => [status, responseOf(same)]));
}

const responseComponents = new Map<string, ZodOpenApiResponseObject>();

/** The document knows a component by its object: the same codes give the same one. */
function responseOf(codes: ProblemCode[]): ZodOpenApiResponseObject {
  const id = codes.map(pascal).join("Or");
  const response = responseComponents.get(id) ?? { id, ...describe(codes) };
  responseComponents.set(id, response);
  return response;
}

function describe(codes: ProblemCode[]): Omit<ZodOpenApiResponseObject, "id"> {
  const schema = z.intersection(problem, z.looseObject({ code: z.enum(codes as [ProblemCode]) }));
  return {
    description: `${codes.map(titleOf).join(", or: ")}.`,
    content: { "application/problem+json": { schema } },
    ...([429, 503].includes(statusOf(codes[0]!)) && { headers: retryAfter }),
  };
}

const pascal = (code: string): string =>
  code.replace(/(^|-)[a-z]/g, (start) => start.replace("-", "").toUpperCase());
