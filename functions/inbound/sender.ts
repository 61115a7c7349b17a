import { OrderError } from "../../domain/error.ts";
import type { SenderProof } from "./providers/provider.ts";

/** For which shops a report speaks: for one whose own secret signed it, or for those without one. */
export type Scope = (shop: string) => boolean;

/** Who has sent a report: for whom it speaks, by which secret, and what is to be read instead of it, if anything. */
interface Sender {
  scope: Scope;
  secret: string;
  proof: Exclude<SenderProof, false>;
}

/** Where a sender's secret stands: their name, and the shop whose own it is. */
interface SecretPlace {
  what: "payment provider" | "carrier";
  name: string;
  shop: string | undefined;
}

/** The new secret and the one before, while one is changed. */
const maxSecrets = 2;

/**
 * Who has sent a report, refused where no secret of ours proves it. A shop's own secret, under `<shop>/<provider>`, speaks
 * for that shop alone, and then no other one does; the one under the provider's name speaks for all shops without one.
 */
export async function provenSender(
  secrets: Readonly<Record<string, string>>,
  { what, name, shop }: SecretPlace,
  verify: (secret: string) => SenderProof | Promise<SenderProof>,
): Promise<Sender> {
  const own = (id: string): string => `${id}/${name}`;
  const place = shop ? own(shop) : name;
  const valid = Object.hasOwn(secrets, place) ? secrets[place]!.split(/\s+/).filter(Boolean) : [];
  if (valid.length === 0)
    throw new OrderError("not-found", `There is no ${what} "${name}"${shop ? " of this shop's own" : ""}.`);
  const scope: Scope = shop ? (id) => id === shop : (id) => !Object.hasOwn(secrets, own(id));
  for (const secret of valid.slice(0, maxSecrets)) {
    const proof = await verify(secret);
    if (proof) return { scope, secret, proof };
  }
  throw new OrderError(
    "unauthenticated",
    "The signature is not valid: check the secret, and that the body is sent as it was signed.",
  );
}
