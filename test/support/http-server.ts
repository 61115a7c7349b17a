import { createServer, type RequestListener } from "node:http";
import { afterAll } from "vitest";
import { listen } from "../../local/http.ts";

/** A server of a test's own, on a port of its own. */
export async function openServer(answer: RequestListener) {
  const server = createServer(answer);
  const port = await listen(server, 0);
  const close = () => {
    server.closeAllConnections();
    return server.close();
  };
  return { url: `http://127.0.0.1:${port}`, close };
}

/** The same, closed when the tests of the file are over. */
export async function openServerForFile(answer: RequestListener) {
  const server = await openServer(answer);
  afterAll(server.close);
  return server;
}
