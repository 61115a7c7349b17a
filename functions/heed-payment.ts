import { OrderError } from "../domain/error.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import { heed } from "../domain/notice.ts";
import { paymentSecrets } from "../io/secrets.ts";
import { parse } from "./body.ts";
import { hash } from "./fingerprint.ts";
import { heedOnce } from "./heeding.ts";
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
  const key = hash("payments", name, id);
  const applied =
    notice !== undefined &&
    (await heedOnce(notice.order, key, (order) => heed(lifecycleOf(order), order, notice, now, key)));
  return { body: { applied } };
});
