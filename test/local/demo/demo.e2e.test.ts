import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { lifecycleNames } from "../../../domain/lifecycles/registry.ts";

const program = fileURLToPath(new URL("../../../local/demo/main.ts", import.meta.url));

it("P3-09 the demo leads an order through each lifecycle, with its timers, and without an AWS account", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [program], { env: {} });
  expect(stdout).toContain("orders, one in each lifecycle: all of them ended well.");
  for (const name of lifecycleNames) expect(stdout).toContain(`━━ ${name}: `);
  const days = stdout.match(/^\d{4}-\d\d-\d\d/gm)!.map(Date.parse);
  expect(days.at(-1)! - days[0]!).toBeGreaterThanOrEqual(35 * 86_400_000);
});
