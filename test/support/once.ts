import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { inject } from "vitest";
import type { MadeOnce } from "../setup/once.ts";

/** The folder, or the path, of something that all slow files share; by node:http, which waits as long as it takes. */
export async function madeOnce(what: MadeOnce): Promise<string> {
  const [response] = (await once(get(`${inject("onceUrl")}/${what}`), "response")) as [IncomingMessage];
  const said = await text(response);
  if (response.statusCode === 200) return said;
  throw new Error(`${what} could not be made: ${said}`);
}
