import { request as http } from "node:http";
import { request as https } from "node:https";
import { egressRefusal, publicLookup, type Resolve } from "./egress-policy.ts";

/** Milliseconds in which a receiver answers. */
const timeoutMs = 15_000;

/** The status that a receiver answered with, or why there is none. */
export type HttpOutcome = { status: number } | { problem: string };

/** Posts a body. Redirects are not followed, and what the answer says beyond its status is not read. */
export function httpPost(
  url: string,
  headers: Record<string, string>,
  body: string | Uint8Array,
  resolve?: Resolve,
): Promise<HttpOutcome> {
  const refusal = egressRefusal(url);
  if (refusal) return Promise.resolve({ problem: `The address ${refusal}.` });
  const send = url.startsWith("https:") ? https : http;
  const lookup = publicLookup(resolve);
  return new Promise((settle) => {
    const options = { method: "POST", headers, lookup, agent: false, signal: AbortSignal.timeout(timeoutMs) };
    const request = send(url, options, (response) => {
      settle({ status: response.statusCode! });
      response.destroy();
    });
    request.on("error", ({ message }) => settle({ problem: message }));
    request.end(body);
  });
}
