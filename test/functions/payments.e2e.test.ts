import { createHmac, randomUUID } from "node:crypto";
import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { beforeAll, describe, expect, it } from "vitest";
import { size } from "../faults/seed.ts";
import { cats } from "../goods.ts";
import { world } from "../world.ts";
import { json, sendTo } from "./sender.ts";

/** What payment providers report: signed, often twice, in any order, too late, and sometimes by somebody else. */
const earth = world();
const total = 10_500;
let shop: Awaited<ReturnType<typeof earth.shop>>;
let secrets: { generic: string; stripe: string };
beforeAll(async () => {
  shop = await earth.shop("marketplace");
  secrets = JSON.parse(earth.runtime.secrets["waymark-payments"]!);
});

const seconds = (at = Date.now()) => Math.floor(at / 1000);

interface Event {
  id?: string;
  type?: string;
  order: string;
  amount?: number;
  currency?: string;
  reference?: string;
}

const genericBody = ({
  type = "payment.paid",
  order,
  amount = total,
  currency = "PLN",
  reference = "P-1",
}: Event) => JSON.stringify({ type, data: { order, amount, currency, reference } });

function genericHeaders(body: string, id: string, at = Date.now(), secret = secrets.generic) {
  const signature = new Webhook(secret).sign(id, new Date(at), body);
  return {
    ...json,
    "webhook-id": id,
    "webhook-timestamp": String(seconds(at)),
    "webhook-signature": signature,
  };
}

function stripeHeaders(body: string, at = Date.now(), secret = secrets.stripe) {
  const time = seconds(at);
  const mac = createHmac("sha256", secret).update(`${time}.${body}`).digest("hex");
  return { ...json, "stripe-signature": `t=${time},v1=${mac}` };
}

const stripeBody = ({
  id = randomUUID(),
  type = "payment_intent.succeeded",
  order,
  amount = total,
  currency = "pln",
  reference = "pi_1",
}: Event) =>
  JSON.stringify({
    id,
    type,
    data: { object: { id: reference, amount, amount_received: amount, currency, metadata: { order } } },
  });

async function send(provider: string, body: string, headers: Record<string, string>) {
  const { status, text } = await sendTo(earth.runtime.url, "POST", `/v1/webhooks/payments/${provider}`, {
    body,
    headers,
  });
  return { status, ...JSON.parse(text) } as { status: number; applied?: boolean; code?: string };
}

/** Reports an event of the generic provider as it should be done. */
const report = (event: Event) => {
  const body = genericBody(event);
  return send("generic", body, genericHeaders(body, event.id ?? randomUUID()));
};

const read = async (id: string) => (await shop.director("GET", `/v1/orders/${id}`)).body;
/** An order that waits for its payment. */
async function waiting(): Promise<string> {
  const [{ id }] = await shop.place(cats);
  await shop.manager("POST", `/v1/orders/${id}/confirm`);
  return id;
}

