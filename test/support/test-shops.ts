import { createHmac } from "node:crypto";
import { beforeAll } from "vitest";
import { type LifecycleName, lifecycleNames } from "../../domain/lifecycles/registry.ts";
import { samplePhoto } from "../../local/demo/photo-upload.ts";
import type { Runtime } from "../../local/runtime.ts";
import { counter } from "./counter.ts";
import { orderRequestFor, shopSettingsFor } from "./fixtures.ts";
import { signStandardWebhook } from "./provider-signatures.ts";
import { startWorld, type WorldOptions } from "./world.ts";

/** Who can call, by the name that tests give them. */
export type CallerName =
  | "admin"
  | "support"
  | `${"storefront" | "manager" | "buyer" | "contractor"} ${string}`;

/** What a call answers. */
export interface ApiAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each route answers a shape of its own
  body: any;
}

/** A world with one shop for each lifecycle, and everybody's calls to it. */
export function startTestShops(options: WorldOptions = {}) {
  // Faults are logged by the thousand, and do not matter here.
  process.env.LOG_LEVEL ??= "SILENT";
  const world = startWorld(options);
  const shops = testShopsAt(() => world.runtime);
  beforeAll(shops.createShops);
  return {
    ...shops,
    get runtime() {
      return world.runtime;
    },
  };
}

export type TestShops = ReturnType<typeof startTestShops>;

/** What everybody's calls need of a runtime, which may run in another process. */
interface RuntimeAddress extends Pick<Runtime, "url"> {
  token: (claims: Record<string, string>) => Promise<string>;
  secrets?: Runtime["secrets"];
  /** How requests get there, when not by HTTP. */
  send?: (address: string, init: RequestInit) => Promise<Response>;
}

/** Everybody's calls to a runtime, once it runs. */
export function testShopsAt(runtime: () => RuntimeAddress) {
  const tokens = new Map<CallerName, Promise<string>>();
  const nextKey = counter("key");

  function tokenOf(player: CallerName): Promise<string> {
    const known = tokens.get(player) ?? runtime().token(claimsOf(player));
    tokens.set(player, known);
    return known;
  }

  async function call(player: CallerName, method: string, path: string, body?: unknown, key?: string) {
    const headers = {
      authorization: `Bearer ${await tokenOf(player)}`,
      "content-type": "application/json",
      ...(player.startsWith("buyer") && { "on-behalf-of": "buyer" }),
      ...(key && { "idempotency-key": key }),
    };
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const { url, send = fetch } = runtime();
    return answerOf(await sendWithRetry(send, url + path, init, key !== undefined));
  }

  /** A photo is added by its upload; a call that is repeated uploads the same one again. */
  async function photograph(player: CallerName, id: string, key?: string): Promise<ApiAnswer> {
    const file = new Uint8Array(samplePhoto());
    const newPhoto = { contentType: "image/png", bytes: file.length };
    const asked = await call(player, "POST", `/v1/orders/${id}/photos`, newPhoto, key);
    if (asked.status !== 201) return asked;
    const { method, url, headers } = asked.body.upload;
    const { status } = await fetch(url, { method, headers, body: file });
    return status === 200 ? asked : { status, body: undefined };
  }

  return {
    call,
    /** Places one order; answers what the API answers. */
    place: (lifecycle: LifecycleName, key = nextKey(), changes: object = {}) =>
      call(
        `storefront ${lifecycle}`,
        "POST",
        "/v1/orders",
        { ...orderRequestFor(lifecycle), ...changes },
        key,
      ),
    command: (player: CallerName, id: string, name: string, fields: object = {}, key?: string) =>
      name === "addPhoto"
        ? photograph(player, id, key)
        : call(player, "POST", `/v1/orders/${id}/${name}`, fields, key),
    read: async (id: string) => (await call("admin", "GET", `/v1/orders/${id}`)).body,
    /** A provider's signed notice that an order was paid. */
    pay: (order: string, amount: number, reference: string) =>
      sendPaymentReport(runtime(), { order, amount, reference }),
    async createShops(): Promise<void> {
      for (const lifecycle of lifecycleNames)
        await call("admin", "PUT", `/v1/shops/${lifecycle}`, shopSettingsFor(lifecycle));
    },
  };
}

function claimsOf(player: CallerName): Record<string, string> {
  const [role, name = ""] = player.split(" ");
  if (role === "contractor") return { role, sub: name };
  if (role === "buyer") return { role: "storefront", sub: "web", shop: name };
  return { role: role!, sub: `${role}-${name}`, ...(name && { shop: name }) };
}

async function sendPaymentReport(
  { url, secrets = {}, send = fetch }: RuntimeAddress,
  data: { order: string; amount: number; reference: string },
) {
  const body = JSON.stringify({ type: "payment.paid", data: { ...data, currency: "PLN" } });
  const id = `msg_${createHmac("sha256", "id").update(data.reference).digest("hex").slice(0, 20)}`;
  const secret = JSON.parse(secrets["waymark-payments"]!).generic;
  const headers = signStandardWebhook(body, secret, undefined, id);
  return answerOf(await send(`${url}/v1/webhooks/payments/generic`, { method: "POST", headers, body }));
}

/** With a key a call is repeated when its connection breaks, as a storefront would. */
async function sendWithRetry(
  send: NonNullable<RuntimeAddress["send"]>,
  address: string,
  init: RequestInit,
  repeatable: boolean,
): Promise<Response> {
  try {
    return await send(address, init);
  } catch (error) {
    const { code } = (error as Error).cause as { code?: string };
    if (repeatable && code === "ECONNRESET") return sendWithRetry(send, address, init, repeatable);
    throw error;
  }
}

async function answerOf(response: Response): Promise<ApiAnswer> {
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : undefined };
}
