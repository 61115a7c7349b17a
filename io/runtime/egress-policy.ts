import { type LookupAddress, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { promisify } from "node:util";

type LookupCallback = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void;
/** Finds all addresses of a name. */
export type Resolve = (name: string, options: { all: true }, found: LookupCallback) => void;

/** Whether requests may go anywhere, also unencrypted: for receivers that are being developed. */
const allowsAnyAddress = (): boolean => process.env.WEBHOOK_ALLOW_PRIVATE === "1";

/** Why no request goes to this address, as far as the address itself says; undefined when it may. */
export function egressRefusal(url: string): string | undefined {
  const { protocol, hostname, username, password } = new URL(url);
  if (username || password) return "must not carry a name or a password";
  if (allowsAnyAddress()) return undefined;
  if (protocol !== "https:") return "must begin with https://";
  const address = hostname.replace(/^\[|\]$/g, "");
  return isIP(address) && !isPublicAddress(address) ? "must not be a private address" : undefined;
}

/** Why no request goes to this address by what its name stands for now; a name that is not known yet may be. */
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

/** What the special-purpose registries of IANA keep off the public Internet; of IPv6 only 2000::/3 is on it. */
const specialPurposeSubnets = {
  ipv4: [
    ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"],
    ...["192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15"],
    ...["198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"],
  ],
  ipv6: ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"],
};

const nonPublic = new BlockList();
const globalUnicast = new BlockList();
globalUnicast.addSubnet("2000::", 3, "ipv6");
for (const family of ["ipv4", "ipv6"] as const)
  for (const subnet of specialPurposeSubnets[family]) {
    const [net, prefix] = subnet.split("/") as [string, string];
    nonPublic.addSubnet(net, Number(prefix), family);
  }

/** Whether an IP address is on the public Internet; false for what is no address. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !nonPublic.check(address, "ipv4");
  return family === 6 && globalUnicast.check(address, "ipv6") && !nonPublic.check(address, "ipv6");
}
