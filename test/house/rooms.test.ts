import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, importsOf, sourceFolders, textOf } from "./source-files.ts";

/** What each folder of the source may import beside itself. */
const floors: Record<string, string[]> = {
  domain: [],
  statemachines: ["domain"],
  io: ["domain"],
  functions: ["domain", "io", "docs/openapi.json", "board/bundle.ts"],
  board: ["domain", "functions/contract", "docs/openapi.d.ts"],
  local: ["domain", "io", "functions", "operations"],
  lib: [
    ...["domain", "statemachines", "board/bundle.ts"],
    ...["docs/openapi.json", "functions/handlers.json", "functions/http/page-routes.json"],
  ],
  bin: ["domain", "lib"],
  operations: ["domain", "io"],
  docs: ["domain"],
  examples: ["domain", "docs/openapi.d.ts"],
  acceptance: ["domain", "local"],
  bench: ["board/list/pace.ts", "domain", "io", "functions", "lib", "local", "package.json"],
};

/** The rooms of a floor from the ground up, those of one line side by side: none imports its neighbours or what is above. */
const rooms: Record<string, string[][]> = {
  domain: [
    ["time"],
    // Files of the folder itself.
    ["."],
    ["lifecycle"],
    ["order"],
    ["execution", "reports", "conversation", "photos", "links", "listing", "people"],
    ["messages"],
    ["lifecycles"],
    ["shop", "events"],
    ["webhooks"],
  ],
  io: [
    ["runtime"],
    ["dynamodb"],
    ["people", "links", "photos", "notes", "conversation", "reports"],
    ["orders", "stock"],
    ["executions"],
    ["messages"],
    ["events"],
    ["webhooks"],
    ["reconcile"],
  ],
  functions: [
    ["http"],
    ["api", "inbound", "links", "board", "background", "stream", "execution"],
    ["entry", "contract"],
  ],
  "functions/links": [["pages", "telegram"], ["."]],
  "functions/api": [
    [
      "orders",
      "feed",
      "conversation",
      "messages",
      "notes",
      "photos",
      "shops",
      "people",
      "events",
      "webhooks",
      "service",
    ],
  ],
};

/** The room that a file is in, seen from a floor; undefined outside of it. */
function roomOf(floor: string, file: string): string | undefined {
  if (!file.startsWith(`${floor}/`)) return undefined;
  const rest = file.slice(floor.length + 1).split("/");
  return rest.length > 1 ? rest[0] : ".";
}

it.each(sourceFolders)("%s imports only what stands below it", (floor) => {
  const mayImport = (path: string) =>
    [floor, ...floors[floor]!].some((each) => path === each || path.startsWith(`${each}/`));
  const wrong = filesIn(floor).flatMap((file) =>
    importsOf(file)
      .filter((path) => !mayImport(path))
      .map((path) => `${file} imports ${path}`),
  );
  expect(wrong).toEqual([]);
});

it.each(Object.entries(rooms))("no room of %s imports one beside or above it", (floor, lines) => {
  const level = (room: string) => lines.findIndex((line) => line.includes(room));
  const wrong = filesIn(floor).flatMap((file) => {
    const own = roomOf(floor, file)!;
    if (level(own) < 0) return [`${file}: the room "${own}" has no line in test/house/rooms.test.ts`];
    return importsOf(file).flatMap((path) => {
      const other = roomOf(floor, path);
      if (other === undefined || other === own || level(other) < level(own)) return [];
      return [`${file} imports ${path}: "${own}" stands below or beside "${other}"`];
    });
  });
  expect(wrong).toEqual([]);
});

describe("a folder", () => {
  it("has about 15 files of its own, texts apart", () => {
    const counts = new Map<string, number>();
    const isText = (file: string) => /(^|[./])(en|pl|ru)\.ts$/.test(file);
    for (const file of sourceFolders.flatMap(filesIn))
      if (!isText(file)) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 15)).toEqual([]);
  });
});

describe("zod", () => {
  /** The commands' schemas are the commands; mail feedback takes zod/mini, because its function also sends. */
  const exceptions: Record<string, string> = {
    "domain/lifecycle/commands.ts": "zod",
    "domain/reports/mail.ts": "zod/mini",
  };

  it("comes into domain/ by files named schema.ts alone, as types everywhere", () => {
    const values = filesIn("domain").flatMap((file) => {
      const [, name] = /^import (?!type\b).* from "(zod(?:\/\w+)?)";/m.exec(textOf(file)) ?? [];
      return name && exceptions[file] !== name && !file.endsWith("/schema.ts") ? [file] : [];
    });
    expect(values).toEqual([]);
  });
});
