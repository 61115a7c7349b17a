import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { lifecycleNames } from "../../domain/lifecycles/registry.ts";
import { stateMachineArn } from "../../local/aws/environment.ts";
import { createClient } from "../../local/client.ts";
import { blockChat } from "../../local/telegram.ts";
import { tell } from "../proofs/counts.ts";
import { chance, runSize } from "../support/seed.ts";
import { startTestShops } from "../support/test-shops.ts";
import { openWebhookReceiver } from "../support/webhook-receiver.ts";
import { canaries, canary, canaryEmail, canaryFields, canaryPhone, canaryRequest } from "./canaries.ts";
import { capturedOutput, captureOutput, capturingApplication } from "./captured-output.ts";
import { takeRandomStep } from "./random-steps.ts";
import { attemptCounter } from "./sent-messages.ts";

const orders = runSize("CANARY_ORDERS", 6);
const steps = 8;

beforeAll(() => {
  Object.assign(process.env, { LOG_LEVEL: "DEBUG", METRICS_DISABLED: "false" });
  captureOutput();
});
const stage = startTestShops({ application: () => capturingApplication(spoil) });
let poisoned = "";

type Batch = { Records: { dynamodb: { Keys: { pk: { S: string } } } }[] };

/** What cannot be read by a consumer, with a name in it. */
const poison = {
  history: { $unknown: canary("Poison") },
  summary: { M: { buyer: { S: canary("PoisonName") } } },
};

const spoil = (name: string, event: unknown) => {
  if (name !== "sync-execution" && name !== "notify") return event;
  const Records = (event as Batch).Records.map((record) =>
    record.dynamodb.Keys.pk.S === `ORDER#${poisoned}`
      ? { ...record, dynamodb: { ...record.dynamodb, NewImage: poison } }
      : record,
  );
  return { Records };
};

type Client = {
  middlewareStack: { add: (step: object, options: object) => void; remove: (name: string) => boolean };
};

/** Some calls of this client fail, with an error that quotes what it was asked, as AWS does. */
function disturb(client: Client, name: string, httpStatusCode: number, often: number): void {
  const attemptOf = attemptCounter();
  // biome-ignore lint/suspicious/noExplicitAny: each command has an input of its own
  const step = (next: any) => async (args: any) => {
    if (chance(name, attemptOf(args.input)) >= often) return next(args);
    const { PhoneNumber, Destination } = args.input;
    const message = `${name}: the address ${PhoneNumber ?? Destination?.ToAddresses} is not verified.`;
    throw Object.assign(new Error(message), { name, $metadata: { httpStatusCode }, input: args.input });
  };
  client.middlewareStack.add(step, { step: "initialize", name });
}

beforeAll(async () => {
  const profile = {
    name: canary("Contractor"),
    email: canaryEmail("contractor"),
    phone: canaryPhone("contractorPhone"),
  };
  const offer = { services: ["tiling"], cities: ["Warszawa"] };
  for (const name of ["carl", "cora"])
    await stage.call(`contractor ${name}`, "PUT", `/v1/contractors/${name}`, { ...profile, ...offer });
  const { sesClient: ses, snsClient: sns } = await import("../../io/messages/channels/aws-clients.ts");
  disturb(ses as unknown as Client, "MessageRejected", 400, 0.1);
  disturb(sns as unknown as Client, "InternalError", 500, 0.4);
});
afterAll(() => vi.restoreAllMocks());

/** A chat with the bot, by its number, which is nobody's business either. */
const chats: string[] = [];
/** Everybody who can be told in a browser and a chat is; every second browser is one whose push service has gone. */
async function linkAll(): Promise<void> {
  const local = (path: string, body: object) =>
    createClient(stage.runtime.url)("POST", `/_local/${path}`, body).then((answer) => answer.body);
  const people = [
    ...lifecycleNames.map((lifecycle) => `manager ${lifecycle}` as const),
    ...(["support", "contractor carl", "contractor cora"] as const),
  ];
  for (const [i, who] of people.entries()) {
    const browser = await local("push", {});
    const lost = { ...browser, endpoint: `http://127.0.0.1:9/${canary(`Browser${i}`)}` };
    expect((await stage.call(who, "POST", "/v1/me/push-subscriptions", i % 2 ? lost : browser)).status).toBe(
      201,
    );
    const { url } = (await stage.call(who, "POST", "/v1/me/telegram")).body;
    const chat = 9_900_000_000 + i;
    chats.push(String(chat));
    await local("telegram", { chat, text: `/start ${new URL(url).searchParams.get("start")}` });
    if (i % 3 === 1) blockChat(String(chat));
  }
}

