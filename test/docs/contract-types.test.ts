import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contractTypes } from "../../functions/contract/types.ts";
import { operations } from "../support/contract.ts";
import { programCallingEverything } from "./every-operation.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
/** The project of a storefront: the types, openapi-fetch, and nothing of Waymark. */
const storefront = mkdtempSync(join(tmpdir(), "waymark-storefront-"));
afterAll(() => rmSync(storefront, { recursive: true, force: true }));

beforeAll(() => {
  symlinkSync(join(project, "node_modules"), join(storefront, "node_modules"));
  for (const folder of ["docs", "examples"]) mkdirSync(join(storefront, folder));
  copyFileSync(join(project, "docs/openapi.d.ts"), join(storefront, "docs/openapi.d.ts"));
  writeFileSync(join(storefront, "package.json"), '{ "type": "module" }');
});

/** What the compiler says about a program of the storefront: nothing, when all is well. */
function complaints(name: string, program: string): string {
  writeFileSync(join(storefront, name), program);
  const options =
    "--strict --noEmit --skipLibCheck --target es2024 --module nodenext --allowImportingTsExtensions";
  const types = ["--types", "node"];
  try {
    return execFileSync(join(project, "node_modules/.bin/tsc"), [...options.split(" "), ...types, name], {
      cwd: storefront,
      encoding: "utf8",
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

test("docs/openapi.d.ts is what openapi-typescript makes of the contract; npm run generate writes it", async () => {
  expect(readFileSync(join(project, "docs/openapi.d.ts"), "utf8")).toBe(await contractTypes());
});

test("every operation can be called through openapi-fetch under tsc --strict", () => {
  const program = programCallingEverything();
  expect(program.match(/client\./g)).toHaveLength(2 * operations.length);
  expect(complaints("docs/every-operation.ts", program)).toBe("");
});

test("the storefront of examples/ compiles against the types alone", () => {
  const program = readFileSync(join(project, "examples/storefront.ts"), "utf8");
  expect(program.split("\n").filter(Boolean).length).toBeLessThanOrEqual(60);
  expect(complaints("examples/storefront.ts", program)).toBe("");
});

test("a storefront may give null for whatever it may leave out, at every depth", () => {
  const program = `
    import type { components } from "./openapi.d.ts";
    export const order: components["schemas"]["NewOrder"] = {
      shop: "clay-cats",
      reference: null,
      buyer: { name: "Anna", email: "anna@example.com", phone: null, locale: null },
      billing: null,
      delivery: { way: null, address: { line1: "1 Main St", line2: null, city: "Warszawa", country: null } },
      payment: null,
      currency: "PLN",
      lines: [{ sku: null, title: "Cat", quantity: 1, unitPrice: 4500, availability: null, options: null }],
      adjustments: [{ kind: "discount", title: "Sale", code: null, amount: -100, included: null }],
      metadata: null,
    };
    // @ts-expect-error what is required may not be null
    export const wrong: components["schemas"]["NewOrder"] = { shop: "s", buyer: { name: null }, currency: "PLN" };
  `;
  expect(complaints("docs/nulls.ts", program)).toBe("");
});

test("the compiler knows statuses, commands, codes and types of events", () => {
  const program = `
    import type { components } from "./openapi.d.ts";
    declare const order: components["schemas"]["Order"];
    declare const event: components["schemas"]["Event"];
    declare const problem: components["schemas"]["Problem"];
    export const isShipped = order.lifecycle === "marketplace" && order.status === "shipped";
    export const isOwn = order.lifecycle === "serviceDesk" && order.status === "waitingForParts";
    export const code = event.type === "order.ship" ? event.data.trackingCode.length : 0;
    export const canPay = order.actions.some(({ command }) => command === "confirmPayment");
    // @ts-expect-error a marketplace has no such status
    export const a = order.lifecycle === "marketplace" && order.status === "shiped";
    // @ts-expect-error there is no such type
    export const b = event.type === "order.shiped";
    // @ts-expect-error there is no such command
    export const c = order.actions.some(({ command }) => command === "shipp");
    // @ts-expect-error there is no such code
    export const d = problem.code === "not-fond";
  `;
  expect(complaints("docs/names.ts", program)).toBe("");
});
