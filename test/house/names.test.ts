import { expect, it } from "vitest";
import { filesIn, sourceFolders, textOf } from "./source-files.ts";

/** Modules of one kind, of which there is one for each Lambda, lifecycle or language: they export the same names. */
const kinds = [
  /^functions\/(?!http\/).*\.ts$/,
  /^(domain\/lifecycles|examples)\/[\w-]+\/((command-)?titles|scenario|messages(\.\w\w)?|definition)\.ts$/,
  /(^|[./])(en|pl|ru)\.ts$/,
];
const declaration =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/gm;

it("an exported name means one thing", () => {
  const files = new Map<string, string[]>();
  for (const file of sourceFolders.flatMap(filesIn))
    for (const name of new Set([...textOf(file).matchAll(declaration)].map(([, found]) => found!)))
      files.set(name, [...(files.get(name) ?? []), file]);
  const isOneKind = (name: string, all: string[]) =>
    kinds.some((kind) => all.every((file) => kind.test(file))) &&
    (name === "handler" ||
      !all.some((file) => file.startsWith("functions/") && !file.includes("/languages/")));
  const twice = [...files].filter(([name, all]) => all.length > 1 && !isOneKind(name, all));
  expect(Object.fromEntries(twice)).toEqual({});
});

/** A type that only gives a name to what a documented line makes. */
const derived = /^export type \w+ = \(?(typeof|ReturnType|keyof|z\.|Awaited)/;

it("an export says what it is", () => {
  const silent = sourceFolders.flatMap(filesIn).flatMap((file) => {
    if (file.endsWith(".d.ts")) return [];
    const lines = textOf(file).split("\n");
    return lines.flatMap((line, i) => {
      if (!new RegExp(declaration.source).test(line) || derived.test(line)) return [];
      const before = lines.slice(0, i).findLast((each) => !each.startsWith("// biome-ignore"));
      return before?.endsWith("*/") ? [] : [`${file}:${i + 1}: ${line}`];
    });
  });
  expect(silent).toEqual([]);
});
