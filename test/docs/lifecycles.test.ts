import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { lifecyclesPage } from "../../docs/lifecycles.ts";

const page = () => readFileSync(new URL("../../docs/lifecycles.md", import.meta.url), "utf8");

it("docs/lifecycles.md is what `node docs/lifecycles.ts` writes", () => {
  expect(page()).toBe(lifecyclesPage());
});
