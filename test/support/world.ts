import { afterAll, beforeAll, expect } from "vitest";
import { durationSeconds } from "../../domain/time/time.ts";
import { setClock } from "../../io/runtime/clock.ts";
import type { Application } from "../../local/application.ts";
import { type ApiResponse, createClient } from "../../local/client.ts";
import { type Runtime, startRuntime } from "../../local/runtime.ts";
import { apiViolation } from "./contract.ts";
import { counter } from "./counter.ts";
import { signStandardWebhook } from "./provider-signatures.ts";

/** A caller of the API: method, path and body to the answer. */
export type Caller = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<ApiResponse>;

const start = "2026-11-21T10:00:00Z";

/** What of a world is not as always. */
export interface WorldOptions {
  /** Other functions than those of the source, or some of them spoilt. */
  application?: () => Application;
  /** Whether all time of the functions is that of the clock, also what they take for real: bundles cannot be told it otherwise. */
  bundled?: true;
}

/** Waymark on this machine, in memory, for the tests of one file; every answer is held against the contract. The clock stands on 2026-11-21 at ten until it is advanced. */
export function startWorld({ application, bundled }: WorldOptions = {}) {
  let runtime: Runtime;
  beforeAll(async () => {
    const another = application && { application: application() };
    runtime = await startRuntime({ port: 0, dataDir: ":memory:", clockStart: start, ...another });
    if (bundled) afterAll(setClock({ wall: runtime.clock.read }));
  });
  afterAll(() => runtime?.close());
  const [nextShop, nextKey, nextReport] = [counter("shop"), counter("key"), counter("report")];

  const as = (role: string, shop?: string, sub = `${role}-1`, extra: Record<string, string> = {}): Caller => {
    return async (method, path, body, headers) => {
      const token = await runtime.token({ role, sub, ...(shop && { shop }) } as Parameters<
        Runtime["token"]
      >[0]);
      const options = { token, headers: { ...extra, ...headers } };
      const answer = await createClient(runtime.url)(method, path, body, options);
      expect(apiViolation(method, path, answer)).toBeUndefined();
      return answer;
    };
  };

  /** A webhook from outside, signed as Standard Webhooks ask for. */
  const report = (whose: "payments" | "carriers", body: object, id: string): Promise<ApiResponse> => {
    const secret = JSON.parse(runtime.secrets[`waymark-${whose}`]!).generic;
    const headers = signStandardWebhook(JSON.stringify(body), secret, undefined, id);
    return createClient(runtime.url)("POST", `/v1/webhooks/${whose}/generic`, body, { headers });
  };

  return {
    as,
    /** A shop with a name nobody else has, and its people. */
    async shop(lifecycle: string, settings: object = {}) {
      const id = nextShop();
      const body = {
        name: "Clay Cats",
        lifecycle,
        timeZone: "Europe/Warsaw",
        emails: [`${id}@example.com`],
        ...settings,
      };
      expect(await as("admin")("PUT", `/v1/shops/${id}`, body)).toMatchObject({ status: 200 });
      const storefront = as("storefront", id);
      return {
        id,
        email: `${id}@example.com`,
        storefront,
        director: as("director", id),
        manager: as("manager", id),
        seller: as("seller", id, "seller-1"),
        buyer: as("storefront", id, "storefront-1", { "on-behalf-of": "buyer" }),
        /** Places an order and answers the orders that it became. */
        async place(order: object, key = nextKey(), by: Caller = storefront) {
          const answer = await by("POST", "/v1/orders", { shop: id, ...order }, { "idempotency-key": key });
          expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 201 });
          return answer.body.orders;
        },
      };
    },
    support: as("support"),
    contractor: (sub: string) => as("contractor", undefined, sub),
    settle: () => runtime.settle(),
    now: () => runtime.clock.now(),
    advance: (by: string) => runtime.advance((now) => now + durationSeconds(by)! * 1000),
    inbox: (order: string) => runtime.inbox.list({ order }),
    execution: async (order: string) =>
      (await createClient(runtime.url)("GET", `/_local/executions/${order}`)).body,
    /** A payment provider's report. */
    reportPayment: (
      kind: string,
      data: { order: string; amount: number; currency: string; reference: string },
      id = nextReport(),
    ) => report("payments", { type: `payment.${kind}`, data }, id),
    /** A carrier's report. */
    reportDelivery: (
      status: string,
      data: { order?: string; carrier?: string; trackingCode?: string; at?: string },
      id = nextReport(),
    ) => report("carriers", { type: `parcel.${status}`, data }, id),
    get runtime() {
      return runtime;
    },
  };
}
