import { createHash, createHmac } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** A request as its signature covers it. */
export interface PresignedRequest {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
const encodeStrict = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Whether the query of a presigned address fits the request: its method, path, query and signed headers. */
export function hasValidSignature({ method, url, headers }: PresignedRequest, secret: string): boolean {
  const query = url.searchParams;
  const [, ...scope] = (query.get("X-Amz-Credential") ?? "").split("/");
  const names = (query.get("X-Amz-SignedHeaders") ?? "").split(";");
  const canonical = [
    method,
    url.pathname,
    parametersOf(query),
    names.map((name) => `${name}:${String(headers[name] ?? "").trim()}\n`).join(""),
    names.join(";"),
    "UNSIGNED-PAYLOAD",
  ].join("\n");
  const digest = createHash("sha256").update(canonical).digest("hex");
  const text = ["AWS4-HMAC-SHA256", query.get("X-Amz-Date"), scope.join("/"), digest].join("\n");
  const key = scope.reduce<string | Buffer>((made, part) => hmac(made, part), `AWS4${secret}`);
  return hmac(key, text).toString("hex") === query.get("X-Amz-Signature");
}

function parametersOf(query: URLSearchParams): string {
  const others = [...query].filter(([name]) => name !== "X-Amz-Signature");
  return others
    .map(([name, value]) => `${encodeStrict(name)}=${encodeStrict(value)}`)
    .sort()
    .join("&");
}

/** The moment, in milliseconds, at which a presigned address is good no more. */
export function expiryOf({ searchParams }: URL): number {
  const date = (searchParams.get("X-Amz-Date") ?? "").replace(
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
    "$1-$2-$3T$4:$5:$6Z",
  );
  return Date.parse(date) + Number(searchParams.get("X-Amz-Expires")) * 1000;
}
