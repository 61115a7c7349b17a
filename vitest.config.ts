import { defineConfig } from "vitest/config";
import { RunReporter } from "./test/setup/reporter.ts";
import { chooseSeed } from "./test/setup/seed.ts";

// The tests of this run inherit it.
process.env.SEED = chooseSeed(process.env.SEED);

/**
 * The suffix of a test file tells its cost: pure or mocked, `.e2e` on the local runtime, `.slow` for `npm run test:slow`.
 * The time-outs are for what hangs: no test is red because a machine is busy.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    expect: { poll: { timeout: 120_000 } },
    unstubEnvs: true,
    globalSetup: "test/setup/run-folder.ts",
    setupFiles: "test/setup/leftovers.ts",
    reporters: ["default", new RunReporter()],
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.e2e.test.ts", "test/**/*.slow.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/**/*.e2e.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: "slow",
          globalSetup: "test/setup/once.ts",
          include: ["test/**/*.slow.test.ts"],
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
