import { styleSource } from "./style.ts";
import { spoken } from "./words.ts";

/** Images come from where the page's photos are, and from nowhere else. */
function policyFor(photos: string[]): string {
  const origins = new Set(photos.map((photo) => new URL(photo).origin));
  return [
    "default-src 'none'",
    `style-src ${styleSource}`,
    ...(origins.size > 0 ? [`img-src ${[...origins].join(" ")}`] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What every page of a link is sent with: no script, no cache, no trace elsewhere, no search engine. */
export const headers = (photos: string[] = []): Record<string, string> => ({
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": policyFor(photos),
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  ...(process.env.LINK_BASE?.startsWith("https:") && { "strict-transport-security": "max-age=63072000" }),
});

/** The first language of an Accept-Language header that the pages speak. */
export function languageFor(accepted = ""): string {
  const wishes = accepted.split(",").map((wish) => wish.trim().slice(0, 2).toLowerCase());
  return wishes.find((wish) => spoken.includes(wish)) ?? "en";
}
