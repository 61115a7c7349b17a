import { beforeAll, expect, test } from "vitest";
import { patterns } from "../../../../docs/table.ts";
import type { Order } from "../../../../domain/order/order.ts";
import { withTable } from "../../../support/table/table.ts";
import { attention } from "./attention.ts";
import { unitsOf } from "./capacity.ts";
import { events } from "./events.ts";
import { fillTable, type Measured } from "./filled-table.ts";
import { lists } from "./lists.ts";
import { orders, parcels, payments } from "./orders.ts";
import { people } from "./people.ts";
import { photos } from "./photos.ts";
import { waiting } from "./waiting.ts";

withTable();

const measured: Record<string, Measured> = {
  ...orders,
  ...payments,
  ...parcels,
  ...lists,
  ...people,
  ...photos,
  ...waiting,
  ...attention,
  ...events,
};
let stored: Order[];

beforeAll(async () => {
  stored = await fillTable();
});

test.for(Object.entries(patterns))("%s costs what docs/table.md says", async ([name, { units }]) => {
  const run = await measured[name]!(stored[0]!, stored);
  expect(await unitsOf(run)).toBe((units.read ?? 0) + (units.write ?? 0));
});