describe.each(["generic", "stripe"])("a report of %s", (provider) => {
  const bodyOf = provider === "generic" ? genericBody : stripeBody;
  const sign = (body: string, at?: number, secret?: string) =>
    provider === "generic" ? genericHeaders(body, "evt_1", at, secret) : stripeHeaders(body, at, secret);

  it("S3-15 moves the order on when its signature is right", async () => {
    const id = await waiting();
    const body = bodyOf({ order: id });
    expect(await send(provider, body, sign(body))).toEqual({ status: 200, applied: true });
    expect(await read(id)).toMatchObject({
      status: "preparing",
      payment: { status: "paid", paid: total, due: 0 },
    });
  });

  it("is refused and changes nothing when it is forged, tampered with, old, early or unsigned", async () => {
    const id = await waiting();
    const before = await read(id);
    const body = bodyOf({ order: id });
    const forged: Record<string, Record<string, string>> = {
      "another secret": sign(body, undefined, `whsec_${Buffer.alloc(32).toString("base64")}`),
      "another body": sign(bodyOf({ order: id, amount: 1 })),
      "an old one": sign(body, Date.now() - 400_000),
      "an early one": sign(body, Date.now() + 400_000),
      "no signature": json,
      nonsense: {
        ...json,
        "stripe-signature": "t=,v1=,=",
        "webhook-id": "x",
        "webhook-timestamp": "NaN",
        "webhook-signature": "v1",
      },
    };
    for (const [what, headers] of Object.entries(forged))
      expect(await send(provider, body, headers), what).toMatchObject({
        status: 401,
        code: "unknown-caller",
      });
    expect(await read(id)).toEqual(before);
  });

  it("that is no JSON is malformed, once its signature is right", async () => {
    for (const body of ["nonsense", "{", "[1,"])
      expect(await send(provider, body, sign(body)), body).toMatchObject({ status: 400, code: "malformed" });
  });

  it("that Waymark does not heed is answered with thanks", async () => {
    const id = await waiting();
    const bodies = [
      bodyOf({ order: id, type: "customer.created" }),
      bodyOf({ order: id, type: "__proto__" }),
      bodyOf({ order: "01JD3Q7Z5V8K2M4N6P9R0S1T3W" }),
      bodyOf({ order: "../../etc" }),
      bodyOf({ order: id, currency: "EUR" }),
      bodyOf({ order: id, amount: -5 }),
      bodyOf({ order: id, amount: 1.5 }),
      "{}",
      "[]",
      "null",
      '"text"',
    ];
    for (const body of bodies)
      expect(await send(provider, body, sign(body)), body).toEqual({ status: 200, applied: false });
    expect(await read(id)).toMatchObject({ version: 2, status: "awaitingPayment", payment: { paid: 0 } });
  });
});

describe("a payment", () => {
  it("counts once, however often its event comes", async () => {
    const id = await waiting();
    const event = { id: "evt_twice", order: id };
    expect(await report(event)).toMatchObject({ applied: true });
    for (let i = 0; i < 3; i++) expect(await report(event)).toMatchObject({ status: 200, applied: false });
    expect(await report({ order: id }), "another event, the same reference").toMatchObject({
      applied: false,
    });
    expect(await read(id)).toMatchObject({ version: 3, payment: { paid: total } });
  });

  it("counts once when its event comes many times at once", async () => {
    const id = await waiting();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => report({ id: "evt_storm", order: id })),
    );
    expect(answers.filter(({ applied }) => applied)).toHaveLength(1);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(await read(id)).toMatchObject({ version: 3, payment: { paid: total } });
  });

  it("that comes before the confirmation is kept, and the confirmation goes on from there", async () => {
    const [{ id }] = await shop.place(cats);
    expect(await report({ order: id })).toMatchObject({ applied: true });
    expect(await read(id)).toMatchObject({ status: "awaitingConfirmation", payment: { status: "paid" } });
    expect((await shop.manager("POST", `/v1/orders/${id}/confirm`)).body.status).toBe("preparing");
  });

  it("of too little is kept and waits for the rest", async () => {
    const id = await waiting();
    await report({ order: id, amount: 500, reference: "P-1" });
    expect(await read(id)).toMatchObject({
      status: "awaitingPayment",
      payment: { status: "partlyPaid", due: 10_000 },
    });
    await report({ order: id, amount: 10_000, reference: "P-2" });
    expect(await read(id)).toMatchObject({ status: "preparing", payment: { status: "paid", paid: total } });
  });

  it("of too much moves the order on, and the surplus is owed back", async () => {
    const id = await waiting();
    await report({ order: id, amount: total + 700 });
    expect(await read(id)).toMatchObject({
      status: "preparing",
      payment: { status: "paid", refundDue: 700 },
    });
  });

  it("that was rejected can still be made", async () => {
    const id = await waiting();
    await report({ order: id, type: "payment.rejected" });
    expect(await read(id)).toMatchObject({
      status: "awaitingPayment",
      payment: { status: "rejected", paid: 0 },
    });
    await report({ order: id, reference: "P-2" });
    await report({ order: id, type: "payment.rejected", reference: "P-3" });
    expect(await read(id)).toMatchObject({ status: "preparing", payment: { status: "paid" } });
  });

  it("S3-11 that comes after the expiry is kept, owed back, visible to the shop, and can revive the order", async () => {
    const id = await waiting();
    await earth.advance("P3D");
    expect(await read(id)).toMatchObject({ status: "unpaid" });
    expect(await report({ order: id })).toMatchObject({ applied: true });
    const late = await read(id);
    expect(late).toMatchObject({
      status: "unpaid",
      payment: { status: "paidLate", paid: total, refundDue: total },
    });
    expect(late.history.at(-1)).toMatchObject({ command: "recordPayment", actor: { role: "payments" } });
    expect(late.actions).toContainEqual(expect.objectContaining({ command: "refund", allowed: true }));
    const list = (await shop.director("GET", "/v1/orders?status=unpaid")).body.items;
    expect(list).toContainEqual(expect.objectContaining({ id, payment: "paidLate" }));
    await earth.settle();
    expect(earth.inbox(id).map(({ to, template }) => [to, template])).toContainEqual([
      shop.email,
      "refundDue",
    ]);
    expect((await shop.manager("POST", `/v1/orders/${id}/revive`)).body).toMatchObject({
      status: "preparing",
      payment: { refundDue: 0 },
    });
  });
});

