import { type Described, operations, resolve, type Schema } from "../support/contract.ts";

/** A value that a schema allows, with every optional field or with none. */
function valueFor(given: Schema, full: boolean): unknown {
  const { anyOf: all, enum: choices, const: only, type: types, items, ...schema } = resolve(given);
  const anyOf = all?.filter((each: Schema) => each.type !== "null");
  const [type] = [types].flat().filter((each) => each !== "null");
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

function callOf({ path, method, parameters, body, needsBody }: Described, full: boolean): string {
  const params: Record<string, Record<string, unknown>> = {};
  for (const { in: place, name, required, schema } of parameters)
    if (full || required) params[place] = { ...params[place], [name]: valueFor(schema, full) };
  const init = JSON.stringify({
    ...(Object.keys(params).length > 0 && { params }),
    ...(body && (full || needsBody) && { body: valueFor(body, full) }),
  });
  return `  client.${method}(${JSON.stringify(path)}, ${init}).then(({ data, error }) => error ?? data),`;
}
