import { OrderError } from "../domain/error.ts";
import { track } from "../domain/waybill.ts";
import { carrierSecrets } from "../io/secrets.ts";
import { definitionFor } from "./access.ts";
import { parse } from "./body.ts";
import { carriers } from "./carrier-providers.ts";
import { hash } from "./fingerprint.ts";
import { heedOnce } from "./heeding.ts";
import { door } from "./shell.ts";

/** POST /v1/webhooks/carriers/{provider}: the signature first, then the waybill; what says nothing new answers 200 (S1-15). */
export const handler = door({ open: true }, async ({ params, raw, header, now }) => {
  const name = params.provider!;
  const carrier = Object.hasOwn(carriers, name) ? carriers[name as keyof typeof carriers] : undefined;
  const secret = carrier && (await carrierSecrets())[name];
  if (!carrier || !secret) throw new OrderError("not-found", `There is no carrier "${name}".`);
  if (!carrier.verify(raw, header, secret)) throw new OrderError("unknown-caller", "The signature is wrong.");
  const { id, waybill } = carrier.read(parse(raw), header);
  const key = hash("carriers", name, id);
  const applied =
    waybill !== undefined &&
    (await heedOnce(waybill.order, key, async (order) =>
      track(await definitionFor(order), order, waybill, now, key),
    ));
  return { body: { applied } };
});
