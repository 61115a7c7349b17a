import { beforeAll } from "vitest";
import { catOrder } from "../../support/fixtures.ts";
import { sendRaw } from "../../support/http-request.ts";
import { type ProviderName, type ProviderReport, providers } from "../../support/provider-signatures.ts";
import { startWorld } from "../../support/world.ts";

/** A marketplace whose orders wait for their payment, and the providers who report it. */
export function paymentFixture() {
  const world = startWorld();
  let shop: Awaited<ReturnType<typeof world.shop>>;
  let secrets: Record<ProviderName, string>;
  beforeAll(async () => {
    shop = await world.shop("marketplace");
    secrets = JSON.parse(world.runtime.secrets["waymark-payments"]!);
  });

  async function send(provider: string, body: string, headers: Record<string, string>) {
    const path = `/v1/webhooks/payments/${provider}`;
    const { status, text } = await sendRaw(world.runtime.url, "POST", path, { body, headers });
    return { status, ...JSON.parse(text) } as {
      status: number;
      applied?: boolean;
      ignored?: string;
      code?: string;
    };
  }

  return {
    world,
    send,
    get shop() {
      return shop;
    },
    /** Gives Waymark a secret of one more provider. */
    configure(provider: string, secret: string) {
      const all = JSON.parse(world.runtime.secrets["waymark-payments"]!);
      world.runtime.secrets["waymark-payments"] = JSON.stringify({ ...all, [provider]: secret });
    },
    /** The open tasks about money of these reasons that name this reference. */
    async tasks(reference: string) {
      const { items } = (await world.support("GET", "/v1/tasks?limit=100")).body;
      return items.filter((each: { report?: { reference: string } }) => each.report?.reference === reference);
    },
    secretOf: (provider: ProviderName): string => secrets[provider],
    /** Reports an event of the generic provider, signed as it should be unless another secret is given. */
    report(event: ProviderReport, secret = secrets.generic) {
      const body = providers.generic.body(event);
      return send("generic", body, providers.generic.sign(body, secret, undefined, event.id));
    },
    read: async (id: string) => (await shop.director("GET", `/v1/orders/${id}`)).body,
    /** An order that waits for its payment. */
    async orderAwaitingPayment(): Promise<string> {
      const [{ id }] = await shop.place(catOrder);
      await shop.manager("POST", `/v1/orders/${id}/confirm`);
      return id;
    },
  };
}
