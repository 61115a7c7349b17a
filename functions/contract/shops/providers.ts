import * as z from "zod";
import { carrierProviderNames } from "../../../domain/reports/carrier.ts";
import { paymentProviderNames } from "../../../domain/reports/payment.ts";
import { providerTest } from "../../../domain/shop/schema.ts";
import { momentSchema, pageSchema, shopPath } from "../openapi/components.ts";
import type { Operation } from "../openapi/operation.ts";

const providerKinds = ["payments", "carriers"] as const;
const heard = momentSchema.nullable();
const providerStanding = z
  .object({
    kind: z.enum(providerKinds),
    name: z.enum([...new Set([...paymentProviderNames, ...carrierProviderNames])]),
    account: z.enum(["own", "common"]).nullable().meta({
      description: "The shop's own account, or that of all shops without one; null where there is none.",
    }),
    secrets: z.int().meta({ description: "How many are valid: two while one is changed." }),
    makesPages: z.boolean().nullable().meta({
      description: "Whether pages for payments can be asked for; null where the provider makes none.",
    }),
    address: z.string().meta({ description: "Where the provider reports to." }),
    heardAt: heard.meta({ description: "When a report was last proved to be theirs." }),
    refusedAt: heard.meta({ description: "When one was last refused, because nothing proved it." }),
  })
  .meta({ id: "ProviderStanding" });
const testedProvider = z
  .object({
    ok: z.boolean(),
    steps: z.array(
      z.object({
        step: z.enum(["settings", "proof", "reading", "matching"]),
        ok: z.boolean(),
        detail: z.string(),
      }),
    ),
  })
  .meta({ id: "ProviderTest" });

/** A shop's payment providers and carriers; by handler. */
export const providerOperations = {
  "list-providers": {
    tag: "shops",
    summary: "List payment providers and carriers",
    description:
      "Which are set up for the shop and by whose account, where each reports to, and when it was last heard or refused, to about ten minutes.",
    params: shopPath,
    answer: { description: "All that Waymark understands.", schema: pageSchema(providerStanding) },
    refusals: ["forbidden"],
  },
  "test-provider": {
    tag: "shops",
    summary: "Test a payment provider or a carrier",
    description:
      "An event of our own, signed as the provider signs, or a question to the provider where it signs nothing, goes the way of a report: no money, status or task changes. `steps` says what is wrong.",
    params: {
      ...shopPath,
      kind: z.enum(providerKinds).meta({ param: { id: "ProviderKind" } }),
      provider: z.string().meta({ param: { id: "ProviderName" } }),
    },
    body: providerTest.meta({ id: "ProviderTestRequest" }),
    answer: { description: "What was found.", schema: testedProvider },
    refusals: ["forbidden"],
  },
} satisfies Record<string, Operation>;
