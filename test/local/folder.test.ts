import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openStore } from "../../local/store.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const folder = temporaryFolder();
afterAll(() => folder.close());

const modeOf = (path: string) => statSync(path).mode & 0o777;

test("only its owner looks into a data folder, also into one that was open before", () => {
  const path = join(folder.path, "data", "of-ours");
  openStore(path).close();
  expect(modeOf(path)).toBe(0o700);
  chmodSync(path, 0o755);
  openStore(path).close();
  expect(modeOf(path)).toBe(0o700);
});

test("a folder that was there for something else stays as open as it is", () => {
  const path = join(folder.path, "theirs");
  mkdirSync(path, { mode: 0o755 });
  writeFileSync(join(path, "notes.txt"), "theirs");
  openStore(path).close();
  expect(modeOf(path)).toBe(0o755);
});

test("without a folder nothing is written anywhere", () => {
  const before = readdirSync(folder.path, { recursive: true });
  const store = openStore();
  store.set("key", "value");
  expect(store.get("key")).toBe("value");
  store.close();
  expect(readdirSync(folder.path, { recursive: true })).toEqual(before);
});
