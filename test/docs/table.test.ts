import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tablePage } from "../../docs/table.ts";

test("docs/table.md is what `node docs/table.ts` writes", () => {
  const page = readFileSync(new URL("../../docs/table.md", import.meta.url), "utf8");
  expect(page).toBe(tablePage());
});
