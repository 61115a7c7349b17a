import { pageStyleSource } from "./style.ts";
import { pageLanguages } from "./words.ts";

/** Images come from where the page's photos are, and from nowhere else. */
function contentSecurityPolicy(photos: string[]): string {
  const origins = new Set(photos.map((photo) => new URL(photo).origin));
  return [
    "default-src 'none'",
    `style-src ${pageStyleSource}`,
    ...(origins.size > 0 ? [`img-src ${[...origins].join(" ")}`] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What every page of a link is sent with: no script, no cache, no trace elsewhere, no search engine. */
export const pageHeaders = (photos: string[] = []): Record<string, string> => ({
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": contentSecurityPolicy(photos),
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  ...(process.env.LINK_BASE?.startsWith("https:") && { "strict-transport-security": "max-age=63072000" }),
});

/** The first language of an Accept-Language header that the pages speak. */
export function acceptedLanguage(accepted = ""): string {
  const tags = accepted.split(",").map((wish) => wish.trim().slice(0, 2).toLowerCase());
  return tags.find((wish) => pageLanguages.includes(wish)) ?? "en";
}
