import { OrderError } from "../../domain/error.ts";
import { type AccountPlace, noteHeard } from "../../io/reports/heard.ts";
import type { SenderProof } from "./providers/provider.ts";

/** For which shops a report speaks: for one whose own secret signed it, or for those without one. */
export type Scope = (shop: string) => boolean;

/** Who has sent a report: for whom it speaks, by which secret, and what is to be read instead of it, if anything. */
interface Sender {
  scope: Scope;
  secret: string;
  proof: Exclude<SenderProof, false>;
  /** The key of the account's API for pages, where it has one. */
  key: string | undefined;
}

const kindNames = { payments: "payment provider", carriers: "carrier" };

/** The new secret and the one before, while one is changed. */
const maxSecrets = 2;

const ownPlace = (shop: string, name: string): string => `${shop}/${name}`;

/** The secrets at a place that are valid, the newest first. */
const secretsAt = (secrets: Secrets, place: string): string[] =>
  Object.hasOwn(secrets, place) ? secrets[place]!.split(/\s+/).filter(Boolean).slice(0, maxSecrets) : [];

/** What stands in the secret store, by place. */
type Secrets = Readonly<Record<string, string>>;

/** A shop's account with a provider as it is set up: its own or that of all shops without one, its secrets, and its API's key for pages. */
export interface ProviderAccount {
  isOwn: boolean;
  secrets: string[];
  key: string | undefined;
}

/** The account with a provider that counts for a shop: its own, where it has one. */
export function accountOf(secrets: Secrets, name: string, shop: string): ProviderAccount {
  const isOwn = Object.hasOwn(secrets, ownPlace(shop, name));
  const place = isOwn ? ownPlace(shop, name) : name;
  return { isOwn, secrets: secretsAt(secrets, place), key: secretsAt(secrets, `${place}/page`)[0] };
}

/** Who has sent a report, refused where no secret of ours proves it; both are noted, for those who look after the shop. */
export async function provenSender(
  ...[secrets, place, verify]: Parameters<typeof senderOf>
): Promise<Sender> {
  try {
    const sender = await senderOf(secrets, place, verify);
    await noteHeard(place, "heardAt");
    return sender;
  } catch (error) {
    const isRefused = error instanceof OrderError && error.reason === "unauthenticated";
    if (isRefused) await noteHeard(place, "refusedAt");
    throw error;
  }
}

/**
 * The sender whom a secret of ours proves. A shop's own secret, under `<shop>/<provider>`, speaks for that shop alone, and
 * then no other one does; the one under the provider's name speaks for all shops without one.
 */
export async function senderOf(
  secrets: Secrets,
  { kind, name, shop }: AccountPlace,
  verify: (secret: string) => SenderProof | Promise<SenderProof>,
): Promise<Sender> {
  const place = shop ? ownPlace(shop, name) : name;
  const valid = secretsAt(secrets, place);
  if (valid.length === 0)
    throw new OrderError(
      "not-found",
      `There is no ${kindNames[kind]} "${name}"${shop ? " of this shop's own" : ""}.`,
    );
  const scope: Scope = shop ? (id) => id === shop : (id) => !Object.hasOwn(secrets, ownPlace(id, name));
  for (const secret of valid) {
    const proof = await verify(secret);
    if (proof) return { scope, secret, proof, key: secretsAt(secrets, `${place}/page`)[0] };
  }
  throw new OrderError(
    "unauthenticated",
    "The signature is not valid: check the secret, and that the body is sent as it was signed.",
  );
}
