import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:net";
import { type ProblemCode, problemDocument } from "../functions/http/problem.ts";
import { StartError } from "./errors.ts";

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

/** Listens on the loopback address and answers the port; 0 asks for a free one. */
export async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening").catch((cause) => {
    throw new StartError(sentence(cause, port), { cause });
  });
  return (server.address() as { port: number }).port;
}

const chosen = new Map<string, number>();

/** A free port for a purpose; the same one again in this process, because clients hold on to their endpoints. */
export async function portFor(purpose: string): Promise<number> {
  const port = chosen.get(purpose) ?? (await freePort());
  chosen.set(purpose, port);
  return port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  server.close();
  await once(server, "close");
  return port;
}

function sentence(cause: NodeJS.ErrnoException, port: number): string {
  return cause.code === "EADDRINUSE"
    ? `Port ${port} is taken. Choose another one, for example PORT=${port + 1} npm start.`
    : `Port ${port} cannot be used: ${cause.message}.`;
}
