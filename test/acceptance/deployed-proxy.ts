import { openServer } from "../support/http-server.ts";

/** Stands before a Waymark like a deployed one: without local control, and with answers changed by `edit`. */
export function deployedProxy(url: string, edit: (body: string) => string = (body) => body) {
  return openServer(async (request, response) => {
    if (request.url!.startsWith("/_local/")) return response.writeHead(404).end("{}");
    const { method = "GET" } = request;
    const chunks = await request.toArray();
    const headers = Object.entries(request.headers).filter(([name]) => forwardedHeaders.has(name)) as [
      string,
      string,
    ][];
    const body = method === "GET" ? {} : { body: Buffer.concat(chunks) };
    const answer = await fetch(url + request.url, { method, headers, ...body });
    const type = answer.headers.get("content-type") ?? "application/json";
    return response.writeHead(answer.status, { "content-type": type }).end(edit(await answer.text()));
  });
}

const forwardedHeaders = new Set(["authorization", "content-type", "idempotency-key", "on-behalf-of"]);
