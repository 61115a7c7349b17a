import { writeFileSync } from "node:fs";
import { backOfficeFeatures } from "./features/back-office.ts";
import { contractorFeedFeatures } from "./features/contractor-feed.ts";
import type { Feature, Features } from "./features/feature.ts";
import { uniqueFeatures } from "./features/first.ts";
import { giftShopFeatures } from "./features/gift-shop.ts";
import { marketplaceFeatures } from "./features/marketplace.ts";
import { serviceDeskFeatures } from "./features/service-desk.ts";
import { type Proof, proofs } from "./titles.ts";

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

**C**: Waymark does it. **B**: a screen's business, Waymark supplies the data. **O**: other software's business; the
sentence says what Waymark offers at that edge.
`;

/** What is wrong: behaviours without a proof or a word, and ids in titles that no page has. */
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
  const place = file.replace(/^test\//, "").replace(/(\.e2e)?\.test\.ts$/, "");
  const words = title.replaceAll(/\$\{[^}]*\}|\$\w+|%[a-z]/g, "…").replaceAll("|", "\\|");
  return `“${words}” [${place}](../${file})`;
}

if (import.meta.main) writeFileSync(new URL("coverage.md", import.meta.url), coveragePage());
