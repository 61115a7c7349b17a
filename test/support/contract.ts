import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { ApiResponse } from "../../local/client.ts";
import type { RawResponse } from "./http-request.ts";

/** A piece of JSON Schema, as far as tests make values from it and look into it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  anyOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
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
  additionalProperties?: Schema | boolean;
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

type Content = Record<string, { schema: Schema }>;

interface Operation {
  operationId: string;
  "x-waymark-function": string;
  "x-waymark-handler": string;
  "x-waymark-route": string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, { $ref?: string; content?: Content }>;
}

/** The contract as it is checked in. */
export const contract = JSON.parse(readFileSync(new URL("../../docs/openapi.json", import.meta.url), "utf8"));

/** What a reference in the document points to; everything else is itself. */
export function resolve<T extends object>(value: T & { $ref?: string }): T {
  if (!value.$ref) return value;
  const place = value.$ref
    .slice(2)
    .split("/")
    .reduce((place, name) => place[name], contract);
  return resolve(place as T);
}

/** Every operation of the document. */
export const operations = Object.entries(contract.paths as Record<string, Record<string, Operation>>).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody, ...operation }]) => ({
      path,
      method: method.toUpperCase(),
      id: operation.operationId,
      functionName: operation["x-waymark-function"],
      handler: operation["x-waymark-handler"],
      route: operation["x-waymark-route"],
      parameters: parameters.map(resolve<Parameter>),
      body:
        requestBody?.content["application/json"]?.schema ??
        Object.values(requestBody?.content ?? {})[0]?.schema,
      needsBody: requestBody?.required === true,
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
ajv.addSchema(contract, "contract");

const patterns = operations
  .toSorted((one, other) => (literalFirst(one.path) < literalFirst(other.path) ? -1 : 1))
  .map(({ path, ...operation }) => ({
    ...operation,
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`),
  }));

/** Sorts `a/b` before `a/{x}`. */
function literalFirst(path: string): string {
  return path.replace(/\{\w+\}/g, "\uffff");
}

/** What is wrong with an answer of the API to this request, by the document; undefined when nothing is. */
export function apiViolation(method: string, path: string, { status, body, headers }: ApiResponse) {
  const place = path.split("?")[0]!;
  const operation = patterns.find((each) => each.method === method && each.pattern.test(place));
  if (!operation) return undefined;
  const type = (headers.get("content-type") ?? "").split(";")[0]!;
  const violation = undescribed(operation.id, { status, type, text: JSON.stringify(body) });
  return violation && `${method} ${path} ${violation}`;
}

/** What is wrong with an answer, by the document; undefined when nothing is. Nothing that is sent may lead to a 5xx. */
export function contractViolation(id: string, answer: Omit<RawResponse, "headers">): string | undefined {
  return answer.status >= 500 ? `answered ${answer.status}` : undescribed(id, answer);
}

function undescribed(id: string, { status, type, text }: Omit<RawResponse, "headers">): string | undefined {
  const operation = byId.get(id)!;
  const response = operation.responses[status];
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

const validators = new Map<string, ValidateFunction>();

function mismatch(place: string, text: string): string | undefined {
  const validate = validators.get(place) ?? (ajv.getSchema(`contract${place}`) as ValidateFunction);
  validators.set(place, validate);
  if (validate(JSON.parse(text))) return undefined;
  return `${ajv.errorsText(validate.errors)}: ${text.slice(0, 2000)}`;
}
