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

/** Set by the local runtime only, so that webhooks reach this machine and the bot talks on it. */
const onlyHere = ["WEBHOOK_ALLOW_PRIVATE", "TELEGRAM_API", "LOG_LEVEL", "METRICS_DISABLED"];
/** Set where the stage names somebody, a bot, or a number to call from. */
const perhaps = ["SUPPORT_EMAIL", "TELEGRAM_BOT", "VOICE_CALLS"];
/** Read by Node itself. */
const ofNode = ["NODE_OPTIONS"];

const names = Object.keys(permissions);
const deployed = functionsIn(templateOf("dev"));
const codes = functionCodes();

it("says of every function what it may do, and of nothing else", () => {
  expect(names.toSorted()).toEqual(Object.keys(handlers));
});

const files = readdirSync("functions", { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".ts"),
);
const textOf = (file: string): string => readFileSync(`functions/${file}`, "utf8");
const withHandler = files.filter((file) =>
  /^export (const|async function|function) handler\b/m.test(textOf(file)),
);

it("deploys at most twelve functions, each named as its file", () => {
  expect(names.length).toBeLessThanOrEqual(12);
  for (const [name, file] of Object.entries(handlers)) expect(basename(file), name).toBe(name);
});

it("has every handler in one function, by itself or as a row of the function's table", () => {
  const rows = withHandler
    .filter((file) => file.startsWith("entry/"))
    .flatMap((file) => [...textOf(file).matchAll(/"\.\.\/(.+\.ts)"/g)].map(([, named]) => named!))
    .filter((file) => withHandler.includes(file));
  const deployed = [...Object.values(handlers).map((file) => `${file}.ts`), ...rows];
  expect(deployed.toSorted()).toEqual(withHandler.toSorted());
});

it("has a function for every route of the contract: one for all that come with a token, others for the rest", () => {
  expect(names).toEqual(expect.arrayContaining(apiRoutes.map(({ handler }) => handler)));
  for (const { handler, open, path } of apiRoutes) expect(handler === "api", path).toBe(!open);
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
