import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { indexes } from "../../domain/lists.ts";
import { grants } from "../../lib/needs.ts";
import { permissions } from "../../lib/permissions.ts";
import { apiRoutes } from "../../lib/routes.ts";
import { functionCode, grantsIn, variablesIn } from "./code.ts";
import { functionsIn, templateOf } from "./stack.ts";

/** Set by the local runtime only, so that webhooks reach this machine. */
const onlyHere = ["WEBHOOK_ALLOW_PRIVATE"];
/** Set where the stage names somebody. */
const perhaps = ["SUPPORT_EMAIL"];
/** Read by Node itself. */
const ofNode = ["NODE_OPTIONS"];

const doors = Object.keys(permissions);
const deployed = functionsIn(templateOf("dev"));

it("says of every function what it may do, and of nothing else", () => {
  const files = readdirSync("functions").filter((file) => file.endsWith(".ts"));
  const handlers = files.filter((file) =>
    /^export (const|async function|function) handler\b/m.test(readFileSync(`functions/${file}`, "utf8")),
  );
  expect(doors.toSorted()).toEqual(handlers.map((file) => file.slice(0, -3)).toSorted());
});

it("has a function for every route of the contract", () => {
  expect(doors).toEqual(expect.arrayContaining(apiRoutes.map(({ handler }) => handler)));
});

describe.each(doors)("%s", (door) => {
  const code = functionCode(door);

  it("may do what its code does, and no more", () => {
    expect([...new Set(permissions[door])].toSorted()).toEqual([...grantsIn(code)].toSorted());
  });

  it("gets the environment that its code reads, and no more", () => {
    const given = Object.keys(deployed[door]!.Environment?.Variables ?? {}).filter(
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
