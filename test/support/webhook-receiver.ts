import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";
import type { PublicEvent } from "../../domain/events/event.ts";
import { openServerForFile } from "./http-server.ts";

/** One request as an endpoint got it. */
export interface ReceivedWebhook {
  id: string;
  headers: Record<string, string>;
  body: string;
  event: PublicEvent;
}

type AnswerStatus = (request: ReceivedWebhook, count: number) => number | Promise<number>;

/** A storefront's server that webhooks go to: it keeps what it got, and answers as the test likes. */
export async function openWebhookReceiver(answer: AnswerStatus = () => 204) {
  const received: ReceivedWebhook[] = [];
  const waiting: { count: number; go: () => void }[] = [];
  const { url, close } = await openServerForFile(async (request, response) => {
    const headers = request.headers as Record<string, string>;
    const body = await text(request);
    const webhook = { id: headers["webhook-id"]!, headers, body, event: JSON.parse(body) };
    received.push(webhook);
    for (const { count, go } of waiting) if (received.length >= count) go();
    response.writeHead(await answer(webhook, received.length), { location: "/elsewhere" }).end("ignored");
  });
  return {
    url: `${url}/hook`,
    received,
    /** Resolves when so many requests have come. */
    until: (count: number): Promise<void> =>
      received.length >= count ? Promise.resolve() : new Promise((go) => waiting.push({ count, go })),
    events: () => received.map(({ event }) => event.id).sort(),
    close,
  };
}

/** Whether a secret verifies a request, as the receiver's library says. */
export function verifiesSignature(secret: string, { body, headers }: ReceivedWebhook): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}
