import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const page = readFileSync(new URL("../../docs/decisions.md", import.meta.url), "utf8");

/** The fragment that leads to a heading, as GitHub and GitLab make it. */
const fragmentOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_\- ]/gu, "")
    .replaceAll(" ", "-");

it("has each decision in the index by subject, and leads to nothing else", () => {
  const entries = [...page.matchAll(/^## (\d{4}-\d\d-\d\d: .+)$/gm)].map(([, heading]) =>
    fragmentOf(heading!),
  );
  const links = [...page.matchAll(/^- \[.+\]\(#(.+)\)$/gm)].map(([, fragment]) => fragment);
  expect(links.toSorted()).toEqual(entries.toSorted());
});

it("is written newest first", () => {
  const days = [...page.matchAll(/^## (\d{4}-\d\d-\d\d):/gm)].map(([, day]) => day!);
  expect(days).toEqual(days.toSorted().toReversed());
});
