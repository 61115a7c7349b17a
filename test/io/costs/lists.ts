import type { lists as patterns } from "../../../docs/table/lists.ts";
import { lifecycles } from "../../../domain/lifecycles/all.ts";
import { planFor, planForContractor } from "../../../domain/listing.ts";
import { readRun } from "../../../io/lists.ts";
import { readLosses } from "../../../io/losses.ts";
import { readList, readNumber } from "../../../io/order-lists.ts";
import { overdue } from "../../../io/overdue.ts";
import { act, monday, stored } from "../sample.ts";
import { type Measured, shop, span } from "./stock.ts";

const jobs = planFor("office", lifecycles.backOffice, { deliverer: "dan" }, () => "2026-11-20");
const plan = (wish: object) => planFor(shop, lifecycles.marketplace, wish, () => "2026-11-20");

export const lists: Record<keyof typeof patterns, Measured> = {
  listOpen: async () => () => readList(plan({ archived: false }), span),
  listDay: async () => () => readList(plan({ deliveryDate: "today" }), span),
  findNumber: async () => () => readNumber(shop, "2001"),
  listAssignee: async () => () => readList(planForContractor("carl", {}), span),
  listDeliverer: async () => () => readList(jobs, span),
  listFeed: async () => () => readRun({ index: "byFeed", key: "tiling#warszawa" }, span),
  listStuck: async () => () => readList(planForContractor("carl", { since: "2026-11-01T00:00:00Z" }), span),
  readLosses: async () => {
    for (let i = 0; i < 40; i++)
      await act(await stored({ shop: "lost", number: String(i) }), "cancel", { reason: "x" });
    return () => readLosses("lost", "2026-11-01", "2026-12-01");
  },
  listDue: async () => () => overdue(monday, monday),
};
