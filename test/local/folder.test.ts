import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { openDataFolder } from "../../local/store.ts";

test("a folder in memory is removed when it is closed", () => {
  const { path, close } = openDataFolder(":memory:");
  expect(existsSync(path)).toBe(true);
  close();
  expect(existsSync(path)).toBe(false);
});

test("what a killed process left in memory is removed by the next one, and a living one's folder is not", () => {
  const mine = openDataFolder(":memory:");
  const { pid } = spawnSync("true");
  const left = join(dirname(mine.path), `waymark-${pid}-left`);
  mkdirSync(left);
  openDataFolder(":memory:").close();
  expect(existsSync(left)).toBe(false);
  expect(existsSync(mine.path)).toBe(true);
  mine.close();
});

test("a named folder stays where it is", () => {
  expect(openDataFolder(".data").path).toBe(join(process.cwd(), ".data"));
});
