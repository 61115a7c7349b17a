import { request as http, type IncomingMessage } from "node:http";
import { request as https } from "node:https";
import { egressRefusal, publicLookup, type Resolve } from "./egress-policy.ts";

/** Milliseconds in which a receiver answers. */
const timeoutMs = 15_000;

/** The status that a receiver answered with, or why there is none. */
export type HttpOutcome = { status: number } | { problem: string };

/** A request that goes to no private address, and follows no redirect. */
interface OutgoingRequest<T> {
  method: "GET" | "POST";
  url: string;
  headers: Record<string, string>;
  body?: string | Uint8Array;
  timeoutMs: number;
  /** What is taken of the answer; the connection ends with it. */
  read: (response: IncomingMessage) => T | Promise<T>;
}

/** Posts a body. Redirects are not followed, and what the answer says beyond its status is not read. */
export async function httpPost(
  url: string,
  headers: Record<string, string>,
  body: string | Uint8Array,
  resolve?: Resolve,
): Promise<HttpOutcome> {
  const read = ({ statusCode }: IncomingMessage) => ({ status: statusCode! });
  return send({ method: "POST", url, headers, body, timeoutMs, read }, resolve);
}

/** Gets what is at an address, within so many milliseconds to its last byte. Redirects are not followed. */
export function httpGet<T>(
  { url, headers, timeoutMs, read }: Omit<OutgoingRequest<T>, "method" | "body">,
  resolve?: Resolve,
): Promise<T | { problem: string }> {
  return send({ method: "GET", url, headers, timeoutMs, read }, resolve);
}

async function send<T>(
  { method, url, headers, body, timeoutMs, read }: OutgoingRequest<T>,
  resolve?: Resolve,
): Promise<T | { problem: string }> {
  const refusal = egressRefusal(url);
  if (refusal) return { problem: `The address ${refusal}.` };
  const open = url.startsWith("https:") ? https : http;
  const signal = AbortSignal.timeout(timeoutMs);
  const answered = Promise.withResolvers<IncomingMessage>();
  const request = open(url, { method, headers, lookup: publicLookup(resolve), agent: false, signal });
  request.on("response", answered.resolve).on("error", answered.reject).end(body);
  try {
    return await read(await answered.promise);
  } catch (error) {
    if (signal.aborted) return { problem: `It took longer than ${timeoutMs / 1000} seconds.` };
    return { problem: (error as Error).message };
  } finally {
    request.destroy();
  }
}
