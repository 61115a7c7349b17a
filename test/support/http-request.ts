import { type IncomingMessage, request } from "node:http";

/** An answer as it came over the wire. */
export interface RawResponse {
  status: number;
  type: string;
  headers: IncomingMessage["headers"];
  text: string;
}

/** What is sent besides the method and the path, byte for byte. */
export interface RawRequest {
  body?: string | Buffer;
  headers?: Record<string, string>;
}

/** Sends a request without making it any better: odd paths, headers and bodies go out as they are. */
export function sendRaw(
  url: string,
  method: string,
  path: string,
  { body, headers = {} }: RawRequest = {},
): Promise<RawResponse> {
  const { port } = new URL(url);
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = request(
      { port, host: "127.0.0.1", method, path, headers: { ...length, ...headers } },
      async (answer) => {
        const text = Buffer.concat(await answer.toArray()).toString();
        const type = (answer.headers["content-type"] ?? "").split(";")[0]!;
        resolve({ status: answer.statusCode!, type, headers: answer.headers, text });
      },
    );
    sent.on("error", reject).end(body);
  });
}

/** A header that carries a token. */
export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
/** A header that says JSON. */
export const json = { "content-type": "application/json" };
