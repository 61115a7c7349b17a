import { OrderError } from "../domain/error.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { heed, type Notice } from "../domain/notice.ts";
import type { Moment } from "../domain/time.ts";
import { append, findOrder } from "../io/orders.ts";
import { paymentSecrets } from "../io/secrets.ts";
import { parse } from "./body.ts";
import { hash } from "./fingerprint.ts";
import { providers } from "./payment-providers.ts";
import { door } from "./shell.ts";

/** POST /v1/webhooks/payments/{provider}: the signature first, then the notice; what says nothing new answers 200. */
export const handler = door({ open: true }, async ({ params, raw, header, now }) => {
  const name = params.provider!;
  const provider = Object.hasOwn(providers, name) ? providers[name as keyof typeof providers] : undefined;
  const secret = provider && (await paymentSecrets())[name];
  if (!provider || !secret) throw new OrderError("not-found", `There is no payment provider "${name}".`);
  if (!provider.verify(raw, header, secret))
    throw new OrderError("unknown-caller", "The signature is wrong.");
  const { id, notice } = provider.read(parse(raw), header);
  const applied = notice ? await apply(notice, now, hash("payments", name, id)) : false;
  return { body: { applied } };
});

/** Applies a notice to its order; a lost race is read again, because money must not be lost. */
async function apply(notice: Notice, now: Moment, key: string): Promise<boolean> {
  const order = /^[0-9A-Z]{26}$/.test(notice.order) ? await findOrder(notice.order) : undefined;
  if (!order || order.history.some((event) => event.key === key)) return false;
  const event = heed(lifecycleOf(order), order, notice, now, key);
  if (!event) return false;
  try {
    await append(order, event);
    return true;
  } catch (error) {
    if (error instanceof OrderError && error.reason === "changed-meanwhile") return apply(notice, now, key);
    throw error;
  }
}
