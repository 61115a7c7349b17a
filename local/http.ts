import type { IncomingMessage, ServerResponse } from "node:http";
import { type ProblemCode, problemDocument, problemTypes } from "../functions/http/problem.ts";

/** An answer of the gateway, in the form that functions answer too. */
export type HttpResponse = {
  statusCode?: number;
  headers?: Record<string, string | number | boolean>;
  cookies?: string[];
  body?: string;
  isBase64Encoded?: boolean;
};

/** What the gateway itself refuses, as the same problem document that functions answer. */
export function problem(
  code: ProblemCode,
  detail: string,
  requestId: string,
  headers: Record<string, string> = {},
): HttpResponse {
  const answer = problemDocument(code, detail, requestId);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

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

/** The whole body of a request, or undefined when it is longer than `limit` bytes; it can still be answered. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What local control refuses, and why: answered as a problem document. */
export class HttpError extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, detail: string) {
    super(detail);
    this.code = code;
  }

  get status(): number {
    return problemTypes[this.code][0];
  }
}
