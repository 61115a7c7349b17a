import { lifecycleNames } from "../domain/lifecycles/all.ts";
import type { Options } from "./options.ts";
import { scenarios } from "./scenarios.ts";
import { StartError } from "./start-error.ts";
import { reach } from "./target.ts";
import { walk } from "./walk.ts";

const marks = { good: "✓", failed: "✗", skipped: "–" };

/** Walks the chosen scenarios and says every step; answers how many were good, failed and skipped. */
export async function check(options: Options, say: (line: string) => void) {
  const chosen = scenarios.filter(({ lifecycle }) => !options.only || lifecycle === options.only);
  if (chosen.length === 0) throw new StartError(`--only is one of ${lifecycleNames.join(", ")}.`);
  const { clock, targetFor } = await reach(options);
  say(`Waymark at ${options.url}, ${clock ? "with a clock to move" : "in real time"}`);
  const count = { good: 0, failed: 0, skipped: 0 };
  for (const scenario of chosen) {
    say(`\n${scenario.lifecycle}: ${scenario.title}`);
    const report = (says: string, outcome: true | string | undefined) => {
      const kind = outcome === true ? "good" : outcome === undefined ? "skipped" : "failed";
      count[kind] += 1;
      say(`  ${marks[kind]} ${says}${typeof outcome === "string" ? `: ${outcome}` : ""}`);
    };
    const target = await targetFor(scenario.lifecycle);
    if (target) await walk(target, scenario, report);
    else report("no shop with tokens for it", undefined);
  }
  say(`\n${count.good} checks hold, ${count.failed} failed, ${count.skipped} skipped for want of a token.`);
  return count;
}
