import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = new URL("../..", import.meta.url);

test("the document passes redocly's recommended rules without a warning", async () => {
  const { stderr } = await promisify(execFile)("node_modules/.bin/redocly", ["lint", "--format", "json"], {
    cwd: root,
  }).catch((error) => error);
  expect(stderr).toContain("Your API description is valid");
  expect(stderr).not.toContain("warning");
});
