import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import openapi from "../../../docs/openapi.json" with { type: "json" };
import { httpHandler } from "../../http/handler.ts";

const text = JSON.stringify(openapi);
const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;

/** The contract as browsers and programs take it, each made once; the first that is accepted. */
const encodings = [
  ["br", () => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })],
  ["gzip", () => gzipSync(text, { level: 9 })],
] as const;
const compressed = new Map<string, string>();

function bodyIn(accepted: string): {
  body: string;
  headers?: Record<string, string>;
  isBase64Encoded?: true;
} {
  const [name, compress] = encodings.find(([each]) => new RegExp(`\\b${each}\\b`).test(accepted)) ?? [];
  if (!name || !compress) return { body: text };
  const body = compressed.get(name) ?? compress().toString("base64");
  compressed.set(name, body);
  return { body, headers: { "content-encoding": name }, isBase64Encoded: true };
}

/** GET /openapi.json: the contract, as it is checked in, for an hour and a tenth of its size. */
export const handler = httpHandler({ open: true }, async ({ header }) => {
  const headers = { etag, "cache-control": "public, max-age=3600", vary: "accept-encoding" };
  if (header("if-none-match")?.includes(etag)) return { status: 304, headers };
  const { headers: more, ...reply } = bodyIn(header("accept-encoding") ?? "");
  return { ...reply, headers: { ...headers, ...more } };
});
