import { readFile } from "node:fs/promises";
import { lifecycleNames } from "../domain/lifecycles/registry.ts";
import handlers from "../functions/handlers.json" with { type: "json" };

/** A route of the HTTP API: method, path such as `/v1/orders/{id}`, and the function behind it by its name. */
export type ApplicationRoute = { method: string; path: string; handler: string; open?: unknown };

/** An index of the table: its key attributes, and what is projected beside the keys. */
export type TableIndex = { pk: string; sk: string; include?: readonly string[] };

/** A Lambda function, as its runtime calls it. */
// biome-ignore lint/suspicious/noExplicitAny: each Lambda event has a shape of its own
export type Handler = (event: any, context: any) => unknown;

/** What the runtime runs: the real thing, or a fixture in tests. */
export type Application = {
  routes(): Promise<ApplicationRoute[]>;
  indexes(): Promise<Record<string, TableIndex>>;
  /** The handler of the function of this name in functions/handlers.json. */
  handler(name: string): Promise<Handler>;
  lifecycles: string[];
  /** The ASL text of a lifecycle's state machine. */
  machine(lifecycle: string): Promise<string>;
};

/** Waymark itself, loaded when first needed: clients read their endpoints from the environment then. */
export const waymark: Application = {
  routes: async () => {
    const { boardRoutes, functionOf, routes } = await import("../functions/http/routes.ts");
    return [...routes, ...boardRoutes].map((route) => ({ ...route, handler: functionOf(route) }));
  },
  indexes: async () => (await import("../domain/listing/indexes.ts")).indexes,
  // Vite would rewrite this import, and it knows variables for one folder only.
  handler: async (name) => (await import(/* @vite-ignore */ fileOf(name))).handler,
  lifecycles: lifecycleNames,
  machine: (lifecycle) =>
    readFile(new URL(`../statemachines/${lifecycle}.asl.json`, import.meta.url), "utf8"),
};

const fileOf = (name: string): string => `../functions/${(handlers as Record<string, string>)[name]}.ts`;
