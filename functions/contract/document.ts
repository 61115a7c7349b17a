import { createDocument, type ZodOpenApiPathsObject } from "zod-openapi";
import { type Door, type Route, routes } from "../routes.ts";
import { commandOperations } from "./commands.ts";
import { dialog } from "./dialog.ts";
import { endpoints } from "./endpoints.ts";
import { events, webhooks } from "./events.ts";
import { feed } from "./feed.ts";
import { lifecyclesContract } from "./lifecycles.ts";
import { messages } from "./messages.ts";
import { notes } from "./notes.ts";
import { type Operation, tags } from "./operation.ts";
import { orders } from "./orders.ts";
import { pages } from "./pages.ts";
import { photos } from "./photos.ts";
import { service } from "./service.ts";
import { shops } from "./shops.ts";
import { written } from "./written.ts";

const doors: Record<Exclude<Door, "command" | "show-link" | "act-by-link">, Operation> = {
  ...orders,
  ...notes,
  ...dialog,
  ...photos,
  ...messages,
  ...feed,
  ...shops,
  ...events,
  ...endpoints,
  ...lifecyclesContract,
  ...service,
};

/** The OpenAPI document of all routes. */
export function contract() {
  return createDocument(
    {
      openapi: "3.1.0",
      info: about,
      servers: [{ url: "/", description: "Where this document is served from" }],
      tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
      security: [{ token: [] }],
      paths: { ...pathsOf(routes.filter(({ path }) => !(path in pages)).flatMap(operationsOf)), ...pages },
      webhooks,
      components: { securitySchemes },
    },
    { override: tidy },
  );
}

const about = {
  title: "Waymark",
  version: "1",
  description: "Keeps an order's status, deadlines and messages until the order is done. Guide: docs/api.md.",
  license: { name: "All rights reserved", identifier: "LicenseRef-Proprietary" },
};

const securitySchemes = {
  token: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
  webhookSignature: { type: "apiKey", in: "header", name: "webhook-signature" },
  stripeSignature: { type: "apiKey", in: "header", name: "stripe-signature" },
} as const;

interface Described {
  route: Route;
  path: string;
  name: string;
  operation: Operation;
}

/** The operations behind a route: one, or for the door of commands one for each of them. */
function operationsOf(route: Route): Described[] {
  const { door, path } = route;
  if (door !== "command")
    return [{ route, path, name: camel(door), operation: doors[door as keyof typeof doors] }];
  return Object.entries(commandOperations).map(([name, operation]) => {
    return { route, path: path.replace("{command}", name), name, operation };
  });
}

function pathsOf(described: Described[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const { route, path, name, operation } of described) {
    const method = route.method.toLowerCase() as "get" | "post" | "put" | "delete";
    paths[path] = { ...paths[path], [method]: written(route, name, operation) };
  }
  return paths;
}

/** A format says more than the pattern that checks it, and that an integer is a safe one goes without saying. */
function tidy({ jsonSchema }: { jsonSchema: Written }): void {
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

interface Written {
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

const camel = (door: string): string => door.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
