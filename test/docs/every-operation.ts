import { readFileSync } from "node:fs";

/** A piece of JSON Schema, as far as values are made from it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  anyOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
}

interface Parameter {
  in: "path" | "query" | "header";
  name: string;
  required?: boolean;
  schema: Schema;
}

interface Content {
  [mediaType: string]: { schema: Schema };
}

/** One operation of the document. */
export interface Operation {
  operationId: string;
  "x-waymark-function": string;
  "x-waymark-route": string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, { content?: Content }>;
}

/** The contract as it is checked in. */
export const contract = JSON.parse(readFileSync(new URL("../../docs/openapi.json", import.meta.url), "utf8"));

/** What a reference in the contract points to; everything else is itself. */
export function resolved<T extends object>(value: T): T {
  if (!("$ref" in value)) return value;
  const path = String(value.$ref).slice(2).split("/");
  return resolved(path.reduce((place, name) => place[name], contract) as T);
}

const paths = Object.entries(contract.paths as Record<string, Record<string, Operation>>);
/** Every operation of the contract, with its path and method. */
export const operations = paths.flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

/** A value that a schema allows, with every optional field or with none. */
function valueFor(given: Schema, full: boolean): unknown {
  const { anyOf, enum: choices, const: only, type, items, ...schema } = resolved(given);
  if (only !== undefined) return only;
  if (choices) return choices[0];
  if (anyOf && !schema.properties) return valueFor((full ? anyOf.at(-1) : anyOf[0])!, full);
  switch (type) {
    case "object":
      return objectFor(schema, full);
    case "array":
      return full ? [valueFor(items!, full)] : [];
    case "integer":
    case "number":
      return 1;
    case "boolean":
      return true;
    default:
      return "text";
  }
}

function objectFor({ properties = {}, required = [], additionalProperties: more }: Schema, full: boolean) {
  const present = Object.entries(properties).filter(([name]) => full || required.includes(name));
  const other = full && typeof more === "object" ? { other: valueFor(more, full) } : {};
  return { ...other, ...Object.fromEntries(present.map(([name, each]) => [name, valueFor(each, full)])) };
}

/** A program that calls every operation twice: with what has to be there, and with everything that can be. */
export function programCallingEverything(): string {
  return [
    'import createClient from "openapi-fetch";',
    'import type { paths } from "./openapi.d.ts";',
    "const client = createClient<paths>();",
    "export const calls = [",
    ...operations.flatMap((operation) => [callOf(operation, false), callOf(operation, true)]),
    "];",
  ].join("\n");
}

function callOf(operation: (typeof operations)[number], full: boolean): string {
  const { path, method, parameters = [], requestBody } = operation;
  const params: Record<string, Record<string, unknown>> = {};
  for (const { in: place, name, required, schema } of parameters.map(resolved))
    if (full || required) params[place] = { ...params[place], [name]: valueFor(schema, full) };
  const [content] = Object.values(requestBody?.content ?? {});
  const body = requestBody && (full || requestBody.required) ? { body: valueFor(content!.schema, full) } : {};
  const init = JSON.stringify({ ...(Object.keys(params).length > 0 && { params }), ...body });
  return `  client.${method.toUpperCase()}(${JSON.stringify(path)}, ${init}).then(({ data, error }) => error ?? data),`;
}
