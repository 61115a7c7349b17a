import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";
import { afterAll } from "vitest";
import type { PublicEvent } from "../../domain/public-event.ts";

/** One request as an endpoint got it. */
export interface Received {
  id: string;
  headers: Record<string, string>;
  body: string;
  event: PublicEvent;
}

type Answer = (request: Received, count: number) => number | Promise<number>;

/** A storefront's server that webhooks go to: it keeps what it got, and answers as the test likes. */
export async function openReceiver(answer: Answer = () => 204) {
  const got: Received[] = [];
  const waiting: { count: number; go: () => void }[] = [];
  const server = createServer(async (request, response) => {
    const headers = request.headers as Record<string, string>;
    const body = await text(request);
    const received = { id: headers["webhook-id"]!, headers, body, event: JSON.parse(body) };
    got.push(received);
    for (const { count, go } of waiting) if (got.length >= count) go();
    response.writeHead(await answer(received, got.length), { location: "/elsewhere" }).end("ignored");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => {
    server.closeAllConnections();
    return server.close();
  };
  afterAll(close);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    got,
    /** Resolves when so many requests have come. */
    until: (count: number): Promise<void> =>
      got.length >= count ? Promise.resolve() : new Promise((go) => waiting.push({ count, go })),
    events: () => got.map(({ event }) => event.id).sort(),
    close,
  };
}

/** Whether a secret verifies a request, as the receiver's library says. */
export function verifies(secret: string, { body, headers }: Received): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}
