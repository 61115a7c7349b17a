import { beforeAll, expect, test, vi } from "vitest";
import type { Notification } from "../../domain/messages/notifications.ts";
import { tell } from "../proofs/counts.ts";
import { chance, runSize, seed } from "../support/seed.ts";
import { startTestShops } from "../support/test-shops.ts";
import { attemptCounter } from "./sent-messages.ts";

const orders = runSize("PROVIDER_ORDERS", 8);
const stage = startTestShops();
let trouble: keyof typeof troubles | undefined;
const attemptOf = attemptCounter();

const answer = (name: string, httpStatusCode: number) =>
  Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });

/** What a provider can do to a message: `sends` says whether it leaves all the same. */
const troubles = {
  throttles: { sends: false, error: answer("Throttling", 400) },
  "is down": { sends: false, error: Object.assign(new Error("refused"), { code: "ECONNREFUSED" }) },
  "is unavailable": { sends: false, error: answer("ServiceUnavailable", 503) },
  "times out after sending": {
    sends: true,
    error: Object.assign(new Error("late"), { name: "TimeoutError" }),
  },
  "crashes after sending": { sends: true, error: answer("InternalFailure", 500) },
};

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const { sesClient: ses, snsClient: sns } = await import("../../io/messages/channels/aws-clients.ts");
  // biome-ignore lint/suspicious/noExplicitAny: the stacks of the clients differ in their types only
  const disturb = (next: any) => async (args: any) => {
    if (!trouble || chance("trouble", trouble, attemptOf(args.input)) < 0.3) return next(args);
    const { sends, error } = troubles[trouble];
    if (sends) await next(args);
    throw error;
  };
  ses.middlewareStack.add(disturb, { step: "initialize" });
  sns.middlewareStack.add(disturb, { step: "initialize" });
});

/** Everybody has a number or an address of their own, because one gets so many messages a day and no more. */
let numbers = 48_601_000_000;
const byPhone = () => ({ buyer: { name: "Jan", phone: `+${numbers++}` } });
const byMail = () => ({ buyer: { name: "Jan", email: `jan${numbers++}@example.com` } });

/** A whole marketplace order, to its end. */
async function live(key: string, i: number): Promise<string> {
  const { body } = await stage.place("marketplace", key, i % 2 ? byPhone() : byMail());
  const id: string = body.orders[0].id;
  for (const command of ["confirm", "confirmPayment", "offerPickup"])
    await stage.command("manager marketplace", id, command);
  await stage.command("buyer marketplace", id, "collect");
  return id;
}

const names = Object.keys(troubles) as (keyof typeof troubles)[];
test.for(names)(
  "P3-03 a provider that %s blocks no order, and everything leaves later",
  async (name, context) => {
    const { runtime } = stage;
    trouble = name;
    const ids: string[] = [];
    for (let i = 0; i < orders; i++) ids.push(await live(`${seed}-${name.replaceAll(" ", "-")}-${i}`, i));
    await runtime.advance((now) => now + 3_600_000);
    trouble = undefined;
    await runtime.advance((now) => now + 86_400_000);

    const { listNotifications: listMessages } = await import("../../io/messages/notifications.ts");
    for (const id of ids) {
      expect((await stage.read(id)).status).toBe("pickedUp");
      const rows = await listMessages(id);
      expect(rows).toHaveLength(6);
      for (const row of rows) expectOutcome(row, troubles[name].sends);
    }
    tell(context, { orders: ids.length, messages: ids.length * 6 });
  },
);

function expectOutcome(row: Notification, sends: boolean): void {
  const { order, to, template, channel } = row;
  const final = template === "pickedUp";
  const inbox = stage.runtime.inbox.list({ order, to, channel });
  const copies = inbox.filter((mail) => mail.template === template).length;
  // what the order has overtaken meanwhile is not sent late
  const left = final ? ["sent"] : ["sent", "skipped"];
  expect(row.status).toBeOneOf(final && sends ? ["sent", "unknown"] : left);
  const skipped = row.status === "skipped";
  if (!skipped) expect(copies).toBeGreaterThan(0);
  if (final || !sends) expect(copies).toBe(skipped ? 0 : 1);
}

test("a message that the provider refuses is marked as failed and not tried again; an SMS goes in its place", async () => {
  const { sesClient: ses } = await import("../../io/messages/channels/aws-clients.ts");
  const refuse = () => async () => {
    throw answer("MessageRejected", 400);
  };
  ses.middlewareStack.add(refuse, { step: "initialize", name: "refuse" });
  const { body } = await stage.place("marketplace", `${seed}-refused`);
  await stage.runtime.settle();
  ses.middlewareStack.remove("refuse");
  await stage.runtime.advance((now) => now + 86_400_000);
  const { listNotifications: listMessages } = await import("../../io/messages/notifications.ts");
  const rows = await listMessages(body.orders[0].id);
  expect(rows.map(({ party, channel, status, attempts }) => [party, channel, status, attempts])).toEqual([
    ["buyer", "email", "failed", 1],
    ["buyer", "sms", "sent", 1],
    ["shop", "email", "failed", 1],
  ]);
});
