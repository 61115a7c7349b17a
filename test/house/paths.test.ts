import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesIn, sourceFolders, textOf } from "./source-files.ts";

const project = new URL("../../", import.meta.url).pathname;
const path = new RegExp(
  `(?<![\\w./@-])(?:test|${sourceFolders.join("|")})/[\\w./-]+\\.(?:ts|mjs|md|json|sh)\\b`,
  "g",
);
const pages = [
  "README.md",
  ...readdirSync(join(project, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
/** Made from titles and files of tests, whose paths begin below test/. */
const madeFromTests = ["docs/coverage.md", "docs/coverage.ts"];

it("a file that a comment, a text or a page names is there", () => {
  const named = [...sourceFolders.flatMap(filesIn), ...pages]
    .filter((file) => !madeFromTests.includes(file))
    .flatMap((file) => [...(textOf(file).match(path) ?? [])].map((found) => [file, found] as const));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(([, found]) => !existsSync(join(project, found)))).toEqual([]);
});

it("a script of package.json names files that are there", () => {
  const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  const found = Object.values<string>(scripts).flatMap((script) => script.match(path) ?? []);
  expect(found.length).toBeGreaterThan(10);
  expect(found.filter((file) => !existsSync(join(project, file)))).toEqual([]);
});
