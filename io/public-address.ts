import { BlockList, isIP } from "node:net";

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
