import { expect, it } from "vitest";
import { isPredicate } from "../support/refusal-text.ts";
import { filesIn, sourceFolders, textOf } from "./source-files.ts";

/** In tests, too: what a title says of a person stands in docs/coverage.md. */
it("nothing written calls a person he: they are they", () => {
  const files = [...sourceFolders, "test"].flatMap(filesIn);
  const calling = files.filter(
    (file) => file !== "test/house/texts.test.ts" && /\b(he|his|him|himself)\b/i.test(textOf(file)),
  );
  expect(calling).toEqual([]);
});

const behaviourId = /\bS\d-\d\d\b/;
/** The list of behaviours is made of their ids, and so is the page of what covers them. */
const listsBehaviours = /^docs\/(features\/|coverage\.ts)/;

/** A file without its comments: what is left of an id stands in a text that the program can show. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(?<=^|\s)\/\/.*$/gm, "");

it("no text of the source names a behaviour by its id: problems, messages, pages, descriptions", () => {
  expect(withoutComments('say("(S1-23)"); // S1-23\n/** S1-23 */')).toBe('say("(S1-23)"); \n');
  const files = sourceFolders.flatMap(filesIn).filter((file) => !listsBehaviours.test(file));
  const naming = files.filter((file) => behaviourId.test(withoutComments(textOf(file))));
  expect(naming).toEqual([]);
});

it.each(["openapi.json", "messages.md", "lifecycles.md", "api.md", "links.md", "events.md"])(
  "docs/%s, for people who call or read, names none either",
  (page) => expect(textOf(`docs/${page}`)).not.toMatch(behaviourId),
);

/** Where the source says what is wrong with a field: schemas, rules of commands, and what handlers look up. */
const fieldTexts = [
  /(?:\berror: |\.regex\([^"`\n]*\/\w*,\s*|\.refine\([^"`\n]*,\s*)(["`])(.+?)\1/g,
  /(?:refuseField|fieldError|fieldRejection)\(\s*[^,\n]+,\s*(["`])(.+?)\1/g,
];

it("what is wrong with a field goes on from its name: it is, must be, cannot be", () => {
  const texts = ["domain", "functions"]
    .flatMap(filesIn)
    .flatMap((file) => fieldTexts.flatMap((pattern) => [...textOf(file).matchAll(pattern)]))
    .map(([, , text]) => text!);
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.filter((text) => !isPredicate(text))).toEqual([]);
});
