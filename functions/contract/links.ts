import * as z from "zod";
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from "zod-openapi";
import { refusalResponses } from "./openapi/problem.ts";

const path = "/l/{token}";
const page = (description: string) => ({ description, content: { "text/html": { schema: z.string() } } });
const token = z.string().meta({
  description: "The secret part of a link, from an e-mail or an SMS.",
  param: { id: "LinkToken" },
});

const form = z
  .looseObject({ action: z.string(), nonce: z.string(), version: z.string() })
  .meta({ description: "A form of the page itself: a command, its fields and what the page hid in it." });

const common = {
  tags: ["links"],
  security: [],
  requestParams: {
    path: z.object({ token }),
    query: z.object({
      job: z
        .string()
        .optional()
        .meta({
          description: "Another order of the same deliverer, if it is one of their jobs of the day.",
          param: { id: "Job" },
        }),
    }),
  },
};
const answers = {
  ...refusalResponses(["malformed"]),
  "404": page("A link that is wrong, expired or revoked: they all look the same."),
  "410": page("A deliverer's link, once another deliverer has the order: it says so, and nothing of people."),
  "429": page("Too many wrong links from one address."),
  "503": page("Please try again."),
};

const show: ZodOpenApiOperationObject = {
  ...common,
  operationId: "showLink",
  summary: "See an order by a link",
  description: "Reads and never writes. HEAD likewise.",
  requestParams: {
    path: common.requestParams.path,
    query: common.requestParams.query.extend({
      view: z
        .enum(["day"])
        .optional()
        .meta({ description: "All that a deliverer still has to bring today, in the shop's time zone." }),
    }),
  },
  responses: { "200": page("The page of the buyer or the deliverer."), ...answers },
  "x-waymark-function": "links",
  "x-waymark-handler": "show-link",
  "x-waymark-route": `GET ${path}`,
};

const act: ZodOpenApiOperationObject = {
  ...common,
  operationId: "actByLink",
  summary: "Give a command from the page of a link",
  requestBody: { required: true, content: { "application/x-www-form-urlencoded": { schema: form } } },
  responses: {
    "303": { description: "Done, also when it had been done already: the page shows it." },
    "403": page("The form did not come from this visitor's page: nothing was done."),
    "409": page("The order has changed meanwhile: the page as it stands now."),
    "422": page("A field is missing or wrong."),
    ...refusalResponses(["malformed", "payload-too-large"]),
    ...answers,
  },
  "x-waymark-function": "links",
  "x-waymark-handler": "act-by-link",
  "x-waymark-route": `POST ${path}`,
};

/** The pages behind links: HTML for browsers, listed for the sake of completeness. */
export const linkPaths: ZodOpenApiPathsObject = { [path]: { get: show, post: act } };
