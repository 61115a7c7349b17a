import type { eventPatterns as patterns } from "../../../../docs/table/events.ts";
import { lifecycles } from "../../../../domain/lifecycles/registry.ts";
import { addRow, eventsAfter, markEndpointsChanged } from "../../../../io/events/feed.ts";
import { findLink, saveLink } from "../../../../io/links/links.ts";
import {
  claimDelivery,
  listDeliveries,
  saveDelivery,
  type WebhookDelivery,
} from "../../../../io/webhooks/deliveries.ts";
import { listEndpoints } from "../../../../io/webhooks/endpoints.ts";
import { monday } from "../../../support/table/stored-orders.ts";
import { type Measured, shop } from "./filled-table.ts";

/** Every status of a marketplace, with as many orders as a large shop has. */
const counts = Object.fromEntries(
  Object.entries(lifecycles.marketplace.statuses).map(([status, { group }]) => [
    `${status} ${group}`,
    123_456,
  ]),
);

const deliveryOf = (event: string): WebhookDelivery => ({
  ...{ shop, endpoint: "e1", event, attempts: 1, at: monday, outcome: "HTTP 500" },
  ...{ status: "waiting", dueAt: monday },
});

export const events: Record<keyof typeof patterns, Measured> = {
  keepLink:
    async ({ id }) =>
    () =>
      saveLink({ order: id, scope: "buyer" }),
  findLink: async () => () => findLink("t0ken"),
  addRow: async ({ id }) => {
    const row = { first: 1, events: Array<string>(20).fill(`${id}.12`), at: monday, counts };
    return () => addRow("fed", row);
  },
  announceEndpoints: async () => () => markEndpointsChanged(shop),
  eventsAfter: async () => () => eventsAfter(shop, 0, 25),
  listEndpoints: async () => () => listEndpoints(shop),
  saveDelivery: async () => () => saveDelivery(deliveryOf("01K.1")),
  takeDelivery: async () => {
    await saveDelivery(deliveryOf("01K.2"));
    return () => claimDelivery(deliveryOf("01K.2"), monday);
  },
  listDeliveries: async () => () => listDeliveries(shop, "e1", 25),
};