const place = (lifecycle: (typeof lifecycleNames)[number], i: number) => {
  const feed = lifecycle === "contractorFeed" && { service: "tiling", city: "Warszawa" };
  return stage.place(lifecycle, `canary-${i}`, {
    ...canaryRequest(String(i), { gift: i % 2 === 0, byPhone: i % 3 === 1 }),
    ...feed,
  });
};

async function live(lifecycle: (typeof lifecycleNames)[number], i: number): Promise<string> {
  const { body } = await place(lifecycle, i);
  const id: string = body.orders[0].id;
  await stage.call(`manager ${lifecycle}`, "POST", `/v1/orders/${id}/notes`, { text: canary("Note") });
  for (let step = 0; step < steps; step++) await takeRandomStep(stage, lifecycle, id, step, canaryFields);
  return id;
}

/** The table refuses once, with an error on which a whole order hangs. */
async function breakTable(id: string): Promise<void> {
  const { db } = await import("../../io/dynamodb/table.ts");
  const step = () => async () => {
    throw Object.assign(new Error("The table broke."), { Item: { buyer: canary("HangingItem") } });
  };
  (db as unknown as Client).middlewareStack.add(step, { step: "initialize", name: "break" });
  expect((await stage.call("support", "GET", `/v1/orders/${id}`)).status).toBe(500);
  await expect(
    stage.runtime.invoke("execution", { step: "fireDeadlines", id, token: "none" }),
  ).rejects.toThrow("The table broke.");
  (db as unknown as Client).middlewareStack.remove("break");
}

/** What the console shows of every execution. */
const executions = () =>
  lifecycleNames.flatMap((lifecycle) =>
    stage.runtime.executions
      .list(stateMachineArn(lifecycle))
      .map(({ name, input, output, error, cause, stateInput }) =>
        JSON.stringify({ name, input, output, error, cause, stateInput }),
      ),
  );

const lived: string[] = [];

test("logs, metrics, executions and failure queues hold no personal data", async (context) => {
  const receiver = await openWebhookReceiver((_, count) => (count % 3 === 0 ? 204 : 500));
  for (const lifecycle of lifecycleNames) {
    const path = `/v1/shops/${lifecycle}/webhooks`;
    await stage.call("admin", "POST", path, { url: `${receiver.url}?key=${canary("WebhookKey")}` });
    const deliverer = {
      name: canary("Deliverer"),
      email: canaryEmail("deliverer"),
      phone: canaryPhone("delivererPhone"),
    };
    await stage.call(`manager ${lifecycle}`, "POST", `/v1/shops/${lifecycle}/deliverers`, deliverer);
  }
  await linkAll();
  const ids: string[] = [];
  for (const lifecycle of lifecycleNames) for (let i = 0; i < orders; i++) ids.push(await live(lifecycle, i));
  lived.push(...ids);
  await breakTable(ids[0]!);
  const { body } = await place("marketplace", 99);
  await stage.runtime.settle();
  poisoned = body.orders[0].id;
  await stage.command("manager marketplace", poisoned, "cancel", { reason: canary("CancelReason") });
  await stage.runtime.advance((now) => now + 40 * 86_400_000);
  await stage.runtime.invoke("reconcile", { all: true });
  await stage.runtime.settle();

  expect(canaries.size).toBeGreaterThanOrEqual(40);
  expect(stage.runtime.deadLetters.list().length).toBeGreaterThan(0);
  const said = capturedOutput.join("\n");
  const expected = [
    ...[
      "A message did not leave.",
      "A change could not be followed.",
      "A request failed.",
      "send-messages [",
    ],
    ...[
      "OrdersEntered",
      "MessagesSent",
      "MessagesBlocked",
      "MessagesDelayed",
      "WebhooksDelayed",
      "WebhooksFailed",
    ],
  ];
  expect(expected.filter((word) => !said.includes(word))).toEqual([]);
  const everything = [said, ...executions(), JSON.stringify(stage.runtime.deadLetters.list())]
    .join("\n")
    .toLowerCase();
  const found = [...canaries].filter(([, text]) => everything.includes(text.toLowerCase()));
  expect(found.map(([what]) => what)).toEqual([]);
  expect(chats.filter((chat) => everything.includes(chat))).toEqual([]);
  tell(context, {
    orders: lived.length,
    canaries: canaries.size,
    "lines searched": everything.split("\n").length,
  });
});

