import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const project = new URL("../../", import.meta.url).pathname;

/** The folders of the source, tests apart. */
export const sourceFolders = [
  ...["acceptance", "bench", "bin", "board", "docs", "domain", "examples", "functions", "io"],
  ...["lib", "local", "operations", "statemachines"],
];

/** Every TypeScript file below a folder of the project, with its path from the project's root; none when it is missing. */
export function filesIn(folder: string): string[] {
  try {
    const names = readdirSync(join(project, folder), { recursive: true, encoding: "utf8" });
    const files = names.filter((name) => /\.tsx?$/.test(name) && !name.includes("node_modules"));
    return files.map((name) => `${folder}/${name}`).toSorted();
  } catch {
    return [];
  }
}

/** The text of a file of the project. */
export const textOf = (file: string): string => readFileSync(join(project, file), "utf8");

/** What a file imports of the project, types and lazy imports included, by path from the project's root. */
export function importsOf(file: string): string[] {
  const found = textOf(file).matchAll(/(?:\bfrom|\bimport\(|^import)\s*"([.#][^"$]+)"/gm);
  return [...found].map(([, path]) =>
    path!.startsWith("#") ? path!.slice(1) : normalize(join(dirname(file), path!)),
  );
}
