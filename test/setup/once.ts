import { createServer } from "node:http";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { listen } from "../../local/http.ts";
import { findChromium } from "./chromium.ts";
import { synth } from "./synth.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a test file asks for what is made once. */
    onceUrl: string;
  }
}

/** What several slow files need and is slow to make, by the name under which they ask for it. */
export type MadeOnce = "dev" | "prod" | "chromium";

/** Makes each of these once in a run, when the first file asks for it; all wait for the same one. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = () => project.getProvidedContext().runFolder;
  const makers: Record<MadeOnce, () => Promise<string>> = {
    dev: () => synth("dev", join(folder(), "dev")),
    prod: () => synth("prod", join(folder(), "prod")),
    chromium: findChromium,
  };
  const made = new Map<string, Promise<string>>();
  const server = createServer((request, response) => {
    const name = request.url!.slice(1) as MadeOnce;
    const result = made.get(name) ?? makers[name]();
    made.set(name, result);
    result.then(
      (text) => response.end(text),
      (error) => response.writeHead(500).end(String(error.stderr || error)),
    );
  });
  project.provide("onceUrl", `http://127.0.0.1:${await listen(server, 0)}`);
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
