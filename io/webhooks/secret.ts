import { createHmac, randomBytes } from "node:crypto";
import type { Endpoint, SecretSeed } from "../../domain/webhooks/endpoint.ts";
import { signingKeys } from "../runtime/secrets.ts";

/** What the next secret of an endpoint is made of. */
export async function newSeed(): Promise<SecretSeed> {
  const { current } = await signingKeys();
  return { key: current, salt: randomBytes(16).toString("base64url") };
}

/** A secret of an endpoint. It follows from Waymark's own key, so that no copy of the table gives it away. */
export async function webhookSecretOf(
  { shop, id }: Pick<Endpoint, "shop" | "id">,
  { key, salt }: SecretSeed,
) {
  const { keys } = await signingKeys();
  const text = JSON.stringify(["webhook", shop, id, salt]);
  return `whsec_${createHmac("sha256", Buffer.from(keys[key]!, "base64")).update(text).digest("base64")}`;
}
