/** An address that its owner recognises and nobody can write to: `a…@example.com`, `+48…67`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0 ? `${address.slice(0, 3)}…${address.slice(-2)}` : `${[...address][0]}…${address.slice(at)}`;
}
