import { defineConfig } from "vitest/config";

/** The suffix of a test file tells its cost: `.e2e.test.ts` runs on the local runtime, the rest is pure or mocked. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: "pure", include: ["test/**/*.test.ts"], exclude: ["test/**/*.e2e.test.ts"] } },
      {
        test: {
          name: "e2e",
          include: ["test/**/*.e2e.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
