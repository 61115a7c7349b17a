import type { TokenClaims } from "./event.ts";
import type { Issuer } from "./issuer.ts";

/** The claims of a bearer token, or that the caller is refused. */
export async function authorize(issuer: Issuer, header = ""): Promise<TokenClaims | "refused"> {
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
  if (!token) return "refused";
  return issuer.verify(token).catch(() => "refused" as const);
}
