import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { lifecycleTables } from "../../../bin/write-lifecycle-tables.ts";

it.each(Object.entries(lifecycleTables()))("%s is what `npm run generate` writes", (file, text) => {
  const path = new URL(`../../../domain/lifecycles/generated/${file}`, import.meta.url);
  expect(readFileSync(path, "utf8")).toBe(text);
});
