import { lifecycleNames } from "../domain/lifecycles/registry.ts";
import { type AcceptanceOptions, UsageError } from "./options.ts";
import { runScenario } from "./scenario-runner.ts";
import { acceptanceScenarios } from "./scenarios.ts";
import { connect } from "./system-under-test.ts";

const marks = { good: "✓", failed: "✗", skipped: "–" };

/** Walks the chosen scenarios and says every step; answers how many were good, failed and skipped. */
export async function runAcceptance(options: AcceptanceOptions, say: (line: string) => void) {
  const chosen = acceptanceScenarios.filter(({ lifecycle }) => !options.only || lifecycle === options.only);
  if (chosen.length === 0) throw new UsageError(`--only is one of ${lifecycleNames.join(", ")}.`);
  const { clock, targetFor } = await connect(options);
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
    if (target) await runScenario(target, scenario, report);
    else report("no shop with tokens for it", undefined);
  }
  say(`\n${count.good} checks hold, ${count.failed} failed, ${count.skipped} skipped for want of a token.`);
  return count;
}
