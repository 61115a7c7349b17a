import type { BoardFiles } from "#board/bundle.ts";
import { escapeHtml } from "../../domain/html-escape.ts";
import { loginOf } from "./login.ts";

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%232f5bd7'/%3E%3Cpath d='M8 10l4.5 13L16 13l3.5 10L24 10' fill='none' stroke='white' stroke-width='3' stroke-linejoin='round' stroke-linecap='round'/%3E%3C/svg%3E";

/** A language that the page can be in. */
export type PageLanguage = keyof BoardFiles["scripts"];

/** What of a page is not the same for everybody: its language, and the hosts of pictures that its reader's shop has. */
export interface PageWishes {
  language: PageLanguage;
  pictures: readonly string[];
}

/** The one page of every screen: what is on it, its script puts there. */
export function boardPage(
  { scripts, style }: Pick<BoardFiles, "scripts" | "style">,
  { language, pictures }: PageWishes,
): string {
  const { authorize, logout, client, callback } = loginOf();
  const login = escapeHtml(JSON.stringify({ authorize, logout, client, callback }));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex,nofollow">
<meta name="login" content="${login}">
<meta name="pictures" content="${escapeHtml(pictures.join(" "))}">
<title>Orders</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="/board/assets/${style}">
<script type="module" src="/board/assets/${scripts[language]}"></script>
</head>
<body>
<noscript>The board needs JavaScript.</noscript>
</body>
</html>
`;
}

/**
 * In the place of a script that a deployment has replaced: the page is loaded again, once for each script. Who gets here
 * a second time is told instead; where the board is running, and only its second script is gone, by the board.
 */
export const reloadScript = `const key = "waymark-reloaded";
if (sessionStorage.getItem(key) !== import.meta.url) {
  sessionStorage.setItem(key, import.meta.url);
  location.reload();
  await new Promise(() => {});
}
sessionStorage.removeItem(key);
if (document.querySelector("main")) throw new Error("The board was updated meanwhile.");
document.body.textContent = {
  ru: "Панель обновилась. Пожалуйста, загрузите эту страницу ещё раз.",
  pl: "Panel został zaktualizowany. Proszę wczytać tę stronę ponownie.",
}[document.documentElement.lang] ?? "The board was updated meanwhile. Please load this page again.";
`;

/**
 * Scripts and styles come from here alone, and no text becomes markup; photos go to their bucket and come from it, and
 * pictures of goods come from where the shop's settings say.
 */
function contentSecurityPolicy(pictures: readonly string[]): string {
  const photos = process.env.PHOTOS_ORIGIN ?? "";
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self' blob: data:", photos, ...pictures].join(" ").trimEnd(),
    "media-src 'self'",
    "worker-src 'self'",
    `connect-src 'self' ${photos}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // the one address of the service worker, and no other text, becomes a script
    "trusted-types waymark-worker",
  ].join("; ");
}

/** What the page is sent with: its sources, and nothing of it elsewhere. */
export const boardHeaders = (pictures: readonly string[]): Record<string, string> => ({
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": contentSecurityPolicy(pictures),
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(self), microphone=(), geolocation=()",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex, nofollow",
  "cross-origin-opener-policy": "same-origin",
  ...(process.env.LINK_BASE?.startsWith("https:") && { "strict-transport-security": "max-age=63072000" }),
});
