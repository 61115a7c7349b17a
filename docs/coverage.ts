import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { backOfficeFeatures } from "./features/back-office.ts";
import { contractorFeedFeatures } from "./features/contractor-feed.ts";
import type { Feature, Features } from "./features/feature.ts";
import { giftShopFeatures } from "./features/gift-shop.ts";
import { marketplaceFeatures } from "./features/marketplace.ts";
import { serviceDeskFeatures } from "./features/service-desk.ts";
import { uniqueFeatures } from "./features/unique.ts";

const sections: Record<string, Features> = {
  "Seed 000: the contractors' feed (`contractorFeed`)": contractorFeedFeatures,
  "Seed 001: groups of statuses (`serviceDesk`)": serviceDeskFeatures,
  "Seed 002: the gift shop (`giftShop`)": giftShopFeatures,
  "Seed 003: the marketplace (`marketplace`)": marketplaceFeatures,
  "Seed 004: the back office (`backOffice`)": backOfficeFeatures,
  "What no other system was found to have": uniqueFeatures,
};

/** Every behaviour by its id. */
export const features: Features = Object.assign({}, ...Object.values(sections));

const head = `# What the help pages ask for, and what proves it

Written by \`node docs/coverage.ts\` from \`docs/features/\` and the titles of the tests; a test fails when this page is
stale, or when a behaviour has no test.

**C**: Waymark does it, in the backend or on the board. **O**: outside; the sentence says why, and what Waymark offers at
that edge.
`;

/** What is wrong: behaviours without a proof or a sentence, and ids in titles that no page has. */
export function coverageGaps(all: Proof[] = proofs()): string[] {
  const proved = new Set(all.flatMap(({ ids }) => ids));
  return [
    ...Object.entries(features).flatMap(([id, [mark, , edge]]) =>
      mark === "O"
        ? edge
          ? []
          : [`${id} says nothing about its edge`]
        : proved.has(id)
          ? []
          : [`${id} has no test`],
    ),
    ...[...proved].filter((id) => !Object.hasOwn(features, id)).map((id) => `${id} is in no help page`),
  ];
}

/** The page about all behaviours, as Markdown. */
export function coveragePage(all: Proof[] = proofs()): string {
  return [
    head,
    ...Object.entries(sections).map(([title, part]) => `## ${title}\n\n${tableOf(part, all)}`),
  ].join("\n");
}

function tableOf(part: Features, all: Proof[]): string {
  const rows = Object.entries(part).map(([id, feature]) => rowOf(id, feature, all));
  return `${["| id | what | mark | proved by |", "| --- | --- | --- | --- |", ...rows].join("\n")}\n`;
}

function rowOf(id: string, [mark, what, edge]: Feature, all: Proof[]): string {
  const tests = all.filter(({ ids }) => ids.includes(id)).map(proofIn);
  const proved = tests.length > 0 || mark === "O" ? tests : ["**no test**"];
  const cells = [id, what, mark, [...(edge ? [edge] : []), ...proved].join("<br>")];
  return `| ${cells.join(" | ")} |`;
}

function proofIn({ title, file }: Proof): string {
  const place = file.replace(/^test\//, "").replace(/(\.e2e|\.slow)?\.test\.ts$/, "");
  const text = title.replaceAll(/\$\{[^}]*\}|\$\w+|%[a-z]/g, "…").replaceAll("|", "\\|");
  return `“${text}” [${place}](../${file})`;
}

/** A test that names the behaviours which it proves. */
export interface Proof {
  ids: string[];
  /** What it is about and what it says, as one sentence, without the ids. */
  title: string;
  /** From the root of the repository. */
  file: string;
}

const root = new URL("..", import.meta.url);
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
  return [...text.matchAll(testPattern)].map(({ 1: indent, 3: named, 4: text, index }) => {
    const about = indent ? subjects.findLast((group) => group.index < index)?.[2] : undefined;
    const ids = named!.match(/(?:S\d|P3)-\d\d/g)!;
    return { ids, title: about ? `${about} ${text}` : text!, file };
  });
}

if (import.meta.main) writeFileSync(new URL("coverage.md", import.meta.url), coveragePage());
