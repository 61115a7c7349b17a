import { type LookupAddress, lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { promisify } from "node:util";
import { isPublicAddress } from "./public-address.ts";

type LookupCallback = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void;
/** Finds all addresses of a name. */
export type Resolve = (name: string, options: { all: true }, found: LookupCallback) => void;

/** Whether webhooks may go anywhere, also unencrypted: for receivers that are being developed. */
const allowsAnyAddress = (): boolean => process.env.WEBHOOK_ALLOW_PRIVATE === "1";

/** Why no webhook goes to this address, as far as the address itself tells; undefined when it may. */
export function egressRefusal(url: string): string | undefined {
  const { protocol, hostname, username, password } = new URL(url);
  if (username || password) return "must not carry a name or a password";
  if (allowsAnyAddress()) return undefined;
  if (protocol !== "https:") return "must begin with https://";
  const address = hostname.replace(/^\[|\]$/g, "");
  return isIP(address) && !isPublicAddress(address) ? "must not be a private address" : undefined;
}

/** Why no webhook goes to this address by what its name stands for now; a name that is not known yet may be. */
export async function resolvedEgressRefusal(
  url: string,
  resolve: Resolve = lookup,
): Promise<string | undefined> {
  const refusal = egressRefusal(url);
  if (refusal || allowsAnyAddress()) return refusal;
  const found = promisify(resolve)(new URL(url).hostname, { all: true });
  const addresses = await found.catch((): LookupAddress[] => []);
  return addresses.every(({ address }) => isPublicAddress(address))
    ? undefined
    : "must not stand for a private address";
}

/** Finds the address that a connection is then made to, and only a public one: the name is not asked for again. */
export function publicLookup(resolve: Resolve = lookup): LookupFunction {
  return (name, options, found) =>
    resolve(name, { all: true }, (error, addresses) => {
      const refused = addresses?.some(({ address }) => !allowsAnyAddress() && !isPublicAddress(address));
      const failure = error ?? (refused ? new Error(`${name} stands for a private address.`) : null);
      if (options.all || failure) return found(failure, failure ? [] : addresses);
      found(null, addresses[0]!.address, addresses[0]!.family);
    });
}
