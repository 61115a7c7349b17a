import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { RawResponse } from "../../../support/http-request.ts";

/** A piece of JSON schema, as far as requests are made from it. */
export interface Schema {
  $ref?: string;
  type?: string;
  anyOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  examples?: unknown[];
}

/** A parameter of an operation. */
export interface Parameter {
  $ref?: string;
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  schema: Schema;
}

interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, object>;
}

const document = JSON.parse(readFileSync(new URL("../../../../docs/openapi.json", import.meta.url), "utf8"));

/** What a reference in the document points to; everything else is itself. */
export function resolve<T extends object>(value: T & { $ref?: string }): T {
  if (!value.$ref) return value;
  return value.$ref
    .slice(2)
    .split("/")
    .reduce((place, name) => place[name], document) as T;
}

/** Every operation of the document. */
export const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody, ...operation }]) => ({
      path,
      method: method.toUpperCase(),
      id: operation.operationId,
      parameters: parameters.map(resolve<Parameter>),
      body: requestBody?.content["application/json"]?.schema,
      at: `#/paths/${escaped(path)}/${method}/responses`,
      responses: operation.responses,
    })),
);
/** One operation of the document. */
export type Described = (typeof operations)[number];

const byId = new Map(operations.map((operation) => [operation.id, operation]));

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const ajv = new Ajv2020({
  strict: false,
  formats: { "date-time": moment, date: true, duration: true, email: true, uri: true },
});
ajv.addSchema(document, "contract");

/** What is wrong with an answer, by the document; undefined when nothing is. */
export function contractViolation(id: string, { status, type, text }: RawResponse): string | undefined {
  const operation = byId.get(id)!;
  if (status >= 500) return `answered ${status}`;
  const response = operation.responses[status] as
    | { $ref?: string; content?: Record<string, unknown> }
    | undefined;
  if (!response) return `answered ${status}, which the document does not know`;
  const { content } = resolve(response);
  if (!content && text === "") return undefined;
  if (!content?.[type]) return `answered ${status} as "${type}"`;
  if (!type.endsWith("json")) return undefined;
  const place = response.$ref ?? `${operation.at}/${status}`;
  return mismatch(`${place}/content/${escaped(type)}/schema`, text);
}

/** What is wrong with an answer to something that is in no document: it is a problem document or fine. */
export function problemViolation({ status, type, text }: RawResponse): string | undefined {
  if (status >= 500) return `answered ${status}`;
  if (status < 400) return undefined;
  return type === "application/problem+json"
    ? mismatch("#/components/schemas/Problem", text)
    : `says ${type}`;
}

function mismatch(place: string, text: string): string | undefined {
  const validate = ajv.getSchema(`contract${place}`)!;
  if (validate(JSON.parse(text))) return undefined;
  return `${ajv.errorsText(validate.errors)}: ${text.slice(0, 2000)}`;
}
