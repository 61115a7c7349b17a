import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { db, type Item } from "../../../io/dynamodb/table.ts";
import { sfnClient } from "../../../io/executions/executions.ts";
import { sesClient } from "../../../io/messages/channels/aws-clients.ts";
import type { SendJob } from "../../../io/messages/jobs.ts";
import { suppressionKey, suppressionOf } from "../../../io/messages/suppressions.ts";
import { type Application, waymark } from "../../../local/application.ts";
import { startTestShops } from "../../support/test-shops.ts";

/** The safety net holds by itself: no repair needs what it repairs, and no failure hides what comes after it. */
const day = 86_400_000;
const shops = startTestShops({ application: () => breakable });
/** Items that the table does not take. */
let isRefused: (item: Item) => boolean = () => false;
/** So many entries of an index come at once; as many as asked for when left out. */
let perPage: number | undefined;
let started: unknown[] = [];
/** An order whose messages break the function that sends them. */
let breaking: string | undefined;

const breakable: Application = {
  ...waymark,
  async handler(name) {
    const handle = await waymark.handler(name);
    return (event, context) => {
      const breaks =
        name === "send-messages" &&
        Array.isArray(event) &&
        event.some(({ order }: SendJob) => order === breaking);
      if (breaks) throw new Error("Out of memory.");
      return handle(event, context);
    };
  },
};

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  db.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const input = args.input as { Item?: Item; IndexName?: string };
        if (commandName === "PutItemCommand" && isRefused(input.Item!)) throw new Error("This is not taken.");
        const isPaged = commandName === "QueryCommand" && input.IndexName === "byDue" && perPage;
        return next(isPaged ? { ...args, input: { ...args.input, Limit: perPage } as never } : args);
      },
    { step: "initialize", name: "refusals" },
  );
  const notice = (next: (args: never) => Promise<unknown>) => (args: { input: { name?: string } }) => {
    started.push(args.input.name);
    return next(args as never);
  };
  sfnClient.middlewareStack.add(notice as never, { step: "initialize", name: "notice" });
});
beforeEach(() => {
  isRefused = () => false;
  perPage = undefined;
  started = [];
  breaking = undefined;
});

async function place(): Promise<string> {
  const { body } = await shops.place("marketplace");
  return body.orders[0].id;
}

/** Orders whose executions are gone when their payment is due. */
async function overdue(count: number): Promise<string[]> {
  const { runtime } = shops;
  const ids: string[] = [];
  for (let i = 0; i < count; i++) ids.push(await place());
  for (const id of ids) await shops.command("manager marketplace", id, "confirm");
  await runtime.settle();
  runtime.executions.close();
  await runtime.advance((now) => now + 5 * day);
  return ids;
}

const statuses = async (ids: string[]) =>
  Promise.all(ids.map(async (id): Promise<string> => (await shops.read(id)).status));
const received = (order: string, to: string): string[] =>
  shops.runtime.inbox.list({ order, to }).map(({ template }) => template!);

/** Step Functions refuses everything, as when an account's limit is used up. */
async function withoutStepFunctions(work: () => Promise<void>): Promise<void> {
  const refuse = () => async () => {
    throw Object.assign(new Error("Refused."), { name: "ExecutionLimitExceeded" });
  };
  sfnClient.middlewareStack.add(refuse, { step: "initialize", name: "refuse" });
  await work().finally(() => sfnClient.middlewareStack.remove("refuse"));
}

it("what is due happens, and is told, while Step Functions refuses everything", async () => {
  const ids = await overdue(2);
  await withoutStepFunctions(async () => {
    await shops.runtime.invoke("reconcile", {});
    expect(await statuses(ids)).toEqual(["unpaid", "unpaid"]);
    await shops.runtime.settle();
    for (const id of ids) expect(received(id, "anna@example.com")).toContain("unpaid");
  });
});

