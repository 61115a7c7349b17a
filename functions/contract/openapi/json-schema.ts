import * as z from "zod";

/** A piece of JSON Schema, as far as it is rewritten here. */
interface JsonSchema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  $ref?: string;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  default?: unknown;
  description?: string;
  additionalProperties?: unknown;
  required?: string[];
  properties?: Record<string, JsonSchema>;
}

type Io = "input" | "output";

/** What rewrites one schema in place, from zod's way to what generators of types understand best. */
export function schemaTidier(isShared: (schema: unknown) => boolean) {
  return ({ jsonSchema, zodSchema, io }: { jsonSchema: object; zodSchema: unknown; io: Io }): void => {
    tidy(jsonSchema, io);
    if (!isShared(zodSchema)) return;
    leaveRoomWithin(jsonSchema);
    askForNoDefaults(jsonSchema, zodSchema as z.ZodType);
  };
}

function tidy(schema: JsonSchema, io: Io): void {
  dropTheObvious(schema);
  describeDefault(schema);
  mergeNull(schema, io);
  if (io === "output") leaveRoomToGrow(schema);
}

/** A format says more than the pattern that checks it, and that an integer is a safe one goes without saying. */
function dropTheObvious(schema: JsonSchema): void {
  if (schema.format) delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

/** Generators take a field with a `default` for one that is always there, in a request, too: a sentence says it instead. */
function describeDefault(schema: JsonSchema): void {
  if (schema.default === undefined) return;
  const value = JSON.stringify(schema.default).replace(/^"(.*)"$/, "$1");
  const sentence = ["[]", "{}"].includes(value) ? undefined : `\`${value}\` when it is left out.`;
  if (sentence) schema.description = [schema.description, sentence].filter(Boolean).join(" ");
  delete schema.default;
}

/** "This or null" is one schema with two types, and several forms or null are one list of forms. */
function mergeNull(schema: JsonSchema, io: Io): void {
  const { anyOf } = schema;
  if (anyOf?.length !== 2 || anyOf[1]!.type !== "null") return;
  const [inner] = anyOf as [JsonSchema];
  tidy(inner, io);
  if (inner.$ref || inner.const !== undefined) return;
  if (inner.anyOf) {
    schema.anyOf = [...inner.anyOf, { type: "null" }];
    return;
  }
  if (typeof inner.type !== "string") return;
  const { description = inner.description } = schema;
  delete schema.anyOf;
  Object.assign(schema, inner, { type: [inner.type, "null"] }, description && { description });
  if (inner.enum) schema.enum = [...inner.enum, null];
}

/** Answers may grow: who reads one has to expect fields that are not described yet. */
function leaveRoomToGrow(schema: JsonSchema): void {
  const { additionalProperties: more } = schema;
  if (more === false || (more && Object.keys(more).length === 0)) delete schema.additionalProperties;
}

/** The same for a whole schema: one that stands in requests and in answers is described once, as the wider of the two. */
function leaveRoomWithin(schema: object): void {
  leaveRoomToGrow(schema);
  for (const part of Object.values(schema)) if (typeof part === "object" && part) leaveRoomWithin(part);
}

/** A field with a default is in every answer, and in a request it need not be: who answers says so beside it. */
function askForNoDefaults(schema: JsonSchema, zodSchema: z.ZodType): void {
  if (!(zodSchema instanceof z.ZodObject) || !schema.required) return;
  const { shape } = zodSchema;
  schema.required = schema.required.filter((name) => !(shape[name] instanceof z.ZodDefault));
}

interface DescribedOperation {
  tags?: string[];
  requestBody?: { content: unknown };
}

interface Document {
  paths?: Record<string, object>;
  components?: { schemas?: Record<string, unknown> };
}

/**
 * What callers may leave out they may also give as null: in every body of a request, and in what it refers to. A schema
 * that stands in answers, too, is described once, as the wider of the two; what providers send is as they describe it.
 */
export function withNulls<D extends Document>(document: D): D {
  const { schemas = {} } = document.components ?? {};
  const seen = new Set<unknown>();
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null || seen.has(part)) return;
    seen.add(part);
    const { $ref, properties, required = [] } = part as JsonSchema;
    if ($ref) visit(schemas[$ref.slice($ref.lastIndexOf("/") + 1)]);
    for (const each of Object.values(part)) visit(each);
    for (const [name, schema] of Object.entries(properties ?? {}))
      if (!required.includes(name)) properties![name] = orNull(schema);
  };
  for (const path of Object.values(document.paths ?? {}))
    for (const { tags, requestBody } of Object.values(path) as DescribedOperation[])
      if (!tags?.includes("inbound")) visit(requestBody?.content);
  return document;
}

/** This or null; a schema that already takes everything, or null, as it is. */
function orNull(schema: JsonSchema): JsonSchema {
  const { $ref, type, anyOf, description } = schema;
  const isNullable = [type, ...(anyOf ?? []).map((each) => each.type)].flat().includes("null");
  if (isNullable) return schema;
  if ($ref) return { anyOf: [{ $ref }, { type: "null" }], ...(description && { description }) };
  if (anyOf) return { ...schema, anyOf: [...anyOf, { type: "null" }] };
  if (typeof type !== "string") return schema;
  const { const: only, ...open } = schema;
  const choices = only === undefined ? schema.enum : [only];
  return { ...open, type: [type, "null"], ...(choices && { enum: [...choices, null] }) };
}
