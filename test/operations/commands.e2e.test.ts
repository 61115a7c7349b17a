import { beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "./run-command.ts";

beforeAll(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith("AWS_")) delete process.env[name];
});

describe.each([
  ["doctor", []],
  ["redrive", []],
  ["remove", []],
  ["login", []],
  ["explain", ["clay-cats/1"]],
] as const)("%s", (name, args) => {
  it("explains itself", async () => {
    const { code, said } = await runCommand(name, "--help");
    expect(said).toContain(`npm run ${name} -- `);
    expect(said).toContain("Exit code 0");
    expect(code).toBe(0);
  });

  it("has no stage of its own, and names the option that it does not know", async () => {
    expect(await runCommand(name, ...args)).toEqual({
      code: 2,
      said: "Say which stage, such as --stage prod. --help says more.\n",
    });
    expect(await runCommand(name, "--stege", "prod")).toMatchObject({
      code: 2,
      said: expect.stringContaining("--stege"),
    });
  });

  it("says what the SDK misses", async () => {
    const missing = await runCommand(name, ...args, "--stage", "prod");
    expect(missing).toEqual({
      code: 2,
      said: "Say which region, such as AWS_REGION=eu-central-1 in front.\n",
    });
  });
});
