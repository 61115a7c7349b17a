import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const folder = new URL("../../examples/rental/", import.meta.url);
const page = readFileSync(new URL("../../docs/your-own-lifecycle.md", import.meta.url), "utf8");
/** The same text whatever its indentation. */
const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

it("docs/your-own-lifecycle.md quotes what stands in examples/rental/", () => {
  const files = readdirSync(folder).map((file) => flat(readFileSync(new URL(file, folder), "utf8")));
  const quotes = [...page.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => flat(code!));
  expect(quotes.length).toBeGreaterThan(10);
  for (const quote of quotes)
    expect(
      files.filter((file) => file.includes(quote)),
      quote,
    ).not.toEqual([]);
});
