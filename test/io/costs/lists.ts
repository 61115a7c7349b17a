import type { lists as patterns } from "../../../docs/table/lists.ts";
import { lifecycles } from "../../../domain/lifecycles/all.ts";
import { planFor, planForContractor } from "../../../domain/listing.ts";
import { readRun } from "../../../io/lists.ts";
import { readList, readNumber } from "../../../io/order-lists.ts";
import { overdue } from "../../../io/overdue.ts";
import { monday } from "../sample.ts";
import { type Measured, shop, span } from "./stock.ts";

const plan = (wish: object) => planFor(shop, lifecycles.marketplace, wish, () => "2026-11-20");

export const lists: Record<keyof typeof patterns, Measured> = {
  listOpen: async () => () => readList(plan({ archived: false }), span),
  listDay: async () => () => readList(plan({ deliveryDate: "today" }), span),
  findNumber: async () => () => readNumber(shop, "2001"),
  listAssignee: async () => () => readList(planForContractor("carl", {}), span),
  listDeliverer: async () => () => readRun({ index: "byDeliverer", key: "office#dan" }, span),
  listFeed: async () => () => readRun({ index: "byFeed", key: "tiling#warszawa" }, span),
  listDue: async () => () => overdue(monday, monday),
};
