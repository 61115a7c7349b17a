import * as z from "zod";
import { deliveryWays, paymentChannels } from "../../domain/lifecycle/enums.ts";
import { groupNames } from "../../domain/lifecycle/groups.ts";
import { fieldKinds } from "../../domain/lifecycle/own-commands.ts";
import { lifecycleNames } from "../../domain/lifecycles/registry.ts";
import { languageNames } from "../../domain/messages/languages/registry.ts";
import { attentionCode, deliveryStatus, paymentStatus, stageSchema } from "./openapi/components.ts";
import type { Operation } from "./openapi/operation.ts";
import { commandName, refusalKey } from "./openapi/order.ts";

/** The service itself; by handler. */
export const serviceOperations = {
  health: {
    tag: "service",
    summary: "Ask whether the service answers",
    answer: { description: "It does.", schema: z.object({ status: z.literal("ok") }) },
    security: [],
  },
  openapi: {
    tag: "service",
    summary: "Read this document",
    answer: { description: "The document.", schema: z.looseObject({ openapi: z.string() }) },
    security: [],
  },
} satisfies Record<string, Operation>;

const textByLanguage = z
  .object(Object.fromEntries(languageNames.map((name) => [name, z.string()])))
  .meta({ id: "TextByLanguage", description: "A text by language." });
const group = z.enum(groupNames);

const ownField = z.object({
  ...{ name: z.string(), label: textByLanguage, kind: z.enum(fieldKinds), required: z.boolean() },
});

/** What has a name for programs and one for people. */
const guides = <Shape extends Record<string, z.ZodType>>(shape: Shape) =>
  Object.fromEntries(
    Object.entries(shape).map(([part, name]) => [part, z.array(z.object({ name, label: textByLanguage }))]),
  ) as {
    [Part in keyof Shape]: z.ZodArray<z.ZodObject<{ name: Shape[Part]; label: typeof textByLanguage }>>;
  };

const lifecycle = z
  .object({
    name: z.enum(lifecycleNames),
    groups: z.array(z.object({ name: group, colour: z.string(), label: textByLanguage })),
    statuses: z.array(z.object({ name: z.string(), group, colour: z.string(), label: textByLanguage })),
    commands: z
      .array(z.object({ name: z.string(), label: textByLanguage, fields: z.array(ownField) }))
      .meta({ description: "The commands that only this lifecycle has." }),
    ...guides({
      sharedCommands: commandName,
      deadlines: z.string(),
      ways: z.enum(deliveryWays),
      channels: z.enum(paymentChannels),
      paymentStatuses: paymentStatus,
      deliveryStatuses: deliveryStatus,
      attention: attentionCode,
      reasons: refusalKey,
    }),
    stages: z.array(
      z.object({
        ...{ name: stageSchema, label: textByLanguage, description: textByLanguage },
        nextStep: textByLanguage.meta({
          description: "What usually helps an order that has stood here too long.",
        }),
      }),
    ),
  })
  .meta({ id: "Lifecycle" });

/** What screens need to show the statuses of a lifecycle; by handler. */
export const lifecycleOperations = {
  "read-lifecycle": {
    tag: "service",
    summary:
      "Read what everything in a lifecycle is called: statuses, groups, commands, deadlines, ways, reasons, with labels and colours",
    description: "The same for everybody, so it can be cached. A shop's own statuses stand in its settings.",
    params: { name: z.enum(lifecycleNames) },
    answer: { description: "The lifecycle.", schema: lifecycle },
    security: [],
  },
} satisfies Record<string, Operation>;