/** One thing that happens to an order that waits for its payment. */
const step = fc.oneof(
  fc.record({
    what: fc.constant("paid" as const),
    part: fc.constantFrom(1, 0.5, 2),
    reference: fc.constantFrom("P-1", "P-2", "P-3"),
    id: fc.constantFrom("e1", "e2", "e3", "e4"),
  }),
  fc.record({
    what: fc.constantFrom("rejected" as const, "foreign" as const, "forged" as const),
    part: fc.constant(1),
    reference: fc.constantFrom("P-1", "P-4"),
    id: fc.constantFrom("e5", "e6"),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function happen(order: string, { what, part, reference, id }: Step): Promise<void> {
  const event = {
    id: `${order}-${id}`,
    order,
    amount: total * part,
    reference,
    type: what === "rejected" ? "payment.rejected" : "payment.paid",
  };
  const body = genericBody(what === "foreign" ? { ...event, currency: "EUR" } : event);
  const secret = what === "forged" ? `whsec_${Buffer.alloc(32, 7).toString("base64")}` : secrets.generic;
  const { status } = await send("generic", body, genericHeaders(body, event.id, Date.now(), secret));
  expect(status).toBe(what === "forged" ? 401 : 200);
}

/** The money that a sequence brings: each reference once, by the first event that names it, each event once. */
function expected(steps: Step[]): number {
  const [events, references] = [new Set<string>(), new Set<string>()];
  let sum = 0;
  for (const { part, reference, id } of steps.filter((each) => each.what === "paid")) {
    if (!events.has(id) && !references.has(reference)) {
      sum += total * part;
      events.add(id);
      references.add(reference);
    }
  }
  return sum;
}

describe("any sequence of reports", () => {
  const numRuns = size("PAYMENT_SEQUENCES", 100);

  it(`is paid once and never by a forged one: ${numRuns} sequences`, async () => {
    const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const id = await waiting();
      for (const each of steps) await happen(id, each);
      const { payment, status } = await read(id);
      const sum = expected(steps);
      expect(payment.paid).toBe(sum);
      expect(status).toBe(sum >= total ? "preparing" : "awaitingPayment");
      expect(payment.refundDue).toBe(Math.max(0, sum - total));
    });
    await fc.assert(property, { numRuns, ...(process.env.SEED && { seed: Number(process.env.SEED) }) });
  }, 3_600_000);
});