it("an order that cannot be written holds up no other, and gets an execution", async () => {
  const [broken, other] = (await overdue(2)) as [string, string];
  isRefused = ({ sk, id }) => sk === "ORDER" && id === broken;
  started = [];
  expect(await shops.runtime.invoke("reconcile", {})).toMatchObject({ failed: 1 });
  expect(started).toContain(broken);
  expect(await statuses([broken, other])).toEqual(["awaitingPayment", "unpaid"]);
  isRefused = () => false;
  expect(await shops.runtime.invoke("reconcile", {})).toMatchObject({ failed: 0 });
  expect(await statuses([broken])).toEqual(["unpaid"]);
});

it("whatever cannot be done, what is due after it is done in the same run", async () => {
  const ids = await overdue(12);
  perPage = 1;
  isRefused = ({ sk, id }) => sk === "ORDER" && ids.slice(0, 8).includes(id as string);
  await shops.runtime.invoke("reconcile", {});
  expect((await statuses(ids)).slice(8)).toEqual(["unpaid", "unpaid", "unpaid", "unpaid"]);
  isRefused = () => false;
  await shops.runtime.invoke("reconcile", {});
  expect(new Set(await statuses(ids))).toEqual(new Set(["unpaid"]));
});

it("a message that cannot be written holds up no other of its event", async () => {
  await shops.runtime.settle();
  const keys: unknown[] = [];
  isRefused = ({ sk }) => String(sk).startsWith("MSG#") && keys.push(sk) > 0 && sk === keys[0];
  const id = await place();
  await shops.runtime.settle();
  const inbox = shops.runtime.inbox.list({ order: id });
  expect(new Set(inbox.map(({ to }) => to)).size).toBeGreaterThan(1);
});

it("a message that breaks the function that sends it holds up none of its batch", async () => {
  const { runtime } = shops;
  await runtime.settle();
  const busy = () => async () => {
    throw Object.assign(new Error("Busy."), { name: "Throttling", $metadata: { httpStatusCode: 400 } });
  };
  sesClient.middlewareStack.add(busy, { step: "initialize", name: "busy" });
  const ids = [await place(), await place()];
  await runtime.settle();
  sesClient.middlewareStack.remove("busy");
  const mails = () => ids.map((order) => runtime.inbox.list({ order }).length);
  expect(mails()).toEqual([0, 0]);
  breaking = ids[0];
  await runtime.advance((now) => now + 120_000);
  await runtime.invoke("reconcile", {});
  expect(mails()).toEqual([0, 2]);
});

it("what is said about an order reaches its reader, though the feed cannot be written", async () => {
  const id = await place();
  await shops.runtime.settle();
  isRefused = ({ pk, sk, order }) =>
    String(pk).startsWith("FEED#") || (String(sk).startsWith("MSG#") && order === id);
  const said = await shops.call("manager marketplace", "POST", `/v1/orders/${id}/messages`, {
    text: "Hello",
  });
  expect(said.status).toBe(201);
  await shops.runtime.settle();
  await shops.runtime.advance((now) => now + 3_600_000);
  isRefused = ({ pk }) => String(pk).startsWith("FEED#");
  const before = shops.runtime.inbox.list({ order: id }).length;
  await shops.runtime.invoke("reconcile", { all: true });
  await shops.runtime.advance((now) => now + 3_600_000);
  await shops.runtime.invoke("reconcile", {});
  expect(shops.runtime.inbox.list({ order: id }).length).toBeGreaterThan(before);
});

it("every address of a report is suppressed, and every report is applied, though one fails", async () => {
  const [broken, second, third] = ["broken@example.com", "second@example.com", "third@example.com"] as const;
  isRefused = ({ pk }) => pk === suppressionKey(broken).pk;
  const report = (...addresses: string[]) => {
    const bouncedRecipients = addresses.map((emailAddress) => ({ emailAddress }));
    const bounce = { bounceType: "Permanent", bounceSubType: "General", bouncedRecipients };
    return { Sns: { Message: JSON.stringify({ mail: { tags: {} }, bounce }) } };
  };
  const Records = [report(broken, second), report(third)];
  await expect(shops.runtime.invoke("send-messages", { Records })).rejects.toThrow("not taken");
  expect(await suppressionOf(second)).toBe("bounce");
  expect(await suppressionOf(third)).toBe("bounce");
});
