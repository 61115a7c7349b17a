import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { openApiDocument } from "../../functions/contract/document.ts";
import handlers from "../../functions/handlers.json" with { type: "json" };
import { problemTypes } from "../../functions/http/problem.ts";
import { routes } from "../../functions/http/routes.ts";
import { contract, operations, resolve, type Schema } from "../support/contract.ts";

const file = new URL("../../docs/openapi.json", import.meta.url);

test("docs/openapi.json is what the routes and schemas say; npm run generate writes it", () => {
  expect(contract).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});

test("every operation names the function that answers it, and every route has an operation", () => {
  const named = new Set(operations.map(({ route, handler }) => `${route} ${handler}`));
  expect(named).toEqual(new Set(routes.map(({ method, path, handler }) => `${method} ${path} ${handler}`)));
  const functions = operations.map((operation) => operation.functionName);
  expect(functions.filter((name) => !Object.hasOwn(handlers, name))).toEqual([]);
});

test("operation ids are unique", () => {
  const ids = operations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("docs/api.md lists every code of a problem, each with its status", () => {
  const page = readFileSync(new URL("../../docs/api.md", import.meta.url), "utf8");
  const rows = page.matchAll(/^\| ([\d, ]+) \| (`[a-z-]+`(?:, `[a-z-]+`)*) \|/gm);
  const listed = [...rows].flatMap(([, statuses, codes]) => {
    const names = codes!.replaceAll("`", "").split(", ");
    const numbers = statuses!.split(", ").map(Number);
    return names.map((name, i) => [name, numbers[i] ?? numbers[0]]);
  });
  const known = Object.entries(problemTypes).map(([code, [status]]) => [code, status]);
  expect(listed.sort()).toEqual(known.sort());
});

test("the document stays small enough to be read by people and generators", () => {
  // With all that it refers to, one operation takes so many bytes; before schemas stood once it took 6,500.
  expect(statSync(file).size).toBeLessThan(operations.length * 3_000);
  expect(
    readFileSync(file, "utf8")
      .split("\n")
      .every((line) => line.length < 2_500),
  ).toBe(true);
});

const pages = new Set(["showLink", "actByLink"]);

test("everything that is refused has a body, for programs a problem document", () => {
  const refusals = operations.flatMap(({ id, responses }) =>
    Object.entries(responses).map(([status, response]) => ({ id, status, ...resolve(response) })),
  );
  const wrong = refusals.filter(({ id, status, content }) => {
    if (status < "400") return false;
    if (pages.has(id) && content?.["text/html"]) return false;
    const [problem, code] = content?.["application/problem+json"]?.schema.allOf ?? [];
    return problem?.$ref !== "#/components/schemas/Problem" || !code?.properties?.code?.enum;
  });
  expect(wrong).toEqual([]);
});

/** A schema in the document, and where it stands. */
interface Place {
  at: string;
  name: string;
  schema: Schema;
}

/** Every schema in a part of the document, references left alone. */
function schemasIn(part: unknown, at = "#", isSchema = false): Place[] {
  if (typeof part !== "object" || part === null) return [];
  const name = at.slice(at.lastIndexOf("/") + 1);
  const own = isSchema && !Array.isArray(part) ? [{ at, name, schema: part as Schema }] : [];
  const children = Object.entries(part).flatMap(([key, child]) =>
    schemasIn(child, `${at}/${key}`, leadsToSchema(at, key, isSchema)),
  );
  return [...own, ...children];
}

const listsOfSchemas = /\/(properties|anyOf|allOf|schemas)$/;
const leadsToSchema = (at: string, key: string, isSchema: boolean): boolean =>
  listsOfSchemas.test(at) ||
  key === "schema" ||
  (isSchema && ["items", "additionalProperties", "propertyNames"].includes(key));

const all = schemasIn(contract);
/** The schemas that answers are made of, those of references included. */
const inAnswers = reachable(operations.map(({ responses }) => responses));

function reachable(parts: unknown): Place[] {
  const names = new Set<string>();
  const visit = (part: unknown): void => {
    for (const [, room, name] of JSON.stringify(part).matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
      if (names.has(`${room}/${name}`)) continue;
      names.add(`${room}/${name}`);
      visit(contract.components[room!][name!]);
    }
  };
  visit(parts);
  const within = (at: string) => [...names].some((name) => `${at}/`.startsWith(`#/components/${name}/`));
  return [...schemasIn(parts), ...all.filter(({ at }) => within(at))];
}

test("no schema stands twice: a larger one is a component", () => {
  const texts = all
    .filter(({ schema }) => !schema.$ref)
    .map(({ at, schema }) => ({ at, text: JSON.stringify({ ...schema, description: undefined }) }))
    .filter(({ text }) => text.length > 110);
  const twice = [...Map.groupBy(texts, ({ text }) => text).values()].filter((same) => same.length > 1);
  expect(twice.map((same) => same.map(({ at }) => at))).toEqual([]);
});

test("answers may grow: none of their schemas forbids further fields", () => {
  expect(inAnswers.length).toBeGreaterThan(300);
  expect(inAnswers.filter(({ schema }) => schema.additionalProperties === false)).toEqual([]);
});

test("what may be null says so by its type", () => {
  const isNull = ({ type }: Schema) => type === "null";
  const wrong = all.filter(
    ({ schema: { anyOf = [] } }) => anyOf.some(isNull) && !anyOf.some(({ $ref, anyOf }) => $ref ?? anyOf),
  );
  expect(wrong).toEqual([]);
});

test("a field with a default may be left out of a request, and generators see it so", () => {
  const withDefault = all.filter(
    ({ schema, at }) => schema.default !== undefined && !at.includes("/parameters/"),
  );
  expect(withDefault).toEqual([]);
  expect(contract.components.schemas.NewOrder.required).toEqual(["buyer", "currency"]);
});

/** The choices of a schema: of all its forms together, and undefined when one of them is open. */
function choicesOf(given: Schema): unknown[] | undefined {
  const schema = resolve(given);
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum) return schema.enum;
  const forms = (schema.anyOf ?? []).map(choicesOf).filter((choices) => choices !== undefined);
  return forms.length > 0 ? forms.flat() : undefined;
}

test("statuses, codes, commands and types of events are enums", () => {
  const named = inAnswers.filter(
    ({ name, schema, at }) =>
      ["status", "code", "command", "lifecycle", "group", "role"].includes(name) &&
      at.endsWith(`/properties/${name}`) &&
      !at.endsWith("/Adjustment/properties/code") &&
      resolve(schema).type !== "integer",
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(({ schema }) => !choicesOf(schema)).map(({ at }) => at)).toEqual([]);
  const { Event, Order, CommandName } = contract.components.schemas;
  const types = Event.anyOf.map(
    (each: Schema) => resolve(each).properties?.type ?? resolve(each).allOf?.[1]?.properties?.type,
  );
  expect(types.every((type: Schema) => choicesOf(type)?.length === 1)).toBe(true);
  expect(choicesOf(Order.properties.status)).toContain("awaitingConfirmation");
  expect(CommandName.enum).toContain("confirm");
});