test("S2-14 S2-16 what browsers and chats are told holds no personal data, whatever has happened", () => {
  const told = (["push", "telegram"] as const).map((channel) => stage.runtime.inbox.list({ channel }));
  for (const messages of told) expect(messages.length).toBeGreaterThan(0);
  const said = JSON.stringify(told).toLowerCase();
  // what its goods are called is the shop's own, and stands in chats
  const names = [...canaries].filter(([what]) => what !== "Engraving");
  expect(names.filter(([, text]) => said.includes(text.toLowerCase())).map(([what]) => what)).toEqual([]);
});

test("every log line names its order or its request, and a consumer's also its run", () => {
  const faults = capturedOutput
    .flatMap((text) => text.split("\n"))
    .filter((line) => line.includes('"level":"ERROR"'));
  expect(faults.length).toBeGreaterThan(3);
  for (const line of faults) {
    const { message, order, requestId, run, fault } = JSON.parse(line);
    expect(order ?? requestId, line).toMatch(/^([0-9A-HJKMNP-TV-Z]{26}|[0-9a-f-]{36})$/);
    if (message === "A change could not be followed.") expect(run).toMatch(/^[0-9a-f-]{36}$/);
    expect(Object.keys(fault)).toEqual(["name", "message", "stack"]);
  }
});

/** What stands in the table under an order, or leads to it. */
async function itemsAbout(id: string): Promise<string> {
  const { db, tableName } = await import("../../io/dynamodb/table.ts");
  const { ScanCommand } = await import("@aws-sdk/lib-dynamodb");
  const items: object[] = [];
  for (let from: Record<string, unknown> | undefined, more = true; more; more = from !== undefined) {
    const page = await db.send(
      new ScanCommand({ TableName: tableName, ...(from && { ExclusiveStartKey: from }) }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  }
  return items
    .map((item) => JSON.stringify(item))
    .filter((text) => text.includes(id) && !text.includes('"pk":"FEED#'))
    .join("\n")
    .toLowerCase();
}

test("orders of every lifecycle that ended hold nothing personal once they are erased, and follow from their events", async (context) => {
  const { eraseOrder } = await import("../../io/orders/erase.ts");
  const { findOrder } = await import("../../io/orders/orders.ts");
  const { fold, originOf } = await import("../../domain/order/evolve.ts");
  const ended = new Set<string>();
  let erased = 0;
  for (const id of lived) {
    const before = (await findOrder(id))!;
    if (!(await eraseOrder(id, stage.runtime.clock.now()))) continue;
    ended.add(before.lifecycle);
    erased += 1;
    const after = (await findOrder(id))!;
    const sums = ({ paid, refunded, refundDue, status }: typeof after.payment) => [
      paid,
      refunded,
      refundDue,
      status,
    ];
    expect([after.status, ...sums(after.payment)], id).toEqual([before.status, ...sums(before.payment)]);
    expect({ ...fold(originOf(after), after.history), erasedAt: after.erasedAt }, id).toEqual(after);
    const about = await itemsAbout(id);
    expect(
      [...canaries].filter(([, text]) => about.includes(text.toLowerCase())).map(([what]) => what),
      id,
    ).toEqual([]);
  }
  expect(ended.size).toBeGreaterThan(1);
  tell(context, { erased });
});
