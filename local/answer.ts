import type { ServerResponse } from "node:http";
import type { HttpResponse } from "./problem.ts";

/** Writes the answer of a function, or of the gateway itself; throws before anything is sent. */
export function sendResponse(response: ServerResponse, answer: HttpResponse, withBody = true): void {
  const { statusCode = 200, headers = {}, cookies, body = "", isBase64Encoded } = answer;
  const bytes = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
  const isEmpty = statusCode === 204 || statusCode === 304;
  response.writeHead(statusCode, {
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    ...(cookies?.length && { "set-cookie": cookies }),
    ...(!isEmpty && { "content-length": bytes.length }),
  });
  response.end(withBody ? bytes : undefined);
}
