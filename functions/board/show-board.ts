import { createHash } from "node:crypto";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { type BoardFile, bundleBoard } from "#board/bundle.ts";
import { acceptedLanguage } from "../../domain/lifecycles/folder.ts";
import { isPictureOrigin } from "../../domain/shop/pictures.ts";
import { boardHeaders, boardPage, reloadScript } from "./page.ts";

/** GET /board and all below it: the one page of every screen, and the files that it names. */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const path = event.pathParameters?.path ?? "";
  if (path === "worker.js") return workerReply(event);
  return path.startsWith("assets/") ? assetReply(path.slice(7), event) : pageReply(event);
}

/** The language that somebody chose on the board, or else the first that their browser wishes for. */
function languageOf({ cookies = [], headers }: APIGatewayProxyEventV2) {
  const chosen = cookies.find((cookie) => cookie.startsWith(languageCookie))?.slice(languageCookie.length);
  const accepted = headers["accept-language"] ?? "";
  return acceptedLanguage(bundleBoard().scripts, chosen ? `${chosen},${accepted}` : accepted);
}

const languageCookie = "waymark-language=";
const picturesCookie = "waymark-pictures=";
/** A shop names ten hosts, beside those of its logo and its website. */
const mostHosts = 12;

/**
 * The hosts that the reader's shop has its pictures from, as the board has put them into a cookie after it had asked the
 * API: this page is for everybody, and looks at nobody's shop.
 */
function picturesOf({ cookies = [] }: APIGatewayProxyEventV2): string[] {
  const kept =
    cookies.find((cookie) => cookie.startsWith(picturesCookie))?.slice(picturesCookie.length) ?? "";
  return kept.split("|").filter(isPictureOrigin).slice(0, mostHosts);
}

function pageReply(event: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 {
  const { headers } = event;
  const pictures = picturesOf(event);
  const body = boardPage(bundleBoard(), { language: languageOf(event), pictures });
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const sent = {
    ...boardHeaders(pictures),
    "cache-control": "no-cache",
    vary: "accept-language, cookie",
    etag,
  };
  if (headers["if-none-match"]?.includes(etag)) return { statusCode: 304, headers: sent };
  return { statusCode: 200, headers: sent, body };
}

/** A file by its name; a script that an older page asks for, and that is gone since, loads the page anew. */
function assetReply(name: string, { headers }: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 {
  const { files } = bundleBoard();
  if (Object.hasOwn(files, name)) return fileReply(files[name]!, headers["accept-encoding"]);
  const isScript = name.endsWith(".js");
  return {
    statusCode: isScript ? 200 : 404,
    headers: { ...assetHeaders("text/javascript; charset=utf-8"), "cache-control": "no-store" },
    body: isScript ? reloadScript : "",
  };
}

/** The service worker: it is asked for by one name, so browsers ask each time whether it has changed. */
function workerReply({ headers: { "accept-encoding": accepted } }: APIGatewayProxyEventV2) {
  const { headers, ...reply } = fileReply(bundleBoard().worker, accepted);
  const own = { "cache-control": "no-cache", "content-security-policy": "default-src 'none'" };
  return { ...reply, headers: { ...headers, ...own } };
}

function fileReply(file: BoardFile, accepted = ""): APIGatewayProxyStructuredResultV2 {
  const { type, text } = file;
  const headers = {
    ...assetHeaders(type),
    "cache-control": "public, max-age=31536000, immutable",
    vary: "accept-encoding",
  };
  if (!/\bbr\b/.test(accepted)) return { statusCode: 200, headers, body: text };
  return {
    statusCode: 200,
    headers: { ...headers, "content-encoding": "br" },
    body: file.brotli,
    isBase64Encoded: true,
  };
}

const assetHeaders = (type: string) => ({
  "content-type": type,
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
});
