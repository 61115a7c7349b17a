import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { indexes } from "../../domain/listing/indexes.ts";
import handlers from "../../functions/handlers.json" with { type: "json" };
import { apiRoutes } from "../../lib/api/routes.ts";
import { grants } from "../../lib/lambda/grants.ts";
import { permissions } from "../../lib/lambda/permissions.ts";
import { functionCodes, grantsIn, variablesIn } from "./function-code.ts";
import { functionsIn, templateOf } from "./stack-template.ts";

/** Set by the local runtime only, so that webhooks reach this machine. */
const onlyHere = ["WEBHOOK_ALLOW_PRIVATE"];
/** Set where the stage names somebody. */
const perhaps = ["SUPPORT_EMAIL"];
/** Read by Node itself. */
const ofNode = ["NODE_OPTIONS"];

const names = Object.keys(permissions);
const deployed = functionsIn(templateOf("dev"));
const codes = functionCodes();

it("says of every function what it may do, and of nothing else", () => {
  expect(names.toSorted()).toEqual(Object.keys(handlers));
});

it("lists every handler by the name of its file", () => {
  const files = readdirSync("functions", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const found = files.filter((file) =>
    /^export (const|async function|function) handler\b/m.test(readFileSync(`functions/${file}`, "utf8")),
  );
  const named = found.map((file) => [basename(file, ".ts"), file.slice(0, -3)]);
  expect(handlers).toEqual(Object.fromEntries(named));
});

it("has a function for every route of the contract", () => {
  expect(names).toEqual(expect.arrayContaining(apiRoutes.map(({ handler }) => handler)));
});

describe.each(names)("%s", (name) => {
  const code = codes[name]!;

  it("may do what its code does, and no more", () => {
    expect([...new Set(permissions[name])].toSorted()).toEqual([...grantsIn(code)].toSorted());
  });

  it("gets the environment that its code reads, and no more", () => {
    const given = Object.keys(deployed[name]!.Environment?.Variables ?? {}).filter(
      (name) => !ofNode.includes(name),
    );
    const read = variablesIn(code).filter((name) => ![...onlyHere, ...perhaps].includes(name));
    expect(given.toSorted()).toEqual(read.toSorted());
  });
});

it("has no need that no function has", () => {
  const used = new Set<string>([...Object.values(permissions).flat(), ...Object.keys(indexes)]);
  expect(Object.keys(grants).filter((need) => !used.has(need))).toEqual([]);
});
