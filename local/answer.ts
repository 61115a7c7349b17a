import type { ServerResponse } from "node:http";
import type { Answer } from "./problem.ts";

/** Writes the answer of a function, or of the gateway itself. */
export function write(response: ServerResponse, answer: Answer, withBody = true): void {
  const { statusCode = 200, headers = {}, cookies, body = "", isBase64Encoded } = answer;
  const bytes = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies?.length) response.setHeader("set-cookie", cookies);
  if (statusCode !== 204 && statusCode !== 304) response.setHeader("content-length", bytes.length);
  response.writeHead(statusCode).end(withBody ? bytes : undefined);
}
