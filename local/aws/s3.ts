import { createHash, createHmac } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "../clock/clock.ts";
import { AwsError } from "../errors.ts";
import { readBody } from "../http.ts";
import type { Store } from "../store.ts";
import { type Invoke, invokeAsync } from "./lambda.ts";

/** The function that S3 calls for a new object, as the deployment sets it. */
const uploadHandler = "photo-uploaded";
/** Where the front door takes and gives what is in the buckets. */
export const s3Path = "/_local/aws/s3/";
const maxObjectBytes = 20_000_000;

type S3Dependencies = { objects: ObjectStore; clock: Clock; invoke: Invoke };
type S3Response = { status: number; type?: string; bytes?: Buffer };
type ObjectLocation = { Bucket?: string; Key?: string };

/** The actions of S3 that functions use; what people put and look at comes by addresses that they signed. */
export function s3Api(objects: ObjectStore) {
  const pathOf = ({ Bucket, Key }: ObjectLocation) => `${Bucket}/${Key}`;
  return {
    HeadObject(location: ObjectLocation) {
      const { type, bytes } = objects.find(pathOf(location)) ?? {};
      if (!bytes) throw new AwsError("NotFound", "UnknownError", 404);
      return { ContentType: type, ContentLength: bytes.length };
    },
    DeleteObject(location: ObjectLocation) {
      objects.remove(pathOf(location));
      return {};
    },
  };
}

/** Stands in for S3 itself: `<bucket>/<key>` put, read and removed by a presigned address or by a program; reports new objects. */
export function s3Server({ objects, clock, invoke }: S3Dependencies) {
  async function answer(request: IncomingMessage): Promise<S3Response> {
    const url = new URL(request.url!, `http://${request.headers.host}`);
    const method = request.method!;
    const key = decodeURIComponent(url.pathname.slice(s3Path.length));
    const against = refusalOf(request, url);
    const body = await readBody(request, maxObjectBytes);
    if (against) return failure(403, against);
    if (method === "PUT") return body ? put(key, request, body) : failure(400, "EntityTooLarge");
    if (method === "DELETE") return remove(key);
    const { type, bytes } = objects.find(key) ?? {};
    return bytes ? { status: 200, type: type!, bytes } : failure(404, "NoSuchKey");
  }

  /**
   * A presigned address is checked, by the clock of this machine. Another signature is in a header and believed, if
   * the request is one of this machine: a page of another site cannot send one.
   */
  function refusalOf(request: IncomingMessage, url: URL): string | undefined {
    const { method, headers } = request;
    if (!url.searchParams.has("X-Amz-Signature"))
      return headers.authorization?.startsWith("AWS4-HMAC-SHA256") ? undefined : "AccessDenied";
    const signed = { method: method!, url, headers };
    if (!hasValidSignature(signed, process.env.AWS_SECRET_ACCESS_KEY!)) return "SignatureDoesNotMatch";
    return clock.read() < expiryOf(url) ? undefined : "AccessDenied";
  }

  function put(key: string, { headers }: IncomingMessage, bytes: Buffer): S3Response {
    if (headers["if-none-match"] === "*" && objects.find(key)) return failure(412, "PreconditionFailed");
    objects.put(key, { type: headers["content-type"] ?? "binary/octet-stream", bytes });
    void invokeAsync(invoke, uploadHandler, createdEvent(key, bytes.length));
    return { status: 200 };
  }

  function remove(key: string): S3Response {
    objects.remove(key);
    return { status: 204 };
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, type, bytes } = await answer(request);
    const length = status === 204 ? {} : { "content-length": bytes?.length ?? 0 };
    response.writeHead(status, { ...(type && { "content-type": type }), ...length });
    response.end(request.method === "HEAD" ? undefined : bytes);
  };
}

function failure(status: number, code: string): S3Response {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`;
  return { status, type: "application/xml", bytes: Buffer.from(text) };
}

/** The report of a new object, as S3 writes it. */
function createdEvent(path: string, size: number) {
  const [name = "", ...key] = path.split("/");
  const object = { key: key.map(encodeURIComponent).join("/"), size };
  const s3 = { bucket: { name }, object };
  return { Records: [{ eventSource: "aws:s3", eventName: "ObjectCreated:Put", s3 }] };
}

/** What is stored in a bucket under a key. */
export interface StoredObject {
  type: string;
  bytes: Buffer;
}

/** The objects of all buckets, by `<bucket>/<key>`, kept in the data folder. */
export function openObjectStore(store: Store) {
  const insert = store.prepare("insert or replace into objects values (?, ?, ?)");
  const select = store.prepare("select type, bytes from objects where key = ?");
  const remove = store.prepare("delete from objects where key = ?");
  return {
    put: (key: string, { type, bytes }: StoredObject) => void insert.run(key, type, bytes),
    find(key: string): StoredObject | undefined {
      const row = select.get(key) as { type: string; bytes: Uint8Array } | undefined;
      return row && { type: row.type, bytes: Buffer.from(row.bytes) };
    },
    remove: (key: string) => void remove.run(key),
  };
}

export type ObjectStore = ReturnType<typeof openObjectStore>;

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
