import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { StartError } from "./start-error.ts";

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
