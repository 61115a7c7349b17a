import { randomBytes } from "node:crypto";
import { isSigned, sign } from "../io/signing.ts";
import type { Visit } from "./visit.ts";

/** A page's seal: the hidden fields of its forms, and the cookie that they belong to. */
export interface Seal {
  fields: { nonce: string; version: string };
  cookie: string;
}

const isSecure = (): boolean => process.env.LINK_BASE?.startsWith("https:") ?? false;
/** A cookie with a path cannot have the prefix `__Host-`; over plain http it can have none. */
const cookieName = (): string => (isSecure() ? "__Secure-waymark" : "waymark");

/** The visitor's cookie, if it can be one of ours. */
function ownCookie({ cookie }: Visit): string | undefined {
  const value = cookie(cookieName());
  return value && /^[\w-]{22}$/.test(value) ? value : undefined;
}

/** Seals a page of a link for one visitor, as of this version of the order. */
export async function sealFor(visit: Visit, version: number): Promise<Seal> {
  const value = ownCookie(visit) ?? randomBytes(16).toString("base64url");
  const nonce = await sign("form", visit.token, value, String(version));
  const flags = `Path=/l/${visit.token}; HttpOnly; SameSite=Strict${isSecure() ? "; Secure" : ""}`;
  return { fields: { nonce, version: String(version) }, cookie: `${cookieName()}=${value}; ${flags}` };
}

/** Whether a form comes from our page, shown to this very visitor: his cookie, the nonce and the version agree. */
export async function isSealed(visit: Visit): Promise<boolean> {
  const value = ownCookie(visit);
  if (!value || !isFromHere(visit)) return false;
  const { form, token } = visit;
  return isSigned(form.get("nonce") ?? "", "form", token, value, form.get("version"));
}

/** Browsers say where a form comes from; with our Referrer-Policy its Origin is `null`, which says nothing. */
function isFromHere({ header }: Visit): boolean {
  const [site = "same-origin", origin = "null"] = [header("sec-fetch-site"), header("origin")];
  return site === "same-origin" && ["null", URL.parse(process.env.LINK_BASE ?? "")?.origin].includes(origin);
}
