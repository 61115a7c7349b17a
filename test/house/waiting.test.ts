import { expect, it } from "vitest";
import { filesIn, textOf } from "./source-files.ts";

const tests = filesIn("test").filter(
  (file) => file.endsWith(".test.ts") && !file.endsWith("waiting.test.ts"),
);
const linesWith = (files: string[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    textOf(file)
      .split("\n")
      .flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
  );

/** What a page shows at one moment: a moment before, or after, it may be something else. */
const oneLook =
  /expect\(\s*await .*\.(count|evaluate|title|content|innerText|textContent|inputValue|getAttribute|all\w+|is\w+)\((?!.*toMatchSnapshot)/;
/** What gives up after a second, however busy the machine is. */
const impatient = /\bvi\.(waitFor|waitUntil)\(/;

it("what a page shows is waited for, never looked at once", () => {
  const inBrowsers = tests.filter((file) => file.includes(".browser."));
  expect(inBrowsers.length).toBeGreaterThan(20);
  const lines = linesWith(inBrowsers, oneLook).filter((line) => !line.includes("worker.evaluate("));
  expect(lines).toEqual([]);
});

it("nothing is waited for with a limit of its own", () => {
  expect(linesWith(tests, impatient)).toEqual([]);
});
