import type { events as patterns } from "../../../docs/table/events.ts";
import { type Delivery, listDeliveries, saveDelivery, takeDelivery } from "../../../io/deliveries.ts";
import { listEndpoints } from "../../../io/endpoints.ts";
import { addRow, announceEndpoints, eventsAfter } from "../../../io/feed.ts";
import { findLink, keepLink } from "../../../io/links.ts";
import { monday } from "../sample.ts";
import { type Measured, shop } from "./stock.ts";

const delivery: Delivery = {
  ...{ shop, endpoint: "e1", event: "01K.1", attempts: 1, at: monday, outcome: "HTTP 500" },
  ...{ status: "waiting", dueAt: monday },
};

export const events: Record<keyof typeof patterns, Measured> = {
  keepLink:
    async ({ id }) =>
    () =>
      keepLink({ order: id, scope: "buyer" }),
  findLink: async () => () => findLink("t0ken"),
  addRow: async ({ id }) => {
    const row = { first: 1, events: Array<string>(25).fill(`${id}.12`), at: monday };
    return () => addRow(shop, row);
  },
  announceEndpoints: async () => () => announceEndpoints(shop),
  eventsAfter: async () => () => eventsAfter(shop, 0, 25),
  listEndpoints: async () => () => listEndpoints(shop),
  saveDelivery: async () => () => saveDelivery(delivery),
  takeDelivery: async () => () => takeDelivery(delivery, monday),
  listDeliveries: async () => () => listDeliveries(shop, "e1", 25),
};
