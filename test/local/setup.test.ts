import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { wall } from "../../io/runtime/clock.ts";

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);

/** A checkout with nothing but its lock file, and an npm that leaves what is installed. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-setup-"));
  mkdirSync(at("local"));
  cpSync(fileURLToPath(new URL("../../local/setup.mjs", import.meta.url)), at("local/setup.mjs"));
  writeFileSync(at("package-lock.json"), "{}");
  const install = `import { mkdirSync, writeFileSync } from "node:fs";
mkdirSync("node_modules", { recursive: true });
writeFileSync("node_modules/.package-lock.json", "by npm " + process.argv[2]);`;
  writeFileSync(at("npm.mjs"), install);
  writeFileSync(at("program.mjs"), "console.log('The program has', process.argv[2]);");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function setUp(...args: string[]) {
  const env = { PATH: process.env.PATH, npm_execpath: at("npm.mjs") };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["local/setup.mjs", ...args], {
    ...{ cwd: folder, env, encoding: "utf8" },
  });
  return { status, stdout, stderr };
}

const packagesOf = (owner: string) => {
  mkdirSync(at(owner));
  writeFileSync(at(owner, ".package-lock.json"), "by hand");
};

/** Younger than anything that is written here. */
const later = new Date(wall() + 5_000);

it("installs where nothing is, and then runs the program", () => {
  const { status, stdout } = setUp("program.mjs", "its words");
  expect(status).toBe(0);
  expect(existsSync(at("node_modules/.package-lock.json"))).toBe(true);
  expect(stdout).toMatch(/^Installing packages.*The program has its words\n$/s);
});

it("installs again only when the lock file is newer than what is here", () => {
  packagesOf("node_modules");
  expect(setUp().stdout).toBe("");
  utimesSync(at("package-lock.json"), later, later);
  expect(setUp().stdout).toContain("Installing");
  expect(setUp().stdout).toContain("Installing");
});

it("never installs through a link, whose packages somebody else keeps", () => {
  packagesOf("elsewhere");
  symlinkSync(at("elsewhere"), at("node_modules"));
  utimesSync(at("package-lock.json"), later, later);
  expect(setUp("program.mjs", "them")).toEqual({ status: 0, stdout: "The program has them\n", stderr: "" });
  rmSync(at("elsewhere"), { recursive: true });
  const { status, stdout, stderr } = setUp("program.mjs");
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toBe(
    "node_modules is a link that leads nowhere, and nothing is installed through one: remove it.\n",
  );
});

it("says nothing of SQLite being experimental, and every other warning", () => {
  packagesOf("node_modules");
  const warn = `process.emitWarning("SQLite is an experimental feature and might change at any time", "ExperimentalWarning");
process.emitWarning("Something else is wrong");`;
  writeFileSync(at("warning.mjs"), warn);
  const { stderr } = setUp("warning.mjs");
  expect(stderr).toContain("Something else is wrong");
  expect(stderr).not.toContain("SQLite");
});
