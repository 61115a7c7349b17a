import type { listPatterns as patterns } from "../../../../docs/table/lists.ts";
import { lifecycles } from "../../../../domain/lifecycles/registry.ts";
import { unansweredKey } from "../../../../domain/listing/indexes.ts";
import { planFor, planForContractor } from "../../../../domain/listing/plan.ts";
import { searchTermsIn } from "../../../../domain/people/search.ts";
import { countEntries, queryIndex } from "../../../../io/dynamodb/query.ts";
import { countsInFeed } from "../../../../io/events/feed.ts";
import { readLosses, readOrderPage, readOrdersByNumber } from "../../../../io/orders/order-lists.ts";

import { searchOrders } from "../../../../io/orders/search.ts";
import { findOverdue } from "../../../../io/reconcile/overdue.ts";
import { applyStored, monday, storedOrder } from "../../../support/table/stored-orders.ts";
import { type Measured, pageSpan, shop } from "./filled-table.ts";

const jobs = planFor("office", lifecycles.backOffice, { deliverer: ["dan"] }, () => "2026-11-20");
const plan = (filter: object) => planFor(shop, lifecycles.marketplace, filter, () => "2026-11-20");

export const lists: Record<keyof typeof patterns, Measured> = {
  listOpen: async () => () => readOrderPage(plan({ archived: false }), pageSpan),
  listSection: async () => {
    const section = planFor(
      "tulips",
      lifecycles.giftShop,
      { archived: false, archivedUntil: "2026-11-01T00:00:00Z" },
      () => "2026-11-20",
    );
    for (let i = 0; i < 40; i++)
      await storedOrder({ lifecycle: "giftShop", shop: "tulips", number: String(i) });
    const ended = await storedOrder({ lifecycle: "giftShop", shop: "tulips", number: "100" });
    await applyStored(ended, "decline", { reason: "x" });
    return () => readOrderPage(section, pageSpan);
  },
  listDay: async () => () => readOrderPage(plan({ deliveryDate: ["today"] }), pageSpan),
  findNumber: async () => () => readOrdersByNumber(shop, "2001"),
  countStatuses: async () => () => countsInFeed(shop),
  countTasks: async () => () => countEntries({ index: "byDue", key: unansweredKey(shop) }, 100),
  searchContact: async () => () => searchOrders(searchTermsIn("anna@example.com", []), { ...pageSpan, shop }),
  searchReference: async () => () => searchOrders(searchTermsIn("WEB-1", []), { ...pageSpan, shop }),
  listAssignee: async () => () => readOrderPage(planForContractor("carl", {}), pageSpan),
  listDeliverer: async () => () => readOrderPage(jobs, pageSpan),
  listFeed: async () => () => queryIndex({ index: "byFeed", key: "tiling#warszawa" }, pageSpan),
  listStuck: async () => () =>
    readOrderPage(planForContractor("carl", { since: "2026-11-01T00:00:00Z" }), pageSpan),
  readLosses: async () => {
    for (let i = 0; i < 40; i++)
      await applyStored(await storedOrder({ shop: "lost", number: String(i) }), "cancel", { reason: "x" });
    return () => readLosses("lost", "2026-11-01", "2026-12-01");
  },
  listDue: async () => () => Array.fromAsync(findOverdue(monday, monday)),
};
