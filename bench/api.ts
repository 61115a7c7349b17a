import { Agent, type IncomingMessage, request } from "node:http";

/** One call: method, path, body and headers. */
export interface ApiCall {
  method: "GET" | "POST" | "PUT";
  path: string;
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Calls a runtime over connections that stay open; anything but a 2xx answer is an error. */
export function connectApi(url: string, callers: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: callers });

  function send({ method, path, token, body, headers }: ApiCall): Promise<string> {
    const text = body === undefined ? "" : JSON.stringify(body);
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const all = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(text),
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    };
    const sent = request(`${url}${path}`, { method, agent, headers: all }, (response) => {
      void textOf(response).then((answer) => settle(response.statusCode!, answer));
    });
    function settle(status: number, answer: string): void {
      if (status < 300) resolve(answer);
      else reject(new Error(`${method} ${path} answered ${status}: ${answer}`));
    }
    sent.on("error", reject).end(text);
    return promise;
  }

  return {
    send,
    /** The answer of a call, read as JSON. */
    call: async (call: ApiCall) => JSON.parse((await send(call)) || "null"),
    close: () => agent.destroy(),
  };
}

export type ApiConnection = ReturnType<typeof connectApi>;

async function textOf(response: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += chunk;
  return text;
}
