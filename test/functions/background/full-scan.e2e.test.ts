import { StartExecutionCommand } from "@aws-sdk/client-sfn";
import type { Context } from "aws-lambda";
import { mockClient } from "aws-sdk-client-mock";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { addSeconds } from "../../../domain/time/time.ts";
import { handler } from "../../../functions/background/reconcile.ts";
import { db } from "../../../io/dynamodb/table.ts";
import { sfnClient } from "../../../io/executions/executions.ts";
import { beginScan, resumeScan, saveCheckpoint } from "../../../io/reconcile/checkpoint.ts";
import { freezeAt } from "../../support/clock.ts";
import { monday, storedOrder } from "../../support/table/stored-orders.ts";
import { withTable } from "../../support/table/table.ts";

// What the reconciler measures does not matter here.
vi.hoisted(() => Object.assign(process.env, { POWERTOOLS_METRICS_DISABLED: "true" }));
withTable();
freezeAt(monday);
/** So many items of the table are a page. */
const perPage = 6;
const workflow = mockClient(sfnClient);
const orders: string[] = [];
let scans = 0;

beforeAll(async () => {
  db.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName !== "ScanCommand") return next(args);
        scans++;
        return next({ ...args, input: { ...args.input, Limit: perPage } });
      },
    { step: "initialize" },
  );
  for (let i = 0; i < 7; i++) orders.push((await storedOrder({ number: String(i) })).id);
  // The events of all orders go into the feed first: its rows are in the table from now on.
  await look({ all: true }, 900);
});
beforeEach(async () => {
  // A day later a new scan gives up what is left of the last test.
  await beginScan(addSeconds(monday, 86_401));
  scans = 0;
});

/** Runs the reconciler with so many seconds left; the orders that it looked at. */
async function look(task: object, seconds: number): Promise<string[]> {
  workflow.reset();
  const run = { getRemainingTimeInMillis: () => seconds * 1000 } as Context;
  expect(await handler(task, run)).toMatchObject({ failed: 0 });
  return workflow.commandCalls(StartExecutionCommand).map(({ args: [{ input }] }) => String(input.name));
}

it("one run looks through all orders while it has time, and leaves nothing to the next one", async () => {
  expect((await look({ all: true }, 900)).toSorted()).toEqual(orders.toSorted());
  expect(scans).toBeGreaterThan(2);
  scans = 0;
  expect(await look({ all: false }, 900)).toEqual([]);
  expect(scans).toBe(0);
});

it("runs with little time look through all orders together, a page each", async () => {
  const pages = [await look({ all: true }, 60)];
  for (let run = 0; run < 6; run++) pages.push(await look({ all: false }, 60));
  expect(Math.max(...pages.map(({ length }) => length))).toBeLessThan(orders.length);
  expect(pages.flat().toSorted()).toEqual(orders.toSorted());
  expect(await resumeScan(monday)).toBeUndefined();
});

it("a run does not look while another one is at it, unless that one was lost", async () => {
  const first = await look({ all: true }, 60);
  const lost = await resumeScan(monday);
  scans = 0;
  expect([...(await look({ all: false }, 900)), ...(await look({ all: true }, 900))]).toEqual([]);
  expect(scans).toBe(0);
  const later = addSeconds(monday, 901);
  await saveCheckpoint((await resumeScan(later))!, lost!.from!, later);
  await saveCheckpoint(lost!, { pk: "ORDER#0", sk: "ORDER" }, later);
  expect(await resumeScan(later)).toMatchObject({ from: lost!.from });
  expect(first.length).toBeLessThan(orders.length);
});

it("two runs in the same moment do not both go on", async () => {
  await look({ all: true }, 60);
  expect(
    (await Promise.all([resumeScan(monday), resumeScan(monday), resumeScan(monday)])).filter(Boolean),
  ).toHaveLength(1);
});

it("a look that is asked for during another one follows it", async () => {
  const first = await look({ all: true }, 60);
  const rest = await look({ all: true }, 900);
  expect([...first, ...rest].toSorted()).toEqual(orders.toSorted());
  expect((await look({ all: false }, 900)).toSorted()).toEqual(orders.toSorted());
  expect(await look({ all: false }, 900)).toEqual([]);
});

it("a look that is older than a day gives way to a new one", async () => {
  await saveCheckpoint({ began: addSeconds(monday, -86_400) }, { pk: "ORDER#0", sk: "ORDER" }, monday);
  expect((await look({ all: true }, 900)).toSorted()).toEqual(orders.toSorted());
  expect(await resumeScan(monday)).toBeUndefined();
});
