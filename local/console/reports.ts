import { randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { wall } from "../../io/runtime/clock.ts";
import { createClient, throwingOnError } from "../client.ts";
import type { ConsoleBackend } from "../core.ts";

/** Who reports to Waymark by webhook. */
export type Reporter = "payments" | "carriers";

/** A report from outside, signed as Standard Webhooks ask for; the same id again is the same report. */
export async function sendReport(
  { url, secrets }: Pick<ConsoleBackend, "url" | "secrets">,
  whose: Reporter,
  body: { type: string; data: object },
  id: string = randomUUID(),
): Promise<void> {
  const secret = new Webhook(JSON.parse(secrets[`waymark-${whose}`]!).generic);
  const at = new Date(wall());
  const headers = {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": secret.sign(id, at, JSON.stringify(body)),
  };
  await throwingOnError(createClient(url))("POST", `/v1/webhooks/${whose}/generic`, body, { headers });
}
