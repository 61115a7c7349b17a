import * as z from "zod";
import { roles } from "../../../domain/actor.ts";
import { groupNames } from "../../../domain/lifecycle/groups.ts";
import { accountPatch, accountProfile, messageChoices } from "../../../domain/people/schema.ts";
import { querySchemas } from "../../http/query.ts";
import { pageSchema, shopPath } from "../openapi/components.ts";
import type { Operation } from "../openapi/operation.ts";
import { groupColours } from "../openapi/order.ts";
import { statusSchema } from "../openapi/status.ts";
import { listedShop } from "../shops/settings.ts";

const group = z.enum(groupNames);
const screen = listedShop
  .extend({
    locale: z.string(),
    color: z.string().nullable().meta({ description: "The colour of the shop's buttons and links." }),
    logoUrl: z.string().nullable(),
    imageOrigins: z.array(z.string()).meta({
      description:
        "Where the pictures of its goods may come from: `imageOrigins` of its settings, and the hosts of `logoUrl` and `website`.",
    }),
    colours: groupColours,
    statuses: z
      .array(z.object({ name: statusSchema, group, title: z.string() }))
      .meta({ description: "The shop's own ones first; titles in the caller's language." }),
  })
  .meta({ id: "ShopOnScreen" });

const staffMember = z
  .object({ id: z.string(), role: z.enum(roles), name: z.string().nullable() })
  .meta({ id: "StaffMember" });
const me = staffMember
  .extend({
    language: z.string().nullable(),
    phone: z.string().nullable().meta({ description: "By which the Telegram bot knows them." }),
    messages: messageChoices.nullable().meta({
      description:
        "What the caller can choose to be told of and by which channel, and what of it is on; null for those who are told of no orders.",
    }),
    shop: screen.nullable().meta({ description: "What a screen needs of the caller's shop." }),
  })
  .meta({ id: "Me" });

/** Who one is, and who works in a shop; by handler. */
export const peopleOperations = {
  "list-staff": {
    tag: "shops",
    summary: "List the staff of a shop",
    description: "Names for ids, and from whom to choose a seller: everybody who has read `/v1/me` once.",
    params: shopPath,
    query: querySchemas.page,
    answer: { description: "A page of people, by id.", schema: pageSchema(staffMember) },
    refusals: ["forbidden"],
  },
  "remove-staff": {
    tag: "shops",
    summary: "Remove somebody from the staff of a shop",
    description:
      "They can no longer be chosen. It takes no token from them: the identity provider does that first. What they did stays in the orders.",
    params: { ...shopPath, id: z.string() },
    answer: { description: "The person as they were known.", schema: staffMember },
    refusals: ["forbidden"],
  },
  "read-me": {
    tag: "shops",
    summary: "Ask who one is",
    description:
      "With what a screen needs of one's shop. Texts come in one's own language, or where none is set in the one that Accept-Language asks for.",
    answer: { description: "The caller.", schema: me },
  },
  "save-me": {
    tag: "shops",
    summary: "Say what one is called, and which language one reads",
    body: accountProfile.meta({ id: "AccountProfile" }),
    answer: { description: "The caller.", schema: me },
  },
  "change-me": {
    tag: "shops",
    summary: "Change some of what one says of oneself",
    description:
      "A JSON merge patch (RFC 7396) of what `PUT` takes: what it does not name stays, `null` removes. The result is checked whole.",
    body: accountPatch.meta({
      id: "AccountPatch",
      description: "Some of AccountProfile; null removes one.",
      examples: [{ messages: { reminders: { push: false } } }],
    }),
    isPatch: true,
    answer: { description: "The caller.", schema: me },
  },
} satisfies Record<string, Operation>;
