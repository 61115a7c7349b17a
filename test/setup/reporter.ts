import { readdirSync } from "node:fs";
import type { Reporter, TestSpecification, Vitest } from "vitest/node";

/** Says with which seed tests run, and after all others which slow ones were left out. */
export class RunReporter implements Reporter {
  private vitest: Vitest | undefined;
  private leftOut: string[] = [];

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
    vitest.logger.log(`Seed ${process.env.SEED}; SEED=random, or any number, takes another one.`);
  }

  onTestRunStart(chosen: readonly TestSpecification[]): void {
    const all = readdirSync("test", { recursive: true, encoding: "utf8" });
    const slow = all.filter((file) => file.endsWith(".slow.test.ts"));
    const others = all.filter((file) => file.endsWith(".test.ts")).length - slow.length;
    const isEverythingElse =
      chosen.length === others && chosen.every(({ project }) => project.name !== "slow");
    this.leftOut = isEverythingElse ? slow.toSorted() : [];
  }

  onTestRunEnd(): void {
    if (this.leftOut.length === 0) return;
    const lines = this.leftOut.map((file) => `\n  test/${file}`).join("");
    this.vitest?.logger.log(
      `Left out are ${this.leftOut.length} slow files, which npm run test:slow runs:${lines}\n`,
    );
  }
}
