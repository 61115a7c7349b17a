import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openApiDocument } from "../../functions/contract/document.ts";
import handlers from "../../functions/handlers.json" with { type: "json" };
import { problemTypes } from "../../functions/http/problem.ts";
import { routes } from "../../functions/http/routes.ts";

const root = new URL("../..", import.meta.url);
const written = readFileSync(new URL("docs/openapi.json", root), "utf8");

type Operation = { operationId: string; "x-waymark-function": string; "x-waymark-route": string };
const paths = JSON.parse(written).paths as Record<string, Record<string, Operation>>;
const operations = Object.values(paths).flatMap((methods) => Object.values(methods));

test("docs/openapi.json is what the routes and schemas say; npm run generate writes it", () => {
  expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});

test("every operation names the function that answers it, and every route has an operation", () => {
  const named = new Set(operations.map((operation) => operation["x-waymark-route"]));
  expect(named).toEqual(new Set(routes.map(({ method, path }) => `${method} ${path}`)));
  const functions = operations.map((operation) => operation["x-waymark-function"]);
  expect(functions.filter((name) => !Object.hasOwn(handlers, name))).toEqual([]);
});

test("operation ids are unique", () => {
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test("docs/api.md lists every code of a problem, each with its status", () => {
  const page = readFileSync(new URL("docs/api.md", root), "utf8");
  const rows = page.matchAll(/^\| ([\d, ]+) \| (`[a-z-]+`(?:, `[a-z-]+`)*) \|/gm);
  const listed = [...rows].flatMap(([, statuses, codes]) => {
    const names = codes!.replaceAll("`", "").split(", ");
    const numbers = statuses!.split(", ").map(Number);
    return names.map((name, i) => [name, numbers[i] ?? numbers[0]]);
  });
  const known = Object.entries(problemTypes).map(([code, [status]]) => [code, status]);
  expect(listed.sort()).toEqual(known.sort());
});
