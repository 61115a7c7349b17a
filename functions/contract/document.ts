import { writeFileSync } from "node:fs";
import { createDocument, type ZodOpenApiPathsObject } from "zod-openapi";
import { type HandlerName, type Route, routes } from "../http/routes.ts";
import { commandOperations } from "./commands.ts";
import { conversationOperations, noteOperations } from "./conversation.ts";
import { eventOperations, webhookPaths } from "./events.ts";
import { feedOperations } from "./feed.ts";
import { inboundOperations } from "./inbound.ts";
import { linkPaths } from "./links.ts";
import { messageOperations } from "./messages.ts";

import { type Operation, operationObject, tags } from "./openapi/operation.ts";
import { orderOperations } from "./orders.ts";
import { photoOperations } from "./photos.ts";
import { lifecycleOperations, serviceOperations } from "./service.ts";
import { shopOperations } from "./shops.ts";
import { webhookOperations } from "./webhooks.ts";

const operationsByHandler: Record<
  Exclude<HandlerName, "command" | "show-link" | "act-by-link">,
  Operation
> = {
  ...orderOperations,
  ...noteOperations,
  ...conversationOperations,
  ...photoOperations,
  ...messageOperations,
  ...feedOperations,
  ...shopOperations,
  ...eventOperations,
  ...webhookOperations,
  ...inboundOperations,
  ...lifecycleOperations,
  ...serviceOperations,
};

/** The OpenAPI document of all routes. */
export function openApiDocument() {
  return createDocument(
    {
      openapi: "3.1.0",
      info: about,
      servers: [{ url: "/", description: "Where this document is served from" }],
      tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
      security: [{ token: [] }],
      paths: {
        ...pathsOf(routes.filter(({ path }) => !(path in linkPaths)).flatMap(operationsOf)),
        ...linkPaths,
      },
      webhooks: webhookPaths,
      components: { securitySchemes },
    },
    { override: simplifySchema },
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

interface RoutedOperation {
  route: Route;
  path: string;
  name: string;
  operation: Operation;
}

/** The operations behind a route: one, or for the handler of commands one for each of them. */
function operationsOf(route: Route): RoutedOperation[] {
  const { handler, path } = route;
  if (handler !== "command")
    return [
      {
        route,
        path,
        name: camel(handler),
        operation: (operationsByHandler as Record<string, Operation>)[handler]!,
      },
    ];
  return Object.entries(commandOperations).map(([name, operation]) => {
    return { route, path: path.replace("{command}", name), name, operation };
  });
}

function pathsOf(described: RoutedOperation[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const { route, path, name, operation } of described) {
    const method = route.method.toLowerCase() as "get" | "post" | "put" | "patch" | "delete";
    paths[path] = { ...paths[path], [method]: operationObject(route, name, operation) };
  }
  return paths;
}

/** A format says more than the pattern that checks it, and that an integer is a safe one goes without saying. */
function simplifySchema({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

interface JsonSchema {
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

const camel = (handler: string): string => handler.replace(/-(.)/g, (_, initial) => initial.toUpperCase());

/** Writes docs/openapi.json anew: `npm run generate`. */
if (import.meta.main)
  writeFileSync(
    new URL("../../docs/openapi.json", import.meta.url),
    `${JSON.stringify(openApiDocument(), null, 2)}\n`,
  );
