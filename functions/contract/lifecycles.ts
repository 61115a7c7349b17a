import * as z from "zod";
import { groupNames } from "../../domain/groups.ts";
import { lifecycleNames } from "../../domain/lifecycles/all.ts";
import { languageNames } from "../../domain/messages/languages.ts";
import type { Operation } from "./operation.ts";
import { stageSchema } from "./parts.ts";

const textByLanguage = z
  .object(Object.fromEntries(languageNames.map((name) => [name, z.string()])))
  .meta({ id: "Words", description: "A text by language." });
const group = z.enum(groupNames);

const lifecycle = z
  .object({
    name: z.enum(lifecycleNames),
    groups: z.array(z.object({ name: group, colour: z.string(), label: textByLanguage })),
    statuses: z.array(z.object({ name: z.string(), group, label: textByLanguage })),
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

/** What screens need to show the statuses of a lifecycle; by door. */
export const lifecycleOperations = {
  "read-lifecycle": {
    tag: "service",
    summary: "Read the statuses, groups and stages of a lifecycle, with labels and colours",
    description: "The same for everybody, so it can be cached. A shop's own statuses stand in its settings.",
    params: { name: z.enum(lifecycleNames) },
    answer: { description: "The lifecycle.", schema: lifecycle },
    security: [],
  },
} satisfies Record<string, Operation>;
