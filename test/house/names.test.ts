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
