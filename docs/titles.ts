import { readdirSync, readFileSync } from "node:fs";

/** A test that names the behaviours which it proves. */
export interface Proof {
  ids: string[];
  /** What it is about and what it says, as one sentence, without the ids. */
  title: string;
  /** From the root of the repository. */
  file: string;
}

const root = new URL("../", import.meta.url);
const describePattern = /^ *describe(?:\.\w+\([^\n]*\))?\(\s*(["`])([^"`]+)\1/gm;
const testPattern =
  /( *)\b(?:it|test|\))(?:\.(?!skip|todo)\w+)?(?:\([^"`]*\))?\(\s*(["`])((?:(?:S\d|P3)-\d\d,? )+)((?:(?!\2).)+)\2/g;

/** Quotes titles of tests that do not exist. */
const exampleFile = "docs/coverage.test.ts";

/** Every test whose title begins with ids, by file. */
export function proofs(): Proof[] {
  const files = readdirSync(new URL("test/", root), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts") && file !== exampleFile)
    .toSorted()
    .flatMap((file) => proofsIn(`test/${file}`, readFileSync(new URL(`test/${file}`, root), "utf8")));
}

/** The tests of one file, out of its text; one in a group says what the group is about. */
export function proofsIn(file: string, text: string): Proof[] {
  const subjects = [...text.matchAll(describePattern)];
  return [...text.matchAll(testPattern)].map(({ 1: indent, 3: named, 4: words, index }) => {
    const about = indent ? subjects.findLast((group) => group.index < index)?.[2] : undefined;
    const ids = named!.match(/(?:S\d|P3)-\d\d/g)!;
    return { ids, title: about ? `${about} ${words}` : words!, file };
  });
}
