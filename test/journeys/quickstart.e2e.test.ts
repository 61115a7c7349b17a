import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { startWorld } from "../support/world.ts";

/** docs/quickstart.md, to the letter: its files are saved, its commands run in one shell, and what they print is compared. */
const world = startWorld();
const project = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(project, "docs/quickstart.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "waymark-quickstart-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const name of ["node_modules", "docs"]) symlinkSync(join(project, name), join(folder, name));
writeFileSync(join(folder, "package.json"), '{ "type": "module" }');

/** The blocks of the page with their language, in order; those that start Waymark itself apart. */
const blocks = [...page.matchAll(/```(\w+)\n(.*?)```/gs)]
  .map(([, language = "", content = ""]) => ({ language, content }))
  .filter(({ content }) => content !== "npm start\n");
const hasJq = spawnSync("jq", ["--version"]).status === 0;
const separator = "--- what comes next is of another block";

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function run(script: string): Promise<{ out: string; wrong: string }> {
  const PATH = `${join(project, "node_modules/.bin")}:${process.env.PATH}`;
  const env = { ...process.env, PATH, API: world.runtime.url };
  const shell = spawn("bash", ["-c", script], { cwd: folder, env });
  const [out, wrong] = await Promise.all([text(shell.stdout), text(shell.stderr)]);
  return { out, wrong };
}

it.runIf(hasJq)("docs/quickstart.md does what it says, command by command", async () => {
  const port = String(await freePort());
  const here = blocks.map(({ content, ...block }) => ({
    ...block,
    content: content.replaceAll("4100", port),
  }));
  for (const [, name, content] of page.matchAll(/Save as `([\w.]+)`:\n\n```\w+\n(.*?)```/gs))
    writeFileSync(join(folder, name!), content!.replaceAll("4100", port));
  const commands = here.filter(({ language }) => language === "sh");
  const { out, wrong } = await run(
    commands.map(({ content }) => `${content}\necho '${separator}'`).join("\n"),
  );
  expect(wrong).toBe("");
  const printed = out.split(`${separator}\n`);
  const expected = commands.map((command) => {
    const next = here[here.indexOf(command) + 1];
    return next && ["json", "text"].includes(next.language) ? next.content : "";
  });
  expect(printed.slice(0, -1)).toEqual(expected);
});

it("docs/quickstart.md is one page", () => {
  expect(page.split("\n").length).toBeLessThan(190);
});
