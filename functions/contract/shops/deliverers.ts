import * as z from "zod";
import { newDeliverer } from "../../../domain/people/schema.ts";
import { querySchemas } from "../../http/query.ts";
import { pageSchema, shopPath } from "../openapi/components.ts";
import type { Operation } from "../openapi/operation.ts";

const delivererBody = newDeliverer.meta({ id: "NewDeliverer" });
const contact = z.string().meta({ description: "Masked for sellers." });
const deliverer = newDeliverer
  .extend({ id: z.string(), email: contact, phone: contact.optional() })
  .meta({ id: "Deliverer" });

/** A shop's deliverers; by handler. */
export const delivererOperations = {
  "add-deliverer": {
    tag: "shops",
    summary: "Add a deliverer to a shop",
    params: shopPath,
    body: delivererBody,
    answer: { status: 201, description: "The deliverer.", schema: deliverer },
    refusals: ["forbidden"],
  },
  "list-deliverers": {
    tag: "shops",
    summary: "List the deliverers of a shop",
    params: shopPath,
    query: querySchemas.page,
    answer: { description: "A page of deliverers.", schema: pageSchema(deliverer) },
    refusals: ["forbidden"],
  },
  "change-deliverer": {
    tag: "shops",
    summary: "Replace what a shop says about a deliverer",
    params: { ...shopPath, id: z.string().meta({ description: "The deliverer's id." }) },
    body: delivererBody,
    answer: { description: "The deliverer.", schema: deliverer },
    refusals: ["forbidden"],
  },
} satisfies Record<string, Operation>;
