import type { IncomingMessage } from "node:http";
import { HttpError } from "../http.ts";

const loopback = ["127.0.0.1", "::1", "::ffff:127.0.0.1"];

/** Lets nobody through but people and programs on this machine; a page of another site is neither. */
export function assertLocalRequest(request: IncomingMessage): void {
  assertLocalHost(request);
  if (request.method !== "GET" && request.method !== "HEAD") assertSameSite(request);
}

/** A name that points here from elsewhere must not open local control to a web page (DNS rebinding). */
function assertLocalHost({ headers, socket }: IncomingMessage): void {
  const host = (headers.host ?? "").replace(/:\d+$/, "");
  const near = loopback.includes(socket.remoteAddress ?? "");
  if (near && ["127.0.0.1", "localhost", "[::1]"].includes(host)) return;
  throw new HttpError("forbidden", "Local control answers only on this machine.");
}

/** Browsers say where a form comes from; another port of this machine is another site, too. Programs say nothing. */
function assertSameSite({ headers }: IncomingMessage): void {
  const { origin, host, "sec-fetch-site": site } = headers;
  const sameSite = site === undefined || site === "same-origin" || site === "none";
  if (sameSite && (origin === undefined || origin === `http://${host}`)) return;
  throw new HttpError("forbidden", "Only pages of Waymark itself may change something here.");
}
