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
import { schemaTidier, withNulls } from "./openapi/json-schema.ts";
import { type Operation, operationObject, tags } from "./openapi/operation.ts";
import { isShared, sharedSchemas } from "./openapi/shared.ts";
import { orderOperations } from "./orders.ts";
import { peopleOperations } from "./people/me.ts";
import { subscriptionOperations } from "./people/subscriptions.ts";
import { photoOperations } from "./photos.ts";
import { lifecycleOperations, serviceOperations } from "./service.ts";
import { delivererOperations } from "./shops/deliverers.ts";
import { providerOperations } from "./shops/providers.ts";
import { reportOperations } from "./shops/reports.ts";
import { shopOperations } from "./shops/settings.ts";
import { stockOperations } from "./shops/stock.ts";
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
  ...delivererOperations,
  ...reportOperations,
  ...providerOperations,
  ...stockOperations,
  ...peopleOperations,
  ...subscriptionOperations,
  ...eventOperations,
  ...webhookOperations,
  ...inboundOperations,
  ...lifecycleOperations,
  ...serviceOperations,
};

/** The OpenAPI document of all routes. */
export function openApiDocument() {
  return withNulls(plainReferences(waymarkDocument()));
}

/** A schema that refers to another one is as open as that: zod repeats it where the schema is described anew. */
function plainReferences<T>(document: T): T {
  const text = JSON.stringify(document, (_, value) =>
    value?.$ref ? { ...value, additionalProperties: undefined } : value,
  );
  return JSON.parse(text);
}

function waymarkDocument() {
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
      components: { schemas: sharedSchemas, securitySchemes },
    },
    { override: schemaTidier(isShared) },
  );
}

const about = {
  title: "Waymark",
  version: "1",
  description: [
    "Keeps an order's status, deadlines and messages until the order is done. Guide: docs/api.md.",
    "Requests: a field that is not described is refused, an optional one that is null or an empty text is an absent one. Answers: fields, types of events and values of enums may be added.",
    "Placing an order needs an Idempotency-Key, every command takes one. Orders and shops have an ETag, to be sent back as If-Match.",
  ].join("\n\n"),
  license: { name: "All rights reserved", identifier: "LicenseRef-Proprietary" },
};

const securitySchemes = {
  token: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
  webhookSignature: { type: "apiKey", in: "header", name: "webhook-signature" },
  telegramSecret: { type: "apiKey", in: "header", name: "x-telegram-bot-api-secret-token" },
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

const camel = (handler: string): string => handler.replace(/-(.)/g, (_, initial) => initial.toUpperCase());

const lineWidth = 140;

/** A value as JSON for people: what fits into a line stands on one, and tabs are half as long as blanks. */
function printed(value: unknown, indent = "", before = 0): string {
  const short = JSON.stringify(value);
  if (typeof value !== "object" || value === null || indent.length + before + short.length <= lineWidth)
    return short;
  const inner = `${indent}\t`;
  const lines = Array.isArray(value)
    ? value.map((each) => `${inner}${printed(each, inner)}`)
    : Object.entries(value).map(
        ([name, each]) => `${inner}"${name}": ${printed(each, inner, name.length + 5)}`,
      );
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

/** Writes docs/openapi.json anew: `npm run generate`. */
if (import.meta.main)
  writeFileSync(new URL("../../docs/openapi.json", import.meta.url), `${printed(openApiDocument())}\n`);
